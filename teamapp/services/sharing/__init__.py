"""Sharing a team between computers: founding it on a backend, inviting, joining, leaving, and how it stands.

Functions that take a `Desk` run on the thread that owns the data and never wait for the network. Those whose docstring
begins with "Over the network" take what they need, touch no data and may be called from any thread.
"""
