"""The chosen round: its shift, figures, and every stop with arrival, waiting and lateness."""

from __future__ import annotations

from scheduling.visits.problem import Round, Stay
from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.rounds.day.names import client_name
from teamapp.services.rounds.hand.findings import late_by
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import row
from ui.parts.sections.part import SectionPart
from ui.visits.board import Board, ShownDay
from ui.visits.day.clock import clock_text
from ui.visits.inspector.choosing import visit_in
from ui.visits.shown.heading import lane_detail


class RoundSection(SectionPart):
    """A list twin of a lane."""

    def __init__(self, board: Board) -> None:
        super().__init__(gap=4)
        self._board = board

    def show_nurse(self, shown: ShownDay, nurse: NurseId) -> None:
        """Another round, or it changed."""
        self.begin()
        duty = shown.open.facts.duty_of(nurse)
        if duty is None:
            return
        kind = duty.kind
        self.add(Label(f"{kind.name} {clock_text(kind.start)} – {clock_text(kind.end)}", tabular=True))
        round_ = next((one for one in shown.open.plan.rounds if one.nurse == nurse), None)
        if round_ is None or not any(stay.visit is not None for stay in round_.stays):
            self.add(small(self.tr("No visits yet"), tone="tertiary"))
            return
        self._figures(round_)
        for stay in round_.stays:
            self._stop(shown, stay)
        self.add(small(self.tr("Home at {time}").format(time=clock_text(round(round_.back))), tone="tertiary"))

    def _figures(self, round_: Round) -> None:
        visits = [stay for stay in round_.stays if stay.visit is not None]
        travel = sum(stay.travel for stay in round_.stays) + round_.travel_back
        care = sum(stay.end - stay.start for stay in visits)
        self.add(small(lane_detail(len(visits), round(care), round(travel)), tone="secondary"))

    def _stop(self, shown: ShownDay, stay: Stay) -> None:
        time = Label(clock_text(round(stay.start)), size="small", tone="secondary", tabular=True)
        if stay.visit is None:
            self.add(row(time, small(self.tr("break"), tone="tertiary"), None, gap=10))
            return
        visit = VisitId(stay.visit)  # type: ignore[arg-type]  # the plan's keys are ids
        button = Button(client_name(visit, shown.open.facts), kind="link")
        button.clicked.connect(lambda: self._board.choose(visit, stay.part))
        line = row(time, button, None, gap=10)
        found = visit_in(shown.open, visit)
        late = round(late_by(shown.open.facts.windows(found), stay.start)[0]) if found is not None else 0
        if late:
            line.addWidget(small(self.tr("{minutes} min late").format(minutes=late), tone="warn"))
        elif stay.waiting >= 1:
            waits = self.tr("waits {minutes} min").format(minutes=round(stay.waiting))
            line.addWidget(small(waits, tone="tertiary"))
        self.add(line)
