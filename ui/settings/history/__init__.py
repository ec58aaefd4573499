"""Who changed what, and why."""
