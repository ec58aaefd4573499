"""Rosters that the planner makes: suggested, three to choose from, next best, ways out, repairs."""
