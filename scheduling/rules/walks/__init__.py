"""Rules told step by step along a nurse's row, for search by rows."""
