"""Rosters put together of whole rows, one a nurse, that are priced and found as shortest paths."""
