"""The chosen cells, and what follows the choice: the inspector's facts, the marked card, the next finding."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from scheduling.rules.finding import Finding
from teamapp.domain.ids import Id, NurseId
from teamapp.services.roster.hand.shifts import CellEdit, CellKey
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.grid import RosterGrid
from ui.parts.grid.view import Cell, Transfer
from ui.roster.board import Board as Shown
from ui.roster.inspector.cell_facts import CellFacts, read_cell
from ui.roster.inspector.panel import RosterInspector
from ui.roster.plug import Section

SOON_MS = 70
"""The facts of a cell are asked for when the focus has rested so long."""


class Board(Shown, Protocol):
    """Where the roster is shown."""

    def bring_into_sight(self, day: date, nurse: str = "") -> None:
        """Show the week of a day of this period, and the row of a nurse that a filter hides."""


class Choosing(QObject):
    """Between the grid's rows and columns and the team's nurses and days."""

    def __init__(self, board: Board, grid: RosterGrid, inspector: RosterInspector, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._grid, self._inspector = board, grid, inspector
        self._frame, self._words = board.frame, board.words
        self._finding: Finding | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.show_facts)
        grid.cells.focused.connect(self._focused)
        grid.cells.selectionModel().selectionChanged.connect(lambda *_: self._soon.start())

    @property
    def sections(self) -> tuple[Section, ...]:
        """What other topics bring to the inspector."""
        return self._inspector.sections

    @property
    def focus(self) -> CellKey | None:
        """The nurse and day on which the focus is."""
        cell = self._grid.cells.focus_cell()
        return self.key(cell) if cell is not None else None

    @property
    def cells(self) -> tuple[CellKey, ...]:
        """Every chosen nurse and day."""
        return self.keys(self._grid.cells.chosen())

    def key(self, cell: Cell) -> CellKey | None:
        """Nurse and day of a row and column; None while the grid shows less."""
        rows, days = self._grid.view.rows, self._board.days_in_sight
        if not (0 <= cell.row < len(rows) and 0 <= cell.column < len(days)) or not rows[cell.row].key:
            return None
        return NurseId(Id(rows[cell.row].key)), days[cell.column]

    def keys(self, cells: tuple[Cell, ...]) -> tuple[CellKey, ...]:
        return tuple(key for cell in cells if (key := self.key(cell)) is not None)

    def pairs(self, transfer: Transfer) -> tuple[tuple[CellKey, CellKey], ...]:
        """A transfer of the grid as nurses and days."""
        found = ((self.key(cell), self.key(transfer.goal(cell))) for cell in transfer.cells)
        return tuple((source, goal) for source, goal in found if source is not None and goal is not None)

    def filled(self, transfer: Transfer) -> tuple[CellEdit, ...]:
        """What becomes of open shifts that are dragged to nurses; the day may be another one."""
        view = self._board.view
        found = []
        for cell in transfer.cells:
            goal, chip = self.key(transfer.goal(cell)), self._grid.cells.cell_model.cell(cell).chip
            kind = view.kind_of_letter(chip.letter) if view is not None and chip is not None else None
            if goal is not None and kind is not None:
                found.append(CellEdit(*goal, kind.id))
        return tuple(found)

    def choose(self, nurse: str, day: date) -> None:
        """Put the focus on a nurse's day, bringing it into sight first."""
        view = self._board.shown
        if view is None or not view.first <= day <= view.last:
            return
        self._board.bring_into_sight(day, nurse)
        row = next((number for number, one in enumerate(self._grid.view.rows) if one.key == nurse), None)
        days = self._board.days_in_sight
        if row is not None and day in days:
            self._grid.cells.choose(Cell(row, days.index(day)))
            self._grid.cells.setFocus()

    def refresh(self) -> None:
        """The roster is another one: look the chosen cell up again."""
        self._soon.start()

    def next_finding(self, *, step: int = 1) -> None:
        """Walk over the findings, the most urgent first; says the sentence where no inspector shows it."""
        view = self._board.shown
        findings = view.live.findings if view is not None else ()
        if not findings:
            self._frame.notices.tell(self.tr("Every rule and agreement is kept."))
            return
        now = findings.index(self._finding) if self._finding in findings else -1
        self.show_finding(findings[(now + step) % len(findings)])

    def next_open(self) -> None:
        """Walk over the row of open shifts, from the focus on and round to the first."""
        rows = self._grid.view.rows
        row = next((number for number, one in enumerate(rows) if not one.key), None)
        columns = [column for column, one in enumerate(rows[row].cells) if one.vacant] if row is not None else []
        if row is None or not columns:
            self._frame.notices.tell(self.tr("No shift is open in these weeks."))
            return
        focus = self._grid.cells.focus_cell()
        after = focus.column if focus is not None and focus.row == row else -1
        self._grid.cells.choose(Cell(row, next((one for one in columns if one > after), columns[0])))
        self._grid.cells.setFocus()

    def show_finding(self, finding: Finding) -> None:
        """Choose the cell, or the figure of the coverage, that a finding is about."""
        view = self._board.shown
        if view is None:
            return
        inside = [day for day in finding.days if 0 <= day < len(view.days)]
        if finding.nurse:
            focus = self.focus
            day = view.days[inside[-1]] if inside else (focus[1] if focus is not None else view.first)
            self.choose(finding.nurse, day)
        elif inside:
            self._choose_cover(finding.kind, view.days[inside[-1]])
        self._finding = finding
        self._inspector.checks.choose(finding)
        if not self._inspector.isVisible():
            self._frame.notices.tell(f"{self._words.where(finding, view)}: {self._words.say(finding.text)}")

    def show_facts(self) -> None:
        """Ask for the reasons and the history of the cell in focus."""
        view, focus = self._board.shown, self.focus
        if view is None or focus is None:
            self._inspector.cell.show_nothing()
        elif self._inspector.isVisible():
            self._inspector.cell.show_cells(view, (focus, *(cell for cell in self.cells if cell != focus)))
            self.ask_facts(view, *focus)

    def ask_facts(self, view: PeriodView, nurse: NurseId, day: date) -> None:
        desk = self._frame.desk
        self._frame.ask(self, lambda: read_cell(desk, view, nurse, day), self._show_facts)

    def _show_facts(self, facts: CellFacts) -> None:
        view = self._board.shown
        if view is not None and self.focus == (facts.nurse.id, facts.day):
            self._inspector.cell.show_cell(facts, view)

    def _choose_cover(self, kind: str, day: date) -> None:
        view = self._board.shown
        if view is None:
            return
        self._board.bring_into_sight(day)
        names = [row.chip.letter for row in self._grid.view.cover]
        days = self._board.days_in_sight
        letter = view.kind(kind).letter if kind else ""
        if not letter and day in days:
            self._grid.cells.choose(Cell(0, days.index(day)))  # a finding of the whole day
        elif letter in names and day in days:
            index = self._grid.cover.cover_model.index(names.index(letter), days.index(day))
            self._grid.cover.setCurrentIndex(index)
            self._grid.cover.setFocus()

    def _focused(self, _cell: Cell) -> None:
        self._finding = None
        self._inspector.checks.choose(None)
        self._soon.start()
