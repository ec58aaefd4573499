"""Erasing a client for ever, from her card."""
