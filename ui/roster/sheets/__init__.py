"""What the roster asks in a sheet over the window, and the menu of a cell."""
