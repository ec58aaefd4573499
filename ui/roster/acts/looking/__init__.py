"""What part of the roster is shown, how, and what lies over it."""
