"""Sharing: how the team's computers exchange, who has one, and how a new one comes in."""
