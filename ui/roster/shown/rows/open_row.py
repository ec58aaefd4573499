"""The row of open shifts below the nurses: each can be dragged to somebody, or asks who can."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from teamapp.domain.ids import Id, NurseId
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import GridCell, GridRow, Sign
from ui.roster.shown.rows.cover_maker import CoverMaker
from ui.roster.shown.wording import Wording, translate

NOBODY = NurseId(Id(""))


class OpenRowMaker:
    """Once a period has shown the row it keeps it, so that the rows stay where they are while the gaps are filled."""

    def __init__(self, wording: Wording) -> None:
        self._words = wording
        self._kept_for: date | None = None
        self._last: GridRow | None = None
        self._cells: dict[date, tuple[tuple[object, ...], GridCell]] = {}

    def make(
        self, view: PeriodView, days: tuple[date, ...], cover: CoverMaker, *, signs: Mapping[CellKey, Sign]
    ) -> GridRow | None:
        """The open shifts of the days in sight; None while there never were any. Their signs stand under no nurse."""
        found = [cover.open_on(day) for day in days]
        number = sum(count for of_day in found for _kind, count in of_day)
        if not number and self._kept_for != view.first:
            return None
        self._kept_for = view.first
        cells = tuple(
            self._kept_cell(view, day, of_day, signs.get((NOBODY, day)))
            for day, of_day in zip(days, found, strict=True)
        )
        detail = translate("roster", "{n} open").format(n=number) if number else translate("roster", "none open")
        made = GridRow(
            key="", initials="", name=translate("roster", "Open shifts"), detail=detail, cells=cells, quiet=not number
        )
        if made != self._last:
            self._last = made
        return self._last

    def _kept_cell(
        self, view: PeriodView, day: date, open_shifts: tuple[tuple[str, int], ...], sign: Sign | None
    ) -> GridCell:
        """The cell of a day, worded once as long as the same shifts are open on it."""
        key, known = (open_shifts, sign, view.kinds), self._cells.get(day)
        if known is not None and known[0][2] is view.kinds and known[0] == key:
            return known[1]
        made = self._cell(view, day, open_shifts, sign)
        self._cells[day] = key, made
        return made

    def _cell(
        self, view: PeriodView, day: date, open_shifts: tuple[tuple[str, int], ...], sign: Sign | None
    ) -> GridCell:
        if not open_shifts:
            return GridCell(movable=False, spoken=translate("roster", "No open shift"))
        chip = self._words.chip(view.kind(open_shifts[0][0]))
        parts = (f"{count} × {view.kind(kind).name}" for kind, count in open_shifts)
        words = translate("roster", "Open on {day}: {shifts}")
        spoken = words.format(day=self._words.day(day), shifts=", ".join(parts))
        if sign is not None:
            spoken = f"{spoken}\n{sign.spoken}"
        return GridCell(chip=chip, vacant=sum(count for _kind, count in open_shifts), sign=sign, spoken=spoken)
