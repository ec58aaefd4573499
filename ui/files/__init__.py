"""Files that leave and enter by the window: lists, calendars, a client who moves, everything."""
