"""Gaps of a roster that is made together, and who could close them for which points."""
