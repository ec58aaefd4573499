"""The roster stated to a constraint solver."""
