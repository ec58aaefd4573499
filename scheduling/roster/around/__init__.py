"""Rosters near a present one: what changes, at what price, under which names."""
