"""Can we take this client? Eight fields at the left, three ways to say yes at the right."""
