"""Lock, recovery words, backup, deleting."""
