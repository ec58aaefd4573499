"""Work of the planner, and its proposals in front of the day."""
