"""What an installed program proves of itself, with the parts it will really use."""
