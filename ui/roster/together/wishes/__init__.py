"""Entering wishes in two minutes: a calendar of the period, pens, four jokers, and Done."""
