"""The page of visits and rounds: one day as timeline, map and list, and what other topics bring to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from teamapp.domain import entities
from teamapp.domain.change import Change
from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.rounds.hand.findings import RoundFinding
from teamapp.services.rounds.part.scope import Scope
from ui.paper.offers import Offer
from ui.paper.round_offer import round_offer
from ui.parts.cards.progress_strip import ProgressStrip
from ui.parts.filters.narrowing import Narrowing
from ui.parts.layers.stage import Stage
from ui.parts.layers.strips import Strips
from ui.shell.declared.menus import lines_of
from ui.shell.declared.plugs import load
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.visits.acts.changing.asking import Asking
from ui.visits.acts.changing.editing import Editing
from ui.visits.acts.changing.ghosting import Ghosting
from ui.visits.acts.changing.judging import Judging
from ui.visits.acts.looking.bands import Bands
from ui.visits.acts.looking.checks import Checks
from ui.visits.acts.looking.choosing import Choosing
from ui.visits.acts.looking.contested import Contested
from ui.visits.acts.looking.days import Days
from ui.visits.acts.looking.modes import Modes
from ui.visits.acts.looking.showing import Showing
from ui.visits.acts.planning.improving import Improving
from ui.visits.acts.planning.previewing import Previewing
from ui.visits.acts.planning.working import Working
from ui.visits.acts.wiring import Wiring
from ui.visits.board import Chosen, Proposal, ShownDay
from ui.visits.commands.filters import everything, only_chosen
from ui.visits.day.map_side import MapSide
from ui.visits.day.model import Wording
from ui.visits.day.views import VIEWS, DayViews
from ui.visits.inspector.panel import VisitInspector
from ui.visits.planning.preview import PreviewStrip
from ui.visits.plug import Act, Opens, find_plugs
from ui.visits.shown.heading import lane_detail
from ui.visits.shown.tools import Tools
from ui.visits.work import Found, Told, Work

if TYPE_CHECKING:
    from teamapp.services.conflicts import Conflict

SHOWN = (
    entities.Visit, entities.Round, entities.Assignment, entities.Leave, entities.CareNeed, entities.Client,
    entities.Address, entities.ClientPreference, entities.Nurse, entities.Skill, entities.ShiftKind, entities.Team,
    entities.RuleSetting,
)  # fmt: skip
"""A change of these can change the page."""


class VisitsPage(Page):
    """One day. It is the `Board` of its parts: `stored` is the day as it is, `shown` may be a proposal."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.words = Wording(frame.say, lane_detail)
        self._plugs = find_plugs()
        self._proposed_in = VIEWS[0]
        self.days = Days(frame, self)
        self.choosing, self.showing = Choosing(self), Showing(self)
        self.checks = Checks(self)
        self.contested = Contested(self)
        self.editing, self.judging, self.ghosting = Editing(self), Judging(self), Ghosting(self)
        self.asking = Asking(self, self._plugs)
        self._make_parts()
        self.working = Working(frame, self.progress, self)
        self.improving = Improving(self)
        self.wiring = Wiring(self)

    # what is shown

    @property
    def sheet_parent(self) -> QWidget:
        return self

    @property
    def stored(self) -> ShownDay | None:
        return self.days.stored

    @property
    def shown(self) -> ShownDay | None:
        """The day on the screen: that of a proposal while one waits."""
        stored, proposal = self.stored, self.proposals.proposal
        if stored is None or proposal is None:
            return stored
        return ShownDay(read=stored.read, open=proposal.after, measured=True, previewing=True)

    @property
    def findings(self) -> tuple[RoundFinding, ...]:
        return self.checks.findings

    @property
    def conflicts(self) -> Mapping[VisitId, Conflict]:
        return self.contested.conflicts

    @property
    def chosen(self) -> Chosen | None:
        return self.choosing.chosen

    @property
    def visits(self) -> tuple[VisitId, ...]:
        return self.choosing.visits

    @property
    def nurse(self) -> NurseId | None:
        return self.choosing.nurse

    @property
    def previewing(self) -> bool:
        return self.proposals.proposal is not None

    @property
    def computing(self) -> bool:
        return self.working.running

    @property
    def can_edit(self) -> bool:
        """Whether the ways are known, and no proposal stands in front of the day."""
        return self.stored is not None and self.stored.measured and not self.previewing

    @property
    def can_improve(self) -> bool:
        facts = self.stored.open.facts if self.stored is not None else None
        plannable = facts is not None and bool(self.modes.improve or (facts.on_duty and facts.visits))
        return plannable and not self.computing

    @property
    def can_narrow(self) -> bool:
        """Whether visits of a day show that a filter could hide."""
        return self.stored is not None and self.modes.on_day

    @property
    def has_choice(self) -> bool:
        return self.choosing.visit is not None

    @property
    def lane(self) -> NurseId | None:
        """The chosen lane, or that of the chosen visit."""
        visit = self.choosing.visit
        return visit.nurse if visit is not None else self.nurse

    # what the window asks

    def papers(self) -> tuple[Offer, ...]:
        """The rounds of the day as they are stored; the chosen lane's first."""
        stored = self.stored
        if stored is None:
            return ()
        facts = stored.open.facts
        nurses = sorted((duty.nurse for duty in facts.on_duty), key=lambda one: one.id != self.lane)
        return tuple(round_offer(self.frame, one.id, one.name, facts.day) for one in nurses)

    @classmethod
    def needs(cls) -> tuple[str, ...]:
        return tuple(band.load for plug in find_plugs() for band in plug.bands)

    def refresh(self, change: Change | None) -> None:
        if change is None or any(change.touches(kind) for kind in SHOWN):
            self.days.read_again()

    def open_target(self, target: str) -> None:
        """An ISO date shows the day, `day/visit` a visit in it, a visit's id chooses it, a face's key that face.

        Topics know their own.
        """
        day, _, visit = target.partition("/")
        if target in self.modes.keys:
            self.show_mode(target)
        elif any(cast(Opens, load(plug.opens))(self, target) for plug in self._plugs if plug.opens):
            return
        elif _is_day(day):
            self.go(date.fromisoformat(day), visit=visit)
        else:
            self.choose(target)

    def resized(self) -> None:
        self.showing.inspector()

    def step_back(self) -> bool:
        """What another face proposes goes, then that face; on the day the proposal, the filter, and back to the day."""
        previewer = self.modes.previewer
        if previewer is not None:
            previewer.discard()
        elif not self.modes.on_day:
            self.show_mode(self.views.showing)
        elif self.previewing:
            self.discard()
            if self._proposed_in not in VIEWS:
                self.show_mode(self._proposed_in)
        elif not self.narrowing.escape():
            self.views.take_keyboard()
        return True

    # what parts and commands ask

    def choose(self, visit: str, part: int = 0) -> None:
        self.choosing.choose(visit, part)

    def choose_nurse(self, nurse: str) -> None:
        self.choosing.choose_nurse(nurse)

    def go(self, day: date | None, *, visit: str = "") -> None:
        self.days.go(day)
        if visit:
            self.choosing.choose(visit)

    def go_by(self, days: int) -> None:
        """The day so many days later, or so many of what shows: weeks in the face of the week."""
        self.days.go_by(days * self.modes.stride)

    def show_mode(self, key: str) -> None:
        self.modes.show(key)

    def look_again(self) -> None:
        self.days.read_again()

    def propose(self, proposal: Proposal) -> None:
        """Show it in the day; the face that it was made in is where Esc leads back to."""
        if not self.previewing or not self.modes.on_day:
            self._proposed_in = self.modes.current
        if not self.modes.on_day:
            self.modes.show(self.views.showing)
        self.proposals.show(proposal)

    def discard(self) -> None:
        self.proposals.discard()

    def run(self, work: Work[Told, Found]) -> bool:
        self.discard()
        self.inspector.make_way()
        return self.working.run(work)

    def stop(self) -> None:
        self.working.stop()

    def look_at_tools(self) -> None:
        self.showing.enable()

    def improve(self) -> None:
        """Let the planner make the rounds of the day better, or what the face that shows is about."""
        if not self.can_improve or self.stored is None:
            return
        if self.modes.improve:
            cast(Act, load(self.modes.improve))(self)
        else:
            self.improving.begin(self.stored)

    def improve_within(self, scope: Scope) -> None:
        if self.can_improve and self.stored is not None:
            self.improving.begin(self.stored, scope=scope)

    def toggle_lock(self) -> None:
        """Keep the chosen round as it is, or let it be improved again."""
        if self.lane is not None:
            self.editing.toggle_lock(self.lane)

    # building

    def _make_parts(self) -> None:
        """What is seen; other topics bring faces, strips, sections of the inspector and ways to improve."""
        plugs = self._plugs
        self.progress, self.preview = ProgressStrip(), PreviewStrip()
        self.proposals = Previewing(self.frame, self.preview, self)
        self.strips = Strips()
        self.bands = Bands(self, tuple(band for plug in plugs for band in plug.bands), self.strips)
        self.map = MapSide(self.frame, self)
        self.views = DayViews(self.map, self.frame.places)
        self.stage = Stage(self.views)
        modes = tuple(mode for plug in plugs for mode in plug.modes)
        self.modes = Modes(self, self.stage, self.views, modes=modes, parent=self)
        choices = tuple(choice for plug in plugs for choice in plug.improve)
        self.narrowing = Narrowing(self.tr("Find a visit: client, street, care"), self)
        self.narrowing.also = lambda: lines_of((only_chosen, everything), self)
        self.tools = Tools(self.header, self.modes.switch, narrow=self.narrowing.button, choices=choices, parent=self)
        self.inspector = VisitInspector(self, tuple(section for plug in plugs for section in plug.sections))
        self.strips.add(self.progress)
        self.strips.add(self.preview)
        self.strips.add(self.narrowing.strip)
        self.body.addWidget(self.strips)
        self.body.addWidget(self.stage, 1)
        self.set_inspector(self.inspector)

    def _show_inspector(self) -> None:
        self.showing.inspector()


def _is_day(target: str) -> bool:
    try:
        date.fromisoformat(target)
    except ValueError:
        return False
    return True
