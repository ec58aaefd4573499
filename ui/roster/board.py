"""What the parts of the page may ask of it: the roster, the chosen cells, a preview, another mode."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from teamapp.domain.change import Change
from teamapp.domain.ids import NurseId
from teamapp.services.desk import Desk
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import Sign
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from ui.roster.shown.wording import Wording

Keep = Callable[[Desk, tuple[CellKey, ...] | None], Change | None]
"""Writes a proposal in the database thread: all of it, or only the given cells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A roster beside the one it would replace, shown in the grid until it is taken over or discarded.

    `said` are figures after those that the strip finds itself. With `choices` (key, words) the strip offers ways to
    make it; `choose` is called with the key and proposes anew. `kept` is called here once it is written. `holds` says
    within what the figures are proven, for whoever points at them.
    """

    title: str
    before: PeriodView
    after: PeriodView
    keep: Keep
    said: tuple[str, ...] = ()
    partly: bool = True
    choices: tuple[tuple[str, str], ...] = ()
    chosen: str = ""
    choose: Callable[[str], None] | None = None
    kept: Callable[[], None] | None = None
    holds: str = ""

    @property
    def cells(self) -> tuple[CellKey, ...]:
        """The cells that differ."""
        before, after = self.before.live.plan, self.after.live.plan
        days = self.before.days
        return tuple(
            (nurse.id, days[number])
            for nurse in self.before.nurses
            for number, (was, now) in enumerate(zip(before.row(nurse.id), after.row(nurse.id), strict=True))
            if was != now
        )


class Board(Protocol):
    """The page of the roster, as its parts see it."""

    @property
    def frame(self) -> Frame:
        """Work off the main thread, messages, words."""

    @property
    def words(self) -> Wording:
        """Names and sentences of the roster."""

    @property
    def sheet_parent(self) -> QWidget:
        """What a Sheet opens over."""

    @property
    def view(self) -> PeriodView | None:
        """The roster as it is stored or being edited."""

    @property
    def shown(self) -> PeriodView | None:
        """The roster on the screen: a proposal while one is previewed."""

    @property
    def days_in_sight(self) -> tuple[date, ...]:
        """The days whose columns are shown."""

    @property
    def nurses_in_sight(self) -> tuple[NurseId, ...]:
        """The nurses whose rows are shown."""

    @property
    def focus(self) -> CellKey | None:
        """The nurse and day on which the keyboard is."""

    @property
    def cells(self) -> tuple[CellKey, ...]:
        """Every chosen nurse and day."""

    def sign_on(self, cell: CellKey) -> Sign | None:
        """What a topic has put on a nurse's day."""

    @property
    def previewing(self) -> bool:
        """Whether a proposal stands in front of the roster."""

    def choose_cell(self, nurse: str, day: date) -> None:
        """Put the focus on a nurse's day, bringing it into sight first."""

    def propose(self, proposal: Proposal) -> None:
        """Show another roster as a preview with "Take it over" and "Discard"; nothing is written before."""

    def discard(self) -> None:
        """Back from a preview to the roster as it is."""

    def show_mode(self, key: str) -> None:
        """Show the grid ("roster") or another mode of the page."""

    def look_again(self) -> None:
        """Read the overlays again: a sign or the gap map is another one now."""
