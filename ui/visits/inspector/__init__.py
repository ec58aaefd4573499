"""What is told about the visit or round that is chosen."""
