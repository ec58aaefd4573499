"""What the owner of a backend is told: lines and figures, never of whom."""
