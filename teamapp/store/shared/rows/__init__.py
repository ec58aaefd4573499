"""Rows that merge: who wrote which value having seen what, and what only a merge made."""
