"""How a team rules: its word on a rule, how much it matters, and what it would do to the roster."""
