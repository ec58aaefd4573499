"""What a solver's answer means, in codes."""
