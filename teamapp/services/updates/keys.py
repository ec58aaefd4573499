"""Whose word counts: the public keys that this very installation has in it, so that none can be slipped in later."""

PUBLISHERS: tuple[bytes, ...] = ()
"""Ed25519, 32 bytes each. None yet: whoever publishes the first release makes a key, keeps it off every network, and
puts its public half here before building. Until then every notice is refused as not signed."""
