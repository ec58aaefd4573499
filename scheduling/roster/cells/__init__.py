"""A month made cell by cell where it has no rows to search by, and its relaxation."""
