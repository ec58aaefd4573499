"""The middle of the grid: its cells, painted, walked over, typed into and dragged."""
