"""A day as the rounds know it: places, lines, figures, the question that is put to the planner."""
