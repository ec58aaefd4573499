"""The shared backend: stores what devices send, in order, and cannot read it."""
