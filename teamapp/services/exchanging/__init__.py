"""What makes this computer a device of its team: its keys, its engine, the way to the backend, what that tells."""
