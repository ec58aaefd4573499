"""The page of today: my visits or everybody's, what changed and why, and what needs me."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from teamapp.domain import entities
from teamapp.domain.change import Change
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import Id
from teamapp.domain.units import Minutes
from teamapp.services.day.news import looked
from teamapp.services.day.outcome import add_minutes, cancel_visit, note_on_visit
from teamapp.services.day.rounds import RoundSheet, VisitLine
from teamapp.services.day.tick import tick
from teamapp.services.day.waiting import Waiting
from teamapp.services.tasks import finish_task
from ui.clients.around.task_sheet import TaskSheet
from ui.paper.offers import Offer
from ui.paper.round_offer import round_offer
from ui.parts.cards.empty_state import EmptyState
from ui.parts.controls.segmented import Segmented
from ui.parts.filters.narrowing import Narrowing
from ui.shell.declared.menus import lines_of
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.today.beside import Beside
from ui.today.conflicts.acts import ConflictActs
from ui.today.conflicts.card import ConflictsCard
from ui.today.narrowing import Sieve, over_in, visits_in
from ui.today.reading import TodayRead, read
from ui.today.room import everything
from ui.today.rounds.round_list import RoundList
from ui.today.sheets import CancelSheet, MinutesSheet, NoteSheet
from ui.today.side import TodaySide

SHOWN = (
    entities.Visit, entities.Assignment, entities.Note, entities.Task, entities.Leave, entities.Client,
    entities.CareNeed, entities.Address, entities.Wish, entities.Skill, entities.Demand, entities.RosterPeriod,
    entities.Ask, entities.Answer,
    entities.WishesReady,
)  # fmt: skip
_PAGES = {
    "waiting.not_planned": "visits",
    "waiting.open_duty": "roster",
    "waiting.no_wishes": "roster",
    "waiting.no_first_contact": "clients",
    "waiting.no_place": "clients",
    "waiting.skill_expires": "team",
    "waiting.no_kit": "sharing",
    "waiting.month_open": "settings",
}

_PLACES = {"waiting.month_open": "office"}

_GOALS = {
    "waiting.no_wishes": "wishes", "remind.wishes": "wishes", "remind.wishes_today": "wishes", "remind.gaps": "gaps",
    "remind.gaps_open": "gaps", "remind.silent": "phases", "remind.close": "phases", "remind.begin": "phases",
    "remind.publish": "publish", "remind.publish_late": "publish",
}  # fmt: skip
"""What a roster waits for, and how its page names that; the period follows."""


VIEW_PLACE = "today/view"


class TodayPage(Page):
    """What a nurse opens at 06:50."""

    widest = 1440

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._read: TodayRead | None = None
        self._chosen: VisitLine | None = None
        views = (("mine", self.tr("My round")), ("team", self.tr("The team")))
        self._switch = Segmented(views, name=self.tr("Whose visits"))
        self._switch.chosen.connect(self._show_view)
        self.narrowing = Narrowing(self.tr("Find a visit: client, street, care"), self)
        self.narrowing.also = lambda: lines_of((everything,), self)
        self.narrowing.changed.connect(self._show_rounds)
        self.narrowing.left.connect(self.take_keyboard)
        self.header.add(self._switch, self.narrowing.button)
        self._rounds = RoundList(frame)
        self._rounds.ticked.connect(lambda line: self._tick(line, VisitStatus.DONE))
        self._rounds.chosen.connect(self._choose)
        self._rounds.opened.connect(lambda line: self.frame.go("clients", line.client.id))
        self._rounds.note_wanted.connect(lambda line: self._with(line, self.write_note))
        self._rounds.minutes_wanted.connect(lambda line: self._with(line, self.add_minutes))
        self._rounds.versions_wanted.connect(lambda line: self._open_conflict(line.visit.id))
        self._side = TodaySide(frame)
        self._side.looked.connect(self._have_looked)
        self._side.waiting_opened.connect(self._open_waiting)
        self._side.task_ticked.connect(lambda task: self._act(lambda: finish_task(self.frame.desk, Id(task))))
        self._side.task_wanted.connect(self.add_task)
        self._conflicts = ConflictsCard(frame)
        self.conflict_acts = ConflictActs(frame, self._conflicts, self, shown=self._mark_conflicts)
        self.body.addWidget(self._conflicts)
        self.body.addWidget(self.narrowing.strip)
        self._both = Beside(self._rounds, self._side)
        self.body.addWidget(self._both, 1)

    @property
    def has_choice(self) -> bool:
        return self._chosen is not None

    def refresh(self, change: Change | None) -> None:
        self.conflict_acts.look()
        if change is None or any(change.touches(kind) for kind in SHOWN):
            self.frame.ask(self, lambda: read(self.frame.desk), self._show)

    def open_target(self, target: str) -> None:
        """`conflict:` and an id open that conflict, `task:` and an id take the keyboard to that task."""
        sort, _, name = target.partition(":")
        if sort == "conflict":
            self.conflict_acts.open(name)
        elif sort == "task":
            self._side.show_task(name)

    def papers(self) -> tuple[Offer, ...]:
        found = self._read
        if found is None:
            return ()
        rounds = [found.mine] if found.mine is not None and self._switch.current == "mine" else found.team.rounds
        return tuple(round_offer(self.frame, one.nurse.id, one.nurse.name, found.day) for one in rounds if one.lines)

    @property
    def can_narrow(self) -> bool:
        """Whether there are visits that a filter could hide."""
        return self._read is not None and bool(self._sheets())

    def take_keyboard(self) -> None:
        """Put the keyboard on the chosen visit, else on the first that shows."""
        rows = self._rounds.rows
        chosen = next(
            (one for one in rows if self._chosen is not None and one.line.visit.id == self._chosen.visit.id), None
        )
        if rows:
            (chosen or rows[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Everything again when a filter hides something, then the keyboard on the visits."""
        if not self.narrowing.escape():
            self.take_keyboard()
        return True

    def switch_view(self) -> None:
        """Mine, the team's, mine again."""
        self._switch.choose("team" if self._switch.current == "mine" else "mine")
        self._show_view(self._switch.current)

    def _show_view(self, view: str) -> None:
        """As it was left, the next time this window is opened."""
        self.frame.places.keep(VIEW_PLACE, view)
        self._show_rounds()

    def tick_done(self) -> None:
        if self._chosen is not None:
            self._tick(self._chosen, VisitStatus.DONE)

    def tick_not_home(self) -> None:
        if self._chosen is not None:
            self._tick(self._chosen, VisitStatus.NOT_HOME)

    def write_note(self) -> None:
        """A sheet for a note on the chosen visit."""
        line = self._chosen
        if line is not None:
            sheet = NoteSheet(self, line)
            sheet.written.connect(
                lambda words: self._act(lambda: note_on_visit(self.frame.desk, line.visit.id, line.visit.day, words))
            )
            sheet.open()

    def add_minutes(self) -> None:
        """A sheet for minutes extra on the chosen visit."""
        line = self._chosen
        if line is not None:
            sheet = MinutesSheet(self, line)
            sheet.typed.connect(lambda minutes, reason: self._add_minutes(line, minutes, reason))
            sheet.open()

    def cancel_visit(self) -> None:
        """A sheet that asks why the chosen visit falls out."""
        line = self._chosen
        if line is not None:
            sheet = CancelSheet(self, line)
            sheet.cancelled.connect(
                lambda why: self._act(lambda: cancel_visit(self.frame.desk, line.visit.id, line.visit.day, reason=why))
            )
            sheet.open()

    def add_task(self) -> None:
        """A sheet for something to be done."""
        if self._read is not None:
            TaskSheet(self, self.frame, self._read.nurses, today=self._read.day).open()

    @property
    def has_needs(self) -> bool:
        return self._side.has_needs

    def next_need(self) -> None:
        """The next thing that needs somebody; Enter opens it."""
        self._side.next_need()

    def report_away(self) -> None:
        """Somebody is away this morning: who, until when, and who covers."""
        self._side.away_acts.report()

    def show_asks(self) -> None:
        """Everything that colleagues ask."""
        self._side.ask_acts.show_all()

    @property
    def has_conflicts(self) -> bool:
        return self._conflicts.view is not None

    def show_conflicts(self) -> None:
        """Go to the choices of what two people changed at once."""
        if self._conflicts.view is not None:
            self._conflicts.open(self._conflicts.view.conflict.id)

    def _open_conflict(self, name: Id) -> None:
        found = self._conflicts.of_row(name)
        if found is not None:
            self._conflicts.open(found.id)

    def _mark_conflicts(self) -> None:
        self._rounds.mark_versions(self._conflicts.rows)
        if self.narrowing.active:
            self._show_rounds()

    def _show(self, found: TodayRead) -> None:
        first = self._read is None
        self._read = found
        if first and (found.mine is None or self.frame.places.read(VIEW_PLACE) == "team"):
            self._switch.choose("team")
        self._say(found)
        self._show_rounds()
        QTimer.singleShot(0, self._side, lambda: self._side.show_read(found))  # one breath for each half of the page

    def _say(self, found: TodayRead) -> None:
        """A greeting by the time of day, and how far the team is."""
        if found.hour < 12:
            greeting = self.tr("Good morning")
        else:
            greeting = self.tr("Good afternoon") if found.hour < 18 else self.tr("Good evening")
        title = f"{greeting}, {found.me.given_name}" if found.me is not None else greeting
        total, done = visits_in(found.team.rounds), over_in(found.team.rounds)
        said = self.tr("{day} · the team has done {done} of {total} visits")
        self.header.say(title, said.format(day=self.frame.day(found.day), done=done, total=total))

    def _show_rounds(self) -> None:
        """My round, or a card a nurse; what was chosen stays so."""
        if self._read is None:
            return
        whole, sieve = self._sheets(), Sieve(self.frame.say, self._read.changed, self._conflicts.rows)
        shown = sieve.narrowed(whole, self.narrowing.wanted)
        self.narrowing.offer(sieve.groups(whole))
        wanted = self.narrowing.wanted
        self.narrowing.count(visits_in(shown, wanted), visits_in(whole, wanted))
        if shown:
            standing = {sheet.nurse.id: (sheet.finished, len(sheet.lines)) for sheet in whole}
            self._rounds.show_rounds(shown, changed=self._read.changed, standing=standing)
        else:
            self._rounds.show_empty(self._nothing_kept() if whole else self._empty())
        chosen = self._chosen.visit.id if self._chosen is not None else None
        self._chosen = self._rounds.line_of(chosen)
        self._rounds.mark(chosen)

    def _sheets(self) -> tuple[RoundSheet, ...]:
        assert self._read is not None
        if self._switch.current == "team":
            return self._read.team.rounds
        mine = self._read.mine
        return (mine,) if mine is not None and (mine.lines or mine.duty is not None) else ()

    def _nothing_kept(self) -> QWidget:
        """A filter leaves nothing: one click back to everything."""
        sentence = self.tr("None of today's visits is what you look for.")
        head, back = self.tr("No visit like that"), self.tr("Show everything")
        empty = EmptyState("search-x", head, sentence, action=back, quiet=True)
        empty.acted.connect(self.narrowing.clear)
        return empty

    def _empty(self) -> QWidget:
        """No round of mine, or nobody works: say so, with the one thing to do."""
        assert self._read is not None
        if self._switch.current == "mine" and self._read.team.rounds:
            sentence = self.tr("You have no round today. The team's visits are one click away.")
            empty = EmptyState("sun", self.tr("A free day"), sentence, action=self.tr("Show the team's rounds"))
            empty.acted.connect(self.switch_view)
            return empty
        sentence = self.tr("When the roster has shifts and clients have care, today's rounds stand here.")
        empty = EmptyState("sun", self.tr("Nothing planned today"), sentence, action=self.tr("Open the roster"))
        empty.acted.connect(lambda: self.frame.go("roster"))
        return empty

    def _choose(self, line: VisitLine) -> None:
        self._chosen = line
        self._rounds.mark(line.visit.id)

    def _with(self, line: VisitLine, act: Callable[[], None]) -> None:
        self._choose(line)
        act()

    def _tick(self, line: VisitLine, status: VisitStatus) -> None:
        self._act(lambda: tick(self.frame.desk, line.visit.id, line.visit.day, status))

    def _add_minutes(self, line: VisitLine, minutes: int, reason: str) -> None:
        visit = line.visit
        self._act(lambda: add_minutes(self.frame.desk, visit.id, visit.day, extra=Minutes(minutes), reason=reason))

    def _act(self, work: Callable[[], Change]) -> None:
        self.frame.act(self, work)

    def _have_looked(self) -> None:
        """What changed is seen: the card empties, the marks go."""
        self.frame.ask(self, lambda: looked(self.frame.desk), lambda _nothing: self.refresh(None))

    def _open_waiting(self, item: Waiting) -> None:
        goal = _GOALS.get(item.text.code)
        if goal is not None and item.about is not None:
            self.frame.go("roster", f"{goal}:{item.about}")
            return
        page = _PAGES.get(item.text.code)
        if page is not None:
            self.frame.go(page, item.about or _PLACES.get(item.text.code, ""))
