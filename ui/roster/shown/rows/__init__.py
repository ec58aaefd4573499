"""Makes the rows of the grid: nurses, open shifts, coverage, and what a filter leaves of them."""
