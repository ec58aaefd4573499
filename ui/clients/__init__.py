"""The clients and their cards."""
