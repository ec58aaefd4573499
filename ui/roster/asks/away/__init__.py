"""Somebody is away this morning: say so in one act, then find who covers."""
