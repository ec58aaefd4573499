"""A team's state to begin from, and what is cut because it stands for it."""
