"""The product without pixels: what a team is, keeps, does and says."""
