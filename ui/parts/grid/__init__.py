"""The grid of people by days: painted from plain data, edited by keyboard and mouse, free of any service."""
