"""Keeps the team's data safe on this computer: backup, restore, recovery words, PIN, and deleting everything."""
