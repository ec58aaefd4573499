"""One nurse's row: the choice of each day, kinds as indices, `OFF` for a free day."""

from __future__ import annotations

OFF = -1
Row = tuple[int, ...]
Cell = tuple[int, int, int]
"""Member, day and choice; the last choice means off and may be written `OFF`."""
