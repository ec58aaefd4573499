"""A month that cannot be filled: what is short, three ways out to try, and why there is nothing better."""
