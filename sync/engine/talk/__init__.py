"""What to ask the backend, and what its answers mean."""
