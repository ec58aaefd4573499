"""Can a newcomer be taken: her visits put into the rounds of the coming days, at what price, with whom."""
