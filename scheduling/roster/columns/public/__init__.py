"""The same method on the public instances of shift scheduling."""
