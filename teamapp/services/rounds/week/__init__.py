"""Seven days planned and read side by side."""
