"""What happened, by whom and why; take back one's own work and do it again."""
