"""What is known about the chosen visit or round: sections of the page and of other topics in one order."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import NurseId
from ui.parts.label import small
from ui.parts.layers.side_panel import SidePanel
from ui.parts.layout import column, plain, row
from ui.parts.sections.part import PAD
from ui.parts.sections.stack import SectionStack
from ui.shell.declared.commands import translate
from ui.shell.declared.menus import button_of
from ui.visits.board import Board, Chosen, ShownDay
from ui.visits.commands.editing import lock, lock_words, move, pin, pin_words
from ui.visits.day.model import care_of
from ui.visits.inspector.choosing import visit_in
from ui.visits.plug import NursePart, Section, Thinking, VisitPart, make_nurse_part, make_visit_part
from ui.visits.shown.heading import round_words, visits_words

OWN = (
    Section(load="ui.visits.inspector.sections.what:WhatSection", order=0),
    Section(load="ui.visits.inspector.sections.findings:FindingsSection", order=5),
    Section(load="ui.visits.inspector.sections.why:WhySection", order=10),
    Section(load="ui.visits.inspector.sections.next_best:NextBestSection", order=20),
    Section(load="ui.visits.inspector.sections.history:HistorySection", order=90),
    Section(load="ui.visits.inspector.sections.round:RoundSection", order=0, about="nurse"),
    Section(load="ui.visits.inspector.sections.findings:FindingsSection", order=5, about="nurse"),
)


class VisitInspector(SidePanel):
    """A panel beside the day; its sections are made when a visit or a lane is first chosen."""

    pin_toggled = Signal()
    move_wanted = Signal()
    lock_toggled = Signal()

    def __init__(self, board: Board, sections: tuple[Section, ...] = ()) -> None:
        super().__init__(translate("visits", "No visit chosen"))
        self._board, self.sections = board, sections
        self._wanted = tuple(sorted((*OWN, *sections), key=lambda one: one.order))
        self._visit_stack: SectionStack | None = None
        self._nurse_stack: SectionStack | None = None
        self._visit_parts: tuple[VisitPart, ...] = ()
        self._nurse_parts: tuple[NursePart, ...] = ()
        self._pin = button_of(pin, short=pin_words(None))
        self._move = button_of(move, short=self.tr("Move…"))
        self._lock = button_of(lock, short=lock_words(None))
        self._pin.clicked.connect(self.pin_toggled)
        self._move.clicked.connect(self.move_wanted)
        self._lock.clicked.connect(self.lock_toggled)
        self.set_foot(row(self._pin, self._move, self._lock, None))
        hint = self.tr("Choose a visit to see why it is where it is, and who else could go.")
        self._hint = plain(column(small(hint, wrap=True), margins=PAD))
        self.add(self._hint)
        self.show_nothing()

    def modules(self) -> tuple[str, ...]:
        """What its sections are made of, to be imported before they are needed."""
        return tuple(one.load.partition(":")[0] for one in self._wanted)

    def prepare(self) -> None:
        """Make the sections before somebody waits for them."""
        for stack in (self._visits(), self._nurses()):
            stack.hide()

    def make_way(self) -> None:
        """Somebody waits for the planner: what thinks by itself stops."""
        for part in self._visit_parts:
            if isinstance(part, Thinking):
                part.make_way()

    @property
    def title(self) -> str:
        """Whom it is about."""
        return self._title.text()

    def show_nothing(self) -> None:
        """Nothing is chosen: say what choosing does."""
        self.say(self.tr("No visit chosen"))
        self._show_only(self._hint)
        self._foot(visit=False)

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Other visits are chosen, the first one has the focus."""
        visit = visit_in(shown.open, chosen[0][0])
        if visit is None:
            self.show_nothing()
            return
        stack = self._visits()
        facts = shown.open.facts
        if len(chosen) > 1:
            self.say(visits_words(len(chosen)))
        else:
            self.say(facts.clients[visit.client].family_name, care_of(facts.needs[visit.need], self._board.words.say))
        for part in self._visit_parts:
            part.show_visits(shown, chosen)
        stack.fit()
        self._show_only(stack)
        pinned, edits = visit.nurse_pinned or visit.time_pinned, not shown.previewing
        self._pin.setText(pin_words(visit))
        self._pin.set_icon("pin-off" if pinned else "pin")
        self._pin.setEnabled(edits and visit.nurse is not None)
        self._move.setEnabled(edits and shown.measured)
        self._foot(visit=True)

    def show_nurse(self, shown: ShownDay, nurse: NurseId) -> None:
        """A lane is chosen."""
        duty = shown.open.facts.duty_of(nurse)
        if duty is None:
            self.show_nothing()
            return
        stack = self._nurses()
        self.say(duty.nurse.name, round_words())
        for part in self._nurse_parts:
            part.show_nurse(shown, nurse)
        stack.fit()
        self._show_only(stack)
        self._lock.setText(lock_words(duty))
        self._lock.set_icon("lock-open" if duty.locked else "lock")
        self._lock.setEnabled(not shown.previewing)
        self._foot(visit=False, nurse=True)

    def _foot(self, *, visit: bool, nurse: bool = False) -> None:
        """What can be done with what is chosen; with nothing chosen the buttons of a visit stand there, asleep."""
        self._lock.setVisible(nurse)
        for button in (self._pin, self._move):
            button.setVisible(not nurse)
            if not visit:
                button.setEnabled(False)

    def _show_only(self, wanted: QWidget) -> None:
        for one in (self._hint, self._visit_stack, self._nurse_stack):
            if one is not None:
                one.setVisible(one is wanted)

    def _visits(self) -> SectionStack:
        if self._visit_stack is None:
            made = [make_visit_part(one.load, self._board) for one in self._wanted if one.about == "visit"]
            self._visit_parts = tuple(part for _widget, part in made)
            self._visit_stack = self._stack(tuple(widget for widget, _part in made))
        return self._visit_stack

    def _nurses(self) -> SectionStack:
        if self._nurse_stack is None:
            made = [make_nurse_part(one.load, self._board) for one in self._wanted if one.about == "nurse"]
            self._nurse_parts = tuple(part for _widget, part in made)
            self._nurse_stack = self._stack(tuple(widget for widget, _part in made))
        return self._nurse_stack

    def _stack(self, widgets: tuple[QWidget, ...]) -> SectionStack:
        stack = SectionStack()
        for widget in widgets:
            stack.add(widget)
        self.add(stack, line=False)
        return stack
