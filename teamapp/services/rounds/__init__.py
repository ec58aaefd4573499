"""The rounds of a day: read them, plan them on the worker, check an edit, move a visit."""
