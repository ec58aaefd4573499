"""Rounds planned on the worker: followed while they improve, held for a look, accepted."""
