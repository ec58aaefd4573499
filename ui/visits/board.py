"""What the parts of the page may ask of it: the day, the chosen visits and nurse, a preview, work for the planner."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from teamapp.domain.change import Change
from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.hand.findings import RoundFinding
from teamapp.services.rounds.part.scope import Scope
from teamapp.services.rounds.planning.accept import Difference
from ui.shell.frame import Frame
from ui.visits.day.opened import ReadDay

if TYPE_CHECKING:
    from teamapp.services.conflicts import Conflict
    from ui.visits.day.model import Wording
    from ui.visits.work import Found, Told, Work

Chosen = tuple[VisitId, int]
"""A visit and which part of it: 0, or 1 for the second nurse of a pair."""

Keep = Callable[[Desk, tuple[Difference, ...] | None], Change | None]
"""Writes a proposal in the database thread: all of it, or only the given differences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDay:
    """A day on the screen. Until its travel times are `measured` every way takes no time and nothing can be judged."""

    read: ReadDay
    open: OpenDay
    measured: bool
    previewing: bool = False

    @property
    def day(self) -> date:
        return self.open.facts.day


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Other rounds beside the present ones, shown on the page until they are kept or discarded.

    `before` and `after` are of the day that is shown. `differences` are what keeping it would write, visit by visit;
    without them it can only be looked at. `said` are figures after those that the strip finds itself. With `choices`
    (key, words) the strip offers ways to make it; `choose` is called with the key and proposes anew. `kept` is called
    here once it is written.
    """

    title: str
    before: OpenDay
    after: OpenDay
    differences: tuple[Difference, ...]
    keep: Keep
    said: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    chosen: str = ""
    choose: Callable[[str], None] | None = None
    kept: Callable[[], None] | None = None


class Board(Protocol):
    """The page of visits, as its parts see it."""

    @property
    def frame(self) -> Frame:
        """Work off the main thread, messages, words."""

    @property
    def words(self) -> Wording:
        """How the page speaks of visits and rounds."""

    @property
    def sheet_parent(self) -> QWidget:
        """What a Sheet opens over."""

    @property
    def stored(self) -> ShownDay | None:
        """The day as it is stored."""

    @property
    def shown(self) -> ShownDay | None:
        """The day on the screen: that of a proposal while one is previewed."""

    @property
    def findings(self) -> tuple[RoundFinding, ...]:
        """What is wrong with the day on the screen, a moment after it is shown."""

    @property
    def conflicts(self) -> Mapping[VisitId, Conflict]:
        """The visits with two versions, for whoever shows the way to the choices."""

    @property
    def chosen(self) -> Chosen | None:
        """The visit in focus."""

    @property
    def visits(self) -> tuple[VisitId, ...]:
        """Every chosen visit, the one in focus first."""

    @property
    def nurse(self) -> NurseId | None:
        """The nurse whose lane is chosen, while no visit is."""

    @property
    def previewing(self) -> bool:
        """Whether a proposal stands in front of the day."""

    @property
    def computing(self) -> bool:
        """Whether the planner is at work for this page."""

    def choose(self, visit: str, part: int = 0) -> None:
        """Choose one visit, bringing it into sight in timeline, map and list."""

    def choose_nurse(self, nurse: str) -> None:
        """Choose a nurse's lane."""

    def go(self, day: date | None, *, visit: str = "") -> None:
        """Show another day (None: today), there with a visit chosen."""

    def show_mode(self, key: str) -> None:
        """Show timeline and map ("both"), "timeline", "map", "list", or the mode of a topic."""

    def look_again(self) -> None:
        """Read the day anew: something that is no Change is other now."""

    def propose(self, proposal: Proposal) -> None:
        """Show other rounds as a preview with "Keep" and "Discard"; nothing is written before."""

    def discard(self) -> None:
        """Back from a preview to the day as it is stored."""

    def run(self, work: Work[Told, Found]) -> bool:
        """Let the planner work, with its progress in the strip; False while it is at work for this page already."""

    def improve_within(self, scope: Scope) -> None:
        """Let the planner make a part of the day better; the rest stays exactly."""

    def stop(self) -> None:
        """Ask the planner for the best it has so far."""

    def look_at_tools(self) -> None:
        """What can be done is other now: a face shows a proposal of its own, or none any more."""
