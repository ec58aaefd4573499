"""Days of the roster that two people changed without having seen each other's."""
