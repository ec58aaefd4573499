"""Cards and what stands in them."""
