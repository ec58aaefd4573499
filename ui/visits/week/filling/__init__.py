"""From an open week to the rows that its tables show."""
