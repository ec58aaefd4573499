"""A snapshot in parts: what a colleague sealed of it is opened, what came of it is kept."""
