"""Weeks laid over the roster: worked out in the database thread, previewed in the grid, written as one change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from scheduling.rules.finding import Edit as CellChange
from teamapp.domain.change import Change
from teamapp.domain.ids import Id
from teamapp.services.desk import Desk
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.weeks.copying import copied_week
from teamapp.services.roster.weeks.laying import Clash, Laying, write_laying
from teamapp.services.roster.weeks.patterns import pattern_over
from ui.roster.board import Board, Proposal
from ui.roster.shown.wording import translate

Lay = Callable[[Desk, Clash], Laying]


@dataclass(frozen=True, slots=True)
class Laid:
    """What would be written, and the roster with it."""

    laying: Laying
    after: PeriodView


class LayingOver(QObject):
    """Shows what a copied week or a pattern would do, with three ways about what is in the way."""

    shown = Signal(object)  # Laying

    def __init__(self, board: Board, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board

    def copy_week(self, source: date, targets: tuple[date, ...]) -> None:
        """Preview a week in the place of others."""
        self._show(lambda desk, clash: copied_week(desk, source=source, targets=targets, clash=clash), Clash.AVOID)

    def lay_pattern(self, pattern: str, monday: date, times: int) -> None:
        """Preview a pattern from a week on."""
        key = Id(pattern)
        self._show(lambda desk, clash: pattern_over(desk, key, monday=monday, times=times, clash=clash), Clash.AVOID)

    def _show(self, lay: Lay, clash: Clash) -> None:
        view, desk = self._board.view, self._board.frame.desk
        if view is not None:
            work = lambda: laid_over(view, lay(desk, clash))  # noqa: E731  worked out in the other thread
            self._board.frame.ask(self, work, lambda laid: self._propose(laid, view, lay, clash))

    def _propose(self, laid: Laid, view: PeriodView, lay: Lay, clash: Clash) -> None:
        laying = laid.laying
        proposal = Proposal(
            title=self._title(laying),
            before=view,
            after=laid.after,
            keep=lambda desk, cells: write_part(desk, laying, cells),
            said=tuple(self._said(laying)),
            choices=tuple((way.value, words) for way, words in self._ways()),
            chosen=clash.value,
            choose=lambda key: self._show(lay, Clash(key)),
        )
        self._board.propose(proposal)
        self.shown.emit(laying)

    def _title(self, laying: Laying) -> str:
        changes = len(laying.written)
        words = self.tr("1 day changes") if changes == 1 else self.tr("{n} days change")
        return words.format(n=changes)

    def _said(self, laying: Laying) -> list[str]:
        """How much is left out, and why the first of it is; how much breaks a rule."""
        said, words = [], self._board.words
        if laying.skipped:
            first = laying.skipped[0].skipped
            why = words.say(first) if first is not None else ""
            said.append(self.tr("{n} left out: {why}").format(n=len(laying.skipped), why=why.rstrip(".")))
        if laying.warned:
            said.append(self.tr("{n} break a rule").format(n=len(laying.warned)))
        return said

    def _ways(self) -> tuple[tuple[Clash, str], ...]:
        return (
            (Clash.AVOID, translate("roster", "Only where it fits")),
            (Clash.ALLOW, translate("roster", "On free days")),
            (Clash.OVERWRITE, translate("roster", "Write over")),
        )


def laid_over(view: PeriodView, laying: Laying) -> Laid:
    """The roster of a view as it would be; what lies outside its days is written too, but not seen."""
    known = {nurse.id for nurse in view.nurses}
    cells = [one.cell for one in laying.written if one.cell.nurse in known and view.first <= one.cell.day <= view.last]
    edits = [CellChange(cell.nurse, view.number(cell.day), cell.kind or "") for cell in cells]
    return Laid(laying, view.edited(edits))


def write_part(desk: Desk, laying: Laying, cells: tuple[CellKey, ...] | None) -> Change:
    """Write all of it, or some cells."""
    if cells is None:
        return write_laying(desk, laying)
    chosen = set(cells)
    part = tuple(one for one in laying.cells if (one.cell.nurse, one.cell.day) in chosen)
    return write_laying(desk, replace(laying, cells=part))
