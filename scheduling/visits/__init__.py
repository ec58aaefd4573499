"""Who visits whom, in which order, when."""
