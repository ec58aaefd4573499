"""The team itself and what it has agreed: figures, duties, demand, rules, whose device this is."""
