"""What stands above and below the grid: figures, strips, legend."""
