"""The list of the clients."""
