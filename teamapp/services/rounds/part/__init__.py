"""Which part of a day may change, and the day's question narrowed to it."""
