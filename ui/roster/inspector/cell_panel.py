"""The chosen cell: what it is, why, who would be next best, what happened to it, and what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from scheduling.rules.finding import Severity
from scheduling.rules.plan import FREE
from teamapp.services.roster.advice import Candidate
from teamapp.services.roster.past import CellEvent
from teamapp.services.roster.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import Label, caption, small
from ui.parts.layers.side_panel import SidePanel
from ui.parts.layout import column, row
from ui.parts.marks.swatch import ChipMark
from ui.parts.picture import IconLabel
from ui.roster.inspector.cell_facts import CellFacts
from ui.roster.shown.wording import Wording
from ui.theme.tokens import Tone

PAD = (16, 10, 16, 10)
EVENTS = 3


class CellPanel(SidePanel):
    """Fill with `show_cell`; its buttons ask the page."""

    lock_toggled = Signal()
    who_wanted = Signal()
    given = Signal(str)  # nurse who gets the shift instead

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("No day chosen"), parent=parent)
        self._words = wording
        self._lock = Button(self.tr("Lock"), icon="lock")
        self._who = Button(self.tr("Who can?"), icon="users")
        self._lock.clicked.connect(self.lock_toggled)
        self._who.clicked.connect(self.who_wanted)
        self.set_foot(row(self._lock, self._who, None))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen: say what choosing does."""
        self.clear()
        self.say(self.tr("No day chosen"))
        hint = small(self.tr("Choose a day of a nurse to see why it is so, and who else could."), wrap=True)
        self.add(column(hint, margins=PAD))
        self._lock.setEnabled(False)
        self._who.setEnabled(False)

    def show_cell(self, facts: CellFacts, view: PeriodView) -> None:
        """Everything about a cell."""
        self.clear()
        self.say(facts.nurse.name, self._words.day(facts.day))
        self.add(self._what(facts, view))
        self.add(self._why(facts))
        if facts.why.next_best:
            self.add(self._next_best(facts.why.next_best))
        if facts.history:
            self.add(self._history(facts.history))
        self._lock.setText(self.tr("Unlock") if facts.pinned else self.tr("Lock"))
        self._lock.set_icon("lock-open" if facts.pinned else "lock")
        self._lock.setEnabled(facts.kind != FREE)
        self._who.setEnabled(facts.kind != FREE)

    def _what(self, facts: CellFacts, view: PeriodView) -> QLayout:
        if facts.kind == FREE:
            leave = view.leave.get((facts.nurse.id, facts.day))
            words = self._words.leave(leave).capitalize() if leave is not None else self.tr("Free")
            return row(Label(words, weight="medium"), None, margins=PAD)
        chip = self._words.chip(view.kind(facts.kind))
        times = Label(chip.times, size="small", tone="secondary", tabular=True)
        line = row(ChipMark(chip.kind, chip.letter), Label(chip.name, weight="medium"), times, None, gap=8, margins=PAD)
        if facts.pinned:
            line.addWidget(IconLabel("lock", tone="secondary", size=14))
        return line

    def _why(self, facts: CellFacts) -> QLayout:
        box = column(caption(self.tr("Why?")), gap=6, margins=PAD)
        for finding in facts.why.against[:2]:
            must = finding.severity is Severity.MUST_FIX
            icon = "circle-alert" if must else "triangle-alert"
            box.addLayout(self._marked(icon, "danger" if must else "warn", self._words.say(finding.text)))
        for reason in facts.why.reasons:
            box.addLayout(self._marked("dot", "tertiary", self._words.say(reason)))
        if facts.kind != FREE and not facts.why.against:
            box.addLayout(self._marked("circle-check", "ok", self.tr("Within every rule and agreement.")))
        return box

    def _next_best(self, candidates: tuple[Candidate, ...]) -> QLayout:
        box = column(caption(self.tr("Next best")), gap=4, margins=PAD)
        for one in candidates:
            button = Button(one.name, kind="link", name=self.tr("Give it to {nurse}").format(nurse=one.name))
            button.clicked.connect(lambda _checked=False, nurse=one.nurse: self.given.emit(nurse))
            price = Label(self._price(one.price), size="small", tone="tertiary", tabular=True)
            box.addLayout(row(button, None, price))
        return box

    def _history(self, events: tuple[CellEvent, ...]) -> QLayout:
        box = column(caption(self.tr("What happened")), gap=4, margins=PAD)
        for event in events[:EVENTS]:
            box.addWidget(small(self._event(event), wrap=True))
        return box

    def _event(self, event: CellEvent) -> str:
        """`12 Nov 14:05, Fatima: Early → Evening`."""
        free = self.tr("free")
        step = f"{event.before or free} → {event.after or free}"
        if event.before == event.after:
            step = self._words.say(event.what)
        who = f", {event.who}" if event.who else ""
        return f"{self._moment(event.at)}{who}: {step}"

    def _moment(self, at: datetime) -> str:
        local = at.astimezone()
        return f"{self._words.day(local.date()).split(' ', 1)[1]} {local:%H:%M}"

    def _price(self, price: int) -> str:
        if price == 0:
            return self.tr("as good")
        sign = "+" if price > 0 else "−"
        return self.tr("{n} points").format(n=f"{sign}{self._words.points(abs(price))}")

    def _marked(self, icon: str, tone: Tone, words: str) -> QHBoxLayout:
        """A line with a small icon before it."""
        line = row(IconLabel(icon, tone=tone, size=15), small(words, wrap=True), gap=6)
        line.setStretch(1, 1)
        return line
