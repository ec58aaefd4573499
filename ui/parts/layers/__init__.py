"""What lies over others: sheets, panels, veils."""
