"""Visits that two people changed without having seen each other's."""
