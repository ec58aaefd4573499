"""The two tables of the week: rounds by nurse, visits by client."""
