"""Which day, which face of it, which visits."""
