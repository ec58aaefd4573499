"""What belongs to the window and to no page: what annoys, what is new, the menu at the bottom."""
