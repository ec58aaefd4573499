"""Whom to ask: colleagues for a shift, ranked, with what speaks for and against each."""
