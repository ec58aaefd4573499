"""Buttons, switches and fields to search."""
