"""Files that leave: lists, a calendar, a record, a round, everything."""
