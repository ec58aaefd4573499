"""What stands around the day: the tools in the header, its words, empty states."""
