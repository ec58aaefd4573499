"""A planner's job followed in the page that asked for it."""
