"""What the planner is asked, and its proposals in front of the roster."""
