"""The menu of a cell: every shift kind with its letter, and what else can be done."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from teamapp.services.roster.shown.view import PeriodView
from ui.parts.marks.chip import chip_pixmap
from ui.parts.menu import MenuEntry, add_entries
from ui.roster.shown.wording import Wording
from ui.theme.look import look


class CellMenu(QMenu):
    """Choosing a shift kind tells `given`; the rest tells its own signal."""

    given = Signal(str)  # shift kind id
    cleared = Signal()
    lock_toggled = Signal()
    who_wanted = Signal()
    details_wanted = Signal()

    def __init__(self, view: PeriodView, wording: Wording, *, works: bool, pinned: bool, parent: QWidget) -> None:
        """`works`: there is a shift among the chosen days; `pinned`: the day in focus is locked."""
        super().__init__(parent)
        for kind in view.living_kinds:
            chip = wording.chip(kind)
            icon = QIcon(chip_pixmap(look(), chip.kind, chip.letter, 20, 18, text_size=10))
            action = self.addAction(icon, f"{chip.name}  {chip.times}\t{chip.letter}")
            action.triggered.connect(lambda _checked=False, key=kind.id: self.given.emit(key))
            action.setEnabled(not pinned)
        self.addSeparator()
        self._add(self.tr("Make free") + "\t" + self.tr("Del"), "eraser", self.cleared, enabled=works and not pinned)
        lock = self.tr("Unlock") if pinned else self.tr("Lock") if works else self.tr("Keep free")
        self._add(f"{lock}\tCtrl+Shift+L", "lock-open" if pinned else "lock", self.lock_toggled, enabled=True)
        self.addSeparator()
        self._add(self.tr("Who can?") + "\tCtrl+J", "users", self.who_wanted, enabled=works)
        self._add(self.tr("Why, and what happened…") + "\tCtrl+I", "info", self.details_wanted, enabled=True)

    def add_entries(self, entries: Iterable[MenuEntry]) -> None:
        """What another topic adds, below a line."""
        add_entries(self, entries)

    def _add(self, words: str, icon: str, signal: object, *, enabled: bool) -> QAction:
        action = self.addAction(look().icon(icon), words)
        action.triggered.connect(signal)
        action.setEnabled(enabled)
        return action
