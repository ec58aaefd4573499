"""What rows say together that nobody meant: each search looks at one place and finds what only a merge made there."""
