"""The menu of the filters, with a tick before each that is in force."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from teamapp.services.roster.shown.view import PeriodView
from ui.roster.shown.rows.filters import Filter, Only, words_of
from ui.roster.shown.wording import Wording

KEYS = {
    Only.FINDINGS: "Ctrl+Alt+F",
    Only.CHANGES: "Ctrl+Alt+C",
    Only.WEEKENDS: "Ctrl+Alt+W",
    Only.NIGHTS: "Ctrl+Alt+N",
}
"""As the commands bind them; a test compares the two."""


class FilterMenu(QMenu):
    """Conditions on days first, then the levels of the team, then the chosen nurses."""

    only_toggled = Signal(str)
    level_toggled = Signal(int)
    chosen_toggled = Signal()
    cleared = Signal()

    def __init__(self, view: PeriodView, words: Wording, wanted: Filter, *, parent: QWidget) -> None:
        super().__init__(parent)
        for only in Only:
            action = self._add(f"{words_of(only)}\t{KEYS[only]}", ticked=only in wanted.only)
            action.triggered.connect(lambda _checked=False, key=only.value: self.only_toggled.emit(key))
            action.setEnabled(only is not Only.CHANGES or view.published)
        self.addSeparator()
        for level in sorted({nurse.level for nurse in view.nurses}, reverse=True):
            sample = next(nurse for nurse in view.nurses if nurse.level == level)
            action = self._add(words.level(sample), ticked=level in wanted.levels)
            action.triggered.connect(lambda _checked=False, key=int(level): self.level_toggled.emit(key))
        self.addSeparator()
        chosen = self._add(self.tr("Only the chosen nurses") + "\tCtrl+Alt+Q", ticked=bool(wanted.nurses))
        chosen.triggered.connect(self.chosen_toggled)
        clear = self.addAction(self.tr("Show everything") + "\t0")
        clear.triggered.connect(self.cleared)
        clear.setEnabled(wanted.active)

    def _add(self, words: str, *, ticked: bool) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(ticked)
        return action
