"""A folder of data opened, unlocked and handed to the window."""
