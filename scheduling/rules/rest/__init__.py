"""Rules on rest and on nights."""
