"""A picture of figures by kind and day: every field has a form and a number, so that colour is never needed alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui.parts.grid.view import Chip, GridDay

HeatForm = Literal["none", "met", "open", "tight", "short", "over"]
"""Nothing to say; enough; open but easily filled; open with nobody to spare; cannot be filled; more than needed."""


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One field. `strength` from 1: how much of it; `spoken` is the field in words."""

    form: HeatForm = "none"
    figure: str = ""
    strength: int = 1
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One kind over all days."""

    key: str
    chip: Chip
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class HeatView:
    """The whole picture."""

    days: tuple[GridDay, ...] = ()
    rows: tuple[HeatRow, ...] = ()
    corner: str = ""
