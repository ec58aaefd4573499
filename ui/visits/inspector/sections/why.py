"""Why this nurse: knows the client, how far she comes, room left in her shift, allowed; or why nobody goes yet."""

from __future__ import annotations

from teamapp.domain.entities import Visit
from teamapp.services.rounds.why.here import WhyHere, why_here
from ui.parts.label import small
from ui.parts.marks.meter import Meter
from ui.parts.sections.part import SectionPart
from ui.shell.declared.commands import translate
from ui.visits.board import Board, Chosen, ShownDay
from ui.visits.inspector.choosing import problems_of, visit_in

FAR_TRAVEL = 30
"""Minutes of travel at which the bar is empty."""
MUCH_ROOM = 120
"""Minutes of room at which the bar is full."""


class WhySection(SectionPart):
    """Plain figures of the plan that is shown."""

    def __init__(self, board: Board) -> None:
        super().__init__(translate("visits", "Why?"), gap=10)
        self._board = board

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        visit = visit_in(shown.open, chosen[0][0])
        self.setVisible(visit is not None and len(chosen) == 1)
        if visit is None or len(chosen) > 1:
            return
        why = why_here(shown.open, *chosen[0])
        if why is None:
            self.begin(self.tr("Nobody goes yet"))
            for problem in problems_of(shown.open, visit):
                self.add_marked("triangle-alert", "warn", self._board.words.say(problem))
            return
        self.begin(self.tr("Why {nurse}?").format(nurse=shown.open.facts.nurses[why.nurse].given_name))
        self._figures(why)
        self._allowed(why, visit)

    def _figures(self, why: WhyHere) -> None:
        minutes = self.tr("{minutes} min")
        known = self.tr("{known} of last {total}").format(known=why.known, total=why.total)
        if not why.known:
            known = self.tr("new face")
        self.add(Meter(self.tr("Knows this client"), known, why.known / why.total if why.total else 0.0))
        travel = self.tr("Travel from {place}").format(place=why.came_from or self.tr("home"))
        near = 1 - why.travel_minutes / FAR_TRAVEL
        self.add(Meter(travel, minutes.format(minutes=why.travel_minutes), near))
        if why.room_minutes >= 0:
            room = minutes.format(minutes=why.room_minutes)
            self.add(Meter(self.tr("Room left in the shift"), room, why.room_minutes / MUCH_ROOM))
        else:
            over = self.tr("Her round ends {minutes} min after her shift.").format(minutes=-why.room_minutes)
            self.add_marked("triangle-alert", "warn", over)

    def _allowed(self, why: WhyHere, visit: Visit) -> None:
        for allowed in why.allowed:
            self.add_marked("circle-check", "ok", self._board.words.say(allowed))
        if visit.reason is not None:
            self.add(small(self._board.words.say(visit.reason), wrap=True, tone="tertiary"))
