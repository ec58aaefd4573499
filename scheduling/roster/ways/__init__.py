"""A month that cannot be filled: what could be given so that it can, and why nothing less would do."""
