"""Making a week better: the work of the planner, its suggestion, and what of it is kept."""
