"""The page of visits and rounds: timeline, map and list of one day, and the way to better rounds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QStackedWidget

from teamapp.domain import entities
from teamapp.domain.change import Change
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.day.figures import figures_of
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.hand.move import move_visit, pin_visit, unplan_visit
from teamapp.services.rounds.hand.verdict import Alternative
from teamapp.services.rounds.planning.accept import Difference, accept_rounds, differences
from teamapp.services.rounds.planning.running import PlannedRounds
from ui.parts.cards.empty_state import EmptyState
from ui.parts.cards.progress_strip import ProgressStrip
from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.timeline.model import DragVerdict, Spot
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.visits.day.map_side import MapSide
from ui.visits.day.model import Wording, timeline_day
from ui.visits.day.opened import DayOpener, ReadDay, provisional, read
from ui.visits.day.views import VIEWS, DayViews
from ui.visits.hand.moving import MoveSheet
from ui.visits.inspector.choosing import best_spot, judge_drop, nurses_for, shown, visit_in
from ui.visits.inspector.panel import VisitInspector
from ui.visits.planning.differences import DifferencesSheet
from ui.visits.planning.improving import Improving
from ui.visits.planning.preview import PreviewStrip

SHOWN = (
    entities.Visit, entities.Round, entities.Assignment, entities.Leave, entities.CareNeed, entities.Client,
    entities.Address, entities.ClientPreference, entities.Nurse, entities.Skill, entities.ShiftKind, entities.Team,
)  # fmt: skip
"""A change of these can change the page."""


class VisitsPage(Page):
    """One day. What is shown is an OpenDay: the stored one, or that of a suggestion until it is kept or discarded."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._day: date | None = None
        self._read: ReadDay | None = None
        self._open: OpenDay | None = None
        self._measured = False
        self._planned: PlannedRounds | None = None
        self._chosen: tuple[VisitId, int] | None = None
        self._wording = Wording(frame.say, self._lane_detail)
        self._opener = DayOpener(frame, self)
        self._make_tools()
        self._make_body()
        self._improving = Improving(frame, self._strip, self)
        self._improving.suggested.connect(self._show_suggestion)
        self._improving.changed.connect(self._enable)

    @property
    def can_improve(self) -> bool:
        day = self._open
        return day is not None and bool(day.facts.on_duty and day.facts.visits) and not self.improving

    @property
    def improving(self) -> bool:
        return self._improving.running

    @property
    def has_choice(self) -> bool:
        return self._chosen_visit() is not None

    def refresh(self, change: Change | None) -> None:
        if change is None or any(change.touches(kind) for kind in SHOWN):
            day = self._day
            self.frame.ask(self, lambda: read(self.frame.desk, day), self._show_read)

    def open_target(self, target: str) -> None:
        """An ISO date shows the day, `map` or another view shows it so, a visit's id chooses it on that day."""
        if target in VIEWS:
            self.show_as(target)
            return
        try:
            self._go(date.fromisoformat(target))
        except ValueError:
            self._choose(target, 0)

    def go_by(self, days: int) -> None:
        """The day so many days later."""
        if self._read is not None:
            self._go(self._read.facts.day + timedelta(days=days))

    def go_today(self) -> None:
        self._go(None)

    def show_as(self, view: str) -> None:
        """`timeline`, `map` or `list`."""
        self._switch.choose(view)
        self._views.show_as(view)
        self._show_map()

    def improve(self) -> None:
        """Begin improving; a plan of today or earlier keeps what it can, because people know it."""
        if self.can_improve and self._read is not None:
            self._discard()
            known = any(visit.planned for visit in self._read.facts.visits)
            day = self._open if self._measured and known else None
            now = figures_of(day.question.problem, day.plan) if day is not None else None
            self._improving.begin(self._read, now=now, keep_plan=known and self._read.facts.day <= self._read.today)

    def stop(self) -> None:
        self._improving.stop()

    def move_chosen(self) -> None:
        """A sheet with nurse and time, for those who do not drag."""
        visit, day = self._chosen_visit(), self._open
        if visit is not None and day is not None and self._planned is None:
            sheet = MoveSheet(self, day, visit, self._wording)
            sheet.moved.connect(lambda nurses, start: self._give(visit, nurses, MinuteOfDay(start)))
            sheet.open()

    def toggle_pin(self) -> None:
        """Fix nurse and time of the chosen visit, or let it move again."""
        visit = self._chosen_visit()
        if visit is not None:
            on = not (visit.nurse_pinned or visit.time_pinned)
            self._act(lambda: pin_visit(self.frame.desk, visit.id, visit.day, nurse=on, time=on))

    def unplan_chosen(self) -> None:
        """Take the chosen visit off the rounds."""
        visit = self._chosen_visit()
        if visit is not None and visit.nurse is not None:
            self._act(lambda: unplan_visit(self.frame.desk, visit.id, visit.day))

    def next_problem(self) -> None:
        """The next visit that nobody makes, round and round."""
        tray = [block.visit for block in self._views.timeline.day.tray]
        if tray:
            now = self._chosen[0] if self._chosen is not None else None
            self._choose(tray[(tray.index(now) + 1) % len(tray)] if now in tray else tray[0], 0)

    def _make_tools(self) -> None:
        views = (("timeline", self.tr("Timeline")), ("map", self.tr("Map")), ("list", self.tr("List")))
        self._switch = Segmented(views, name=self.tr("How to show the day"))
        before = Button(icon="chevron-left", name=self.tr("Day before"), keys="[")
        after = Button(icon="chevron-right", name=self.tr("Day after"), keys="]")
        today = Button(self.tr("Today"))
        self._improve = Button(self.tr("Improve rounds"), icon="sparkles", kind="primary")
        self._switch.chosen.connect(self.show_as)
        before.clicked.connect(lambda: self.go_by(-1))
        after.clicked.connect(lambda: self.go_by(1))
        today.clicked.connect(self.go_today)
        self._improve.clicked.connect(self.improve)
        self.header.add(self._switch, before, today, after, self._improve)

    def _make_body(self) -> None:
        self._strip, self._preview = ProgressStrip(), PreviewStrip()
        self._preview.kept.connect(lambda: self._keep(None))
        self._preview.discarded.connect(self._discard)
        self._preview.details_wanted.connect(self._show_differences)
        self._map = MapSide(self.frame, self)
        self._map.visit_chosen.connect(lambda visit: self._choose(visit, 0))
        self._views = DayViews(self._map)
        self._views.visit_chosen.connect(self._choose)
        self._views.visit_opened.connect(lambda _visit, _part: self.move_chosen())
        self._views.visit_dropped.connect(self._drop)
        self._views.visit_unplanned.connect(lambda _visit: self.unplan_chosen())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._views)
        for widget, stretch in ((self._strip, 0), (self._preview, 0), (self._stack, 1)):
            self.body.addWidget(widget, stretch)
        self._panel = VisitInspector(self.frame)
        self._panel.wanted.connect(self._take)
        self._panel.pin_toggled.connect(self.toggle_pin)
        self._panel.move_wanted.connect(self.move_chosen)
        self._panel.client_wanted.connect(lambda client: self.frame.go("clients", client))
        self.set_inspector(self._panel)

    def _go(self, day: date | None) -> None:
        self._improving.cancel()
        self._drop_suggestion()
        self._day, self._chosen = day, None
        self.refresh(None)

    def _show_read(self, found: ReadDay) -> None:
        """The day at once, and again when the ways are known; a suggestion for what was there before is void."""
        self._drop_suggestion()
        self._read, self._measured = found, False
        self._show_open(provisional(found.facts))
        if found.facts.on_duty:
            self._opener.open(found, self._show_measured)

    def _show_measured(self, day: OpenDay) -> None:
        self._measured = True
        if self._planned is None:
            self._show_open(day)

    def _show_open(self, day: OpenDay) -> None:
        self._open = day
        now = self._read.now if self._read is not None else None
        shown_day = timeline_day(day, self._wording, now=now, changed=self._marked())
        self._views.show_day(shown_day, self._judge if self._measured and self._planned is None else None)
        self._show_empty_or_views()
        self._say()
        self._enable()
        self._show_map()
        if self._chosen is not None:
            self._choose(*self._chosen)
        else:
            self._panel.show_nothing()

    def _marked(self) -> frozenset[VisitId]:
        """What a suggestion changes of a plan that was there; a first plan is new everywhere and marks nothing."""
        found = differences(self._planned) if self._planned is not None else ()
        return frozenset(difference.after.id for difference in found if difference.before.nurse is not None)

    def _show_map(self) -> None:
        """The map is drawn when somebody looks at it."""
        if self._views.showing == "map" and self._open is not None and self._read is not None and self._measured:
            self._map.show_day(self._open, self._read.pack)

    def _show_empty_or_views(self) -> None:
        """A day without visits or without nurses says so, with the one thing to do."""
        while self._stack.count() > 1:
            if (old := self._stack.widget(1)) is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        empty = self._empty_state()
        if empty is not None:
            self._stack.addWidget(empty)
        self._stack.setCurrentIndex(self._stack.count() - 1)

    def _empty_state(self) -> EmptyState | None:
        day = self._open
        if day is None or (day.facts.visits and day.facts.on_duty):
            return None
        if not day.facts.visits:
            sentence = self.tr("When clients have care on this day, their visits appear here.")
            empty = EmptyState("route", self.tr("No visits on this day"), sentence, action=self.tr("Open the clients"))
            empty.acted.connect(lambda: self.frame.go("clients"))
            return empty
        sentence = self.tr("Give nurses a shift in the roster; then their rounds can be planned.")
        empty = EmptyState(
            "calendar-x", self.tr("Nobody works on this day"), sentence, action=self.tr("Open the roster")
        )
        empty.acted.connect(lambda: self.frame.go("roster"))
        return empty

    def _say(self) -> None:
        """Which day, how many visits, nurses, and what is open."""
        if self._open is None:
            return
        day = self._views.timeline.day
        visits = sum(not visit.cancelled for visit in self._open.facts.visits)
        parts = [self.frame.day(self._open.facts.day)]
        parts.append(self.tr("1 visit") if visits == 1 else self.tr("{n} visits").format(n=visits))
        nurses = len(self._open.facts.on_duty)
        parts.append(self.tr("1 nurse") if nurses == 1 else self.tr("{n} nurses").format(n=nurses))
        if day.tray:
            parts.append(self.tr("{n} not planned").format(n=len(day.tray)))
        if self._measured and self._open.question.estimated:
            parts.append(self.tr("travel times estimated along straight lines"))
        self.header.say(self.tr("Visits & rounds"), " · ".join(parts))

    def _enable(self) -> None:
        """While a suggestion waits, keeping it is the one filled button."""
        self._improve.setEnabled(self.can_improve)
        self._improve.setVisible(self._planned is None)

    def _lane_detail(self, visits: int, care_minutes: int, travel_minutes: int) -> str:
        words = self.tr("1 visit") if visits == 1 else self.tr("{n} visits").format(n=visits)
        return f"{words} · {care_minutes // 60}:{care_minutes % 60:02d} · {travel_minutes} min"

    def _choose(self, visit: str, part: int) -> None:
        self._chosen = (VisitId(Id(visit)), part)
        self._views.choose(visit, part)
        self._map.choose(visit)
        found = self._chosen_visit()
        if found is not None and self._open is not None:
            self._panel.show_visit(shown(self._open, found, part, self._wording))
        else:
            self._panel.show_nothing()

    def _chosen_visit(self) -> Visit | None:
        if self._open is None or self._chosen is None:
            return None
        return visit_in(self._open, self._chosen[0])

    def _judge(self, visit: str, part: int, spot: Spot) -> DragVerdict:
        """What dropping here would mean; asked while the visit is under the hand."""
        found = visit_in(self._open, VisitId(Id(visit))) if self._open is not None else None
        verdict = judge_drop(self._open, found, part, spot, self._wording) if self._open and found else None
        return verdict or DragVerdict(True, (self.tr("Takes it off the rounds"),) if spot.lane is None else ())

    def _drop(self, visit: str, part: int, lane: str, start: int) -> None:
        found = visit_in(self._open, VisitId(Id(visit))) if self._open is not None else None
        if found is not None and self._open is not None:
            minute = MinuteOfDay(start)
            self._give(found, nurses_for(self._open, found, part, NurseId(Id(lane)), minute), minute)

    def _take(self, other: Alternative) -> None:
        visit = self._chosen_visit()
        if visit is not None:
            self._give(visit, other.nurses, best_spot(other, visit))

    def _give(self, visit: Visit, nurses: tuple[NurseId, ...], start: MinuteOfDay) -> None:
        self._act(lambda: move_visit(self.frame.desk, visit.id, visit.day, nurses=nurses, start=start))

    def _act(self, work: Callable[[], Change]) -> None:
        """Change the stored day; a suggestion on the screen goes first."""
        self._discard()
        self.frame.act(self, work)

    def _show_suggestion(self, planned: PlannedRounds) -> None:
        found = differences(planned)
        if not found:
            self.frame.notices.tell(self.tr("The rounds are already as good as can be found."))
            return
        self._planned = planned
        facts, question = planned.wish.facts, planned.question
        before = figures_of(question.problem, present_plan(facts, question))
        self._preview.show_figures(before, figures_of(question.problem, planned.solved.plan), len(found))
        self._show_open(OpenDay(facts, question, planned.solved.plan))

    def _show_differences(self) -> None:
        if self._planned is not None:
            facts = self._planned.wish.facts
            sheet = DifferencesSheet(self, differences(self._planned), facts=facts, wording=self._wording)
            sheet.chosen.connect(self._keep)
            sheet.open()

    def _keep(self, chosen: tuple[Difference, ...] | None) -> None:
        planned = self._planned
        if planned is not None:
            self._drop_suggestion()
            self.frame.act(self, lambda: accept_rounds(self.frame.desk, planned, chosen))

    def _discard(self) -> None:
        """Back to the day as it is stored."""
        if self._planned is not None:
            self._drop_suggestion()
            self.refresh(None)

    def _drop_suggestion(self) -> None:
        self._planned = None
        self._preview.hide()
        self._enable()
