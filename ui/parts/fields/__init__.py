"""Fields of a form, each with its label, its check and its reason."""
