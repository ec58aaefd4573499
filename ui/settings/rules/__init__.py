"""The rules that hold, with their source."""
