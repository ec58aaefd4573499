"""Typing the words of a code or a key."""
