"""The sheets and the menu of the roster: who can, why, checks, publish."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QPoint, Signal

from scheduling.rules.finding import Finding
from scheduling.rules.plan import FREE
from teamapp.domain.ids import Id, ShiftKindId
from teamapp.services.roster.advice import Candidate, who_can
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.periods import publication, publish_roster, retract_roster
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.layers.panel_sheet import PanelSheet
from ui.parts.menu import Menu
from ui.roster.acts.changing.choosing import Choosing
from ui.roster.acts.changing.editing import Editing
from ui.roster.board import Board
from ui.roster.inspector.cell_facts import CellFacts, read_cell
from ui.roster.inspector.cell_panel import CellPanel
from ui.roster.inspector.checks import ChecksPanel
from ui.roster.sheets.cell_menu import cell_groups, open_shift_lines
from ui.roster.sheets.publish import PublishSheet
from ui.roster.sheets.who import WhoSheet
from ui.shell.declared.menus import menu_for, page_over


class Asking(QObject):
    """Opens sheets over the page; each tells the editing what was chosen."""

    suggest_wanted = Signal()
    ways_wanted = Signal()
    otherwise = Signal(str)

    def __init__(
        self, board: Board, *, choosing: Choosing, editing: Editing, menus: tuple[tuple[str, ...], ...] = ()
    ) -> None:
        """`menus` name the commands that other topics add to the menu of a cell."""
        super().__init__(board.sheet_parent)
        self._board, self._frame, self._words = board, board.frame, board.words
        self._page = page_over(board.sheet_parent)
        self._choosing, self._editing, self._menus = choosing, editing, menus
        self.menu: Menu | None = None

    def who(self, day: date, kind: str, *, instead_of: str = "") -> None:
        """Who can take an open shift, or somebody's?"""
        view = self._board.view
        if view is not None:
            found = lambda: who_can(view, day, kind, instead_of=instead_of)  # noqa: E731  read in the other thread
            self._frame.ask(self, found, lambda people: self._show_who(people, view, day, kind, instead_of))

    def who_for_focus(self) -> None:
        """The same for the shift in focus."""
        view, focus = self._board.view, self._choosing.focus
        if view is not None and focus is not None and (kind := view.worked(*focus)) != FREE:
            self.who(focus[1], kind, instead_of=focus[0])

    def who_for_finding(self, finding: Finding) -> None:
        """The same for a gap in the coverage."""
        view = self._board.view
        if view is not None and finding.days:
            self.who(view.days[finding.days[-1]], finding.kind)

    def details(self) -> None:
        """Why the cell in focus is as it is, as a sheet."""
        view, focus, desk = self._board.view, self._choosing.focus, self._frame.desk
        if view is not None and focus is not None:
            self._frame.ask(self, lambda: read_cell(desk, view, *focus), lambda facts: self._show_details(facts, view))

    def checks(self) -> None:
        """The checks as a sheet."""
        view = self._board.view
        if view is None:
            return
        panel = ChecksPanel(self._words)
        sheet = PanelSheet(self._page, self.tr("What the rules say"), panel)
        panel.opened.connect(lambda finding: self._leave(sheet, lambda: self._choosing.show_finding(finding)))
        panel.who_wanted.connect(lambda finding: self._leave(sheet, lambda: self.who_for_finding(finding)))
        panel.repaired.connect(
            lambda finding, repair: self._leave(sheet, lambda: self._editing.repair(finding, repair))
        )
        panel.suggest_wanted.connect(lambda: self._leave(sheet, self.suggest_wanted.emit))
        panel.ways_wanted.connect(lambda: self._leave(sheet, self.ways_wanted.emit))
        panel.show_view(view)
        panel.fill_now()
        sheet.open()

    def publish(self) -> None:
        """Ask before publishing; a published roster is taken back here too."""
        view = self._board.view
        if view is None or view.period is None:
            return
        period, desk = view.period.id, self._frame.desk
        sheet = PublishSheet(self._page, publication(view), view, self._words)
        sheet.published.connect(
            lambda: self._frame.act(
                self,
                lambda: publish_roster(desk, period),
                then=lambda _change: self._frame.notices.tell(self.tr("The roster is published.")),
            )
        )
        sheet.retracted.connect(lambda: self._frame.act(self, lambda: retract_roster(desk, period)))
        sheet.open()

    def cell_menu(self, at: QPoint) -> None:
        """Every shift kind and what else can be done with the chosen cells."""
        view, focus, cells = self._board.view, self._choosing.focus, self._choosing.cells
        if view is None or focus is None:
            return
        own = cell_groups(self._board, view, self._words, lambda kind: self._give(cells, kind))
        self.menu = menu_for(self._page, (*own, *self._menus))
        self.menu.popup(at)

    def open_menu(self, day: date, at: QPoint) -> None:
        """Who can take each of the open shifts of a day?"""
        view = self._board.view
        lines = open_shift_lines(self._page, view, self._words, day) if view is not None else ()
        if lines:
            self.menu = menu_for(self._page, (lines,))
            self.menu.popup(at)

    def _give(self, cells: tuple[CellKey, ...], kind: str) -> None:
        self._editing.give(cells, ShiftKindId(Id(kind)))

    def _show_who(self, people: tuple[Candidate, ...], view: PeriodView, day: date, kind: str, instead_of: str) -> None:
        what = self.tr("{shift} on {day}").format(shift=view.kind(kind).name, day=self._words.day(day))
        sheet = WhoSheet(self._page, what, people, self._words, asks=day >= view.today)
        sheet.given.connect(lambda nurse: self._editing.cover(nurse, day, kind, instead_of=instead_of))
        sheet.asking_wanted.connect(lambda: self._ask_colleagues(day, kind, instead_of))
        sheet.open()

    def _ask_colleagues(self, day: date, kind: str, instead_of: str) -> None:
        """Nobody gets a shift without being asked, where one would rather ask."""
        from ui.roster.asks.keyboard import ask_colleagues

        ask_colleagues(self._board, day, kind, instead_of=instead_of)

    def _show_details(self, facts: CellFacts, view: PeriodView) -> None:
        panel = CellPanel(self._board, self._choosing.sections)
        panel.show_cells(view, ((facts.nurse.id, facts.day),))
        panel.show_cell(facts, view)
        sheet = PanelSheet(self._page, self.tr("Why is this day so?"), panel)
        cell = (facts.nurse.id, facts.day)
        panel.repaired.connect(lambda found, repair: self._leave(sheet, lambda: self._editing.repair(found, repair)))
        panel.lock_toggled.connect(lambda: self._leave(sheet, lambda: self._editing.toggle_lock([cell])))
        panel.otherwise.connect(lambda kind: self._leave(sheet, lambda: self.otherwise.emit(kind)))
        panel.kind_given.connect(lambda kind: self._leave(sheet, lambda: self._give_kind(cell, kind)))
        panel.given.connect(
            lambda nurse: self._leave(
                sheet, lambda: self._editing.cover(nurse, facts.day, facts.kind, instead_of=facts.nurse.id)
            )
        )
        sheet.open()

    def _give_kind(self, cell: CellKey, kind: str) -> None:
        self._editing.give([cell], ShiftKindId(Id(kind)))

    def _leave(self, sheet: PanelSheet, act: object) -> None:
        """Close a sheet, then do what was chosen in it."""
        sheet.shut()
        if callable(act):
            act()
