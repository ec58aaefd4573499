"""Carries what a team wrote by stick or mail where there is no connection."""
