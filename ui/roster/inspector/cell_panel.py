"""The chosen cell: what it is, why, who would be next best, what happened to it, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scheduling.rules.plan import FREE
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import small
from ui.parts.layers.reading import changing
from ui.parts.layers.side_panel import SidePanel
from ui.parts.layout import column, plain, row
from ui.parts.sections.part import PAD
from ui.parts.sections.stack import SectionStack
from ui.roster.board import Board
from ui.roster.commands.editing import lock_words
from ui.roster.inspector.cell_facts import CellFacts
from ui.roster.inspector.sections.history import HistorySection
from ui.roster.inspector.sections.next_best import NextBestSection
from ui.roster.inspector.sections.range import RangeSection
from ui.roster.inspector.sections.what import WhatSection
from ui.roster.inspector.sections.why import WhySection
from ui.roster.inspector.sections.why_not import WhyNotSection
from ui.roster.plug import CellPart, Section, make_cell_part
from ui.roster.shown.wording import translate


class CellPanel(SidePanel):
    """Its own sections and those of other topics, in one order; its buttons ask the page."""

    lock_toggled = Signal()
    repaired = Signal(object, object)  # Finding, Repair
    who_wanted = Signal()
    given = Signal(str)  # nurse who gets the shift instead
    kind_given = Signal(str)  # shift kind she gets instead
    otherwise = Signal(str)  # shift kind to ask the planner about; the one she works means without her

    def __init__(self, board: Board, sections: tuple[Section, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(translate("roster", "No day chosen"), parent=parent)
        self._board, self._wanted = board, sections
        self._others: tuple[CellPart, ...] = ()
        self._lock = changing(Button(self.tr("Lock"), icon="lock"))
        self._who = Button(self.tr("Who can?"), icon="users")
        self._lock.clicked.connect(self.lock_toggled)
        self._who.clicked.connect(self.who_wanted)
        self.set_foot(row(self._lock, self._who, None))
        self._kind: str = FREE
        words = board.words
        why = WhySection(words)
        why.repaired.connect(self.repaired)
        next_best = NextBestSection(words)
        next_best.given.connect(self.given)
        next_best.tried.connect(lambda: self.otherwise.emit(self._kind))
        why_not = WhyNotSection(words)
        why_not.given.connect(self.kind_given)
        why_not.tried.connect(self.otherwise)
        self.range = RangeSection(words)
        self._own = (WhatSection(words), why, next_best, why_not, HistorySection(words))
        self._orders = (0, 10, 20, 30, 90)
        hint = small(self.tr("Choose a day of a nurse to see why it is so, and who else could."), wrap=True)
        self._hint = plain(column(hint, margins=PAD))
        self.add(self._hint)
        self._stack: SectionStack | None = None
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen: say what choosing does."""
        self.say(self.tr("No day chosen"))
        self._hint.show()
        if self._stack is not None:
            self._stack.hide()
        self._lock.setEnabled(False)
        self._who.setEnabled(False)

    def show_cells(self, view: PeriodView, cells: tuple[CellKey, ...]) -> None:
        """Tell the sections of other topics which cells are chosen; what the rules say comes with `show_cell`."""
        self._sections()
        self.range.show_cells(view, cells)
        for section in self._others:
            section.show_cells(view, cells)

    def show_cell(self, facts: CellFacts, view: PeriodView) -> None:
        """Everything about a cell."""
        stack, self._kind = self._sections(), facts.kind
        self._hint.hide()
        self.say(facts.nurse.name, self._board.words.day(facts.day))
        for section in self._own:
            section.show_facts(facts, view)
        stack.show()
        self._lock.setText(lock_words(pinned=facts.pinned, works=facts.kind != FREE))
        self._lock.set_icon("lock-open" if facts.pinned else "lock")
        self._lock.setEnabled(facts.kind != FREE or (facts.nurse.id, facts.day) not in view.leave)
        self._who.setEnabled(facts.kind != FREE)

    def _sections(self) -> SectionStack:
        """The sections in their order, made with the first cell that is shown."""
        if self._stack is None:
            self._stack = SectionStack()
            others = [make_cell_part(one.load, self._board) for one in self._wanted]
            self._others = tuple(part for _widget, part in others)
            orders = (-1, *self._orders, *(one.order for one in self._wanted))
            sections: tuple[QWidget, ...] = (self.range, *self._own, *(widget for widget, _part in others))
            every = sorted(zip(orders, sections, strict=True), key=lambda pair: pair[0])
            for _order, section in every:
                self._stack.add(section)
            self.add(self._stack, line=False)
        return self._stack
