"""The streets of the patch."""
