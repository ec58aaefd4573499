"""Can we take this client? The question of a telephone call, three ways to say yes, and what saying yes writes."""
