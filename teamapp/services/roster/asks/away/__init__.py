"""Somebody is away today: record it without a diagnosis, see what is open, and find who covers."""
