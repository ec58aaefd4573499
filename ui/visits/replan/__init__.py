"""Something changed on a planned day: say what, see what follows, keep it, and phone."""
