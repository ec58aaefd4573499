"""The streets of a patch: read from OpenStreetMap, kept small, searched for ways. Only the worker imports this."""
