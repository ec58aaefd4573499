"""A team that can be looked at and not changed."""

from __future__ import annotations

READING = "reading"
"""A property of the window: why the team in it can be looked at and not changed; empty for every other team."""
