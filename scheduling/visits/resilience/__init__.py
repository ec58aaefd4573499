"""If somebody falls ill: what the others can take over, and what nobody can."""
