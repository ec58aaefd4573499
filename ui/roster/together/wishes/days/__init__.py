"""The calendar itself: its cells, its keys, its head of weekdays."""
