"""What dropping a visit somewhere would mean, asked while it is carried: in words, and the rounds as they would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scheduling.visits.problem import Plan
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.hand.findings import soft_findings
from teamapp.services.rounds.hand.trying import Trying
from teamapp.services.rounds.hand.verdict import Verdict, try_move, try_removal
from ui.parts.timeline.model import DragVerdict, Lane, Spot
from ui.shell.declared.commands import translate
from ui.visits.day.model import LaneMaker
from ui.visits.inspector.choosing import in_words, nurses_for, visit_in

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


class Judging(QObject):
    """Asks the open day; the store is not touched."""

    def __init__(self, page: VisitsPage) -> None:
        super().__init__(page)
        self._page = page
        self._pairs: dict[tuple[str, int, str], tuple[NurseId, ...]] = {}
        self._trying: Trying | None = None
        self.plan: Plan | None = None
        """The rounds of the verdict given last."""

    def judge(self, visit: str, part: int, spot: Spot) -> DragVerdict:
        """The verdict on letting go here."""
        stored = self._page.stored
        found = visit_in(stored.open, VisitId(Id(visit))) if stored is not None else None
        self.plan = None
        if self._page.frame.reading:
            return DragVerdict(False, (self._page.frame.reading,))
        if stored is None or found is None or found.id in stored.open.question.off_map:
            return DragVerdict(True, self._off(spot))
        day = stored.open
        if spot.lane is None:
            planned = any(stay.visit == visit for round_ in day.plan.rounds for stay in round_.stays)
            return (
                self._told(day, try_removal(self._on(day), found.id), self._off(spot)) if planned else DragVerdict(True)
            )
        nurses = self._nurses(day, found, part, spot)
        if len(nurses) != day.facts.needs[found.need].nurses:
            needed = text("rounds.nurses_needed", client=day.facts.clients[found.client].family_name, nurses=2)
            return DragVerdict(False, (self._page.words.say(needed),))
        return self._told(day, try_move(self._on(day), found.id, nurses, MinuteOfDay(spot.start)), ())

    def adopt(self, trying: Trying) -> None:
        """What the day costs now was computed off the main thread, before anything is carried."""
        self._trying, self._pairs = trying, {}

    def _on(self, day: OpenDay) -> Trying:
        """Moves of the day on the screen."""
        if self._trying is None or self._trying.day is not day:
            self._trying, self._pairs = Trying(day), {}
        return self._trying

    def _off(self, spot: Spot) -> tuple[str, ...]:
        return (translate("visits", "Takes it off the rounds"),) if spot.lane is None else ()

    def _nurses(self, day: OpenDay, visit: Visit, part: int, spot: Spot) -> tuple[NurseId, ...]:
        """Who would go; the best colleague of a pair is looked for once a lane, not at each step of the hand."""
        self._on(day)
        key = (visit.id, part, spot.lane or "")
        if key not in self._pairs:
            nurse, start = NurseId(Id(spot.lane or "")), MinuteOfDay(spot.start)
            self._pairs[key] = nurses_for(self._on(day), visit, part, nurse, start)
        return self._pairs[key]

    def _told(self, day: OpenDay, verdict: Verdict, first: tuple[str, ...]) -> DragVerdict:
        self.plan = verdict.plan
        said = in_words(verdict, self._page.words)
        return DragVerdict(said.allowed, first + said.lines, self._lanes(day, verdict))

    def _lanes(self, day: OpenDay, verdict: Verdict) -> tuple[Lane, ...]:
        """The rounds that would be others, with what would be wrong in them."""
        before = {round_.nurse: round_ for round_ in day.plan.rounds}
        after = {round_.nurse: round_ for round_ in verdict.plan.rounds}
        others = {nurse for nurse in before.keys() | after.keys() if before.get(nurse) != after.get(nurse)}
        soft = soft_findings(day.facts, (after[nurse] for nurse in others if nurse in after))
        maker = LaneMaker(day.facts, self._page.words, findings=verdict.broken + soft)
        return maker.lanes(verdict.plan, only=others)
