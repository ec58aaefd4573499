"""The filters in force as quiet chips; a click takes one away, a key all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities.nurse import Level
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.flow import Flow
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.roster.shown.rows.filters import Filter, words_of
from ui.roster.shown.wording import Wording
from ui.theme.look import look

SOME = 3
"""More nurses than this are a number."""


class FilterStrip(QWidget):
    """Hidden while everything shows."""

    used = Signal(object)  # Filter

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._words = words
        self._shown: Filter | None = None
        self._chips = Flow(look().px(6))
        self._clear = Button(self.tr("Show everything"), kind="link", keys="0")
        self._clear.clicked.connect(lambda: self.used.emit(Filter()))
        line = row(IconLabel("funnel", tone="tertiary", size=15), self._chips, gap=10)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    @property
    def chips(self) -> tuple[Button, ...]:
        """One for each condition."""
        found = (self._chips.itemAt(index) for index in range(self._chips.count()))
        chips = (item.widget() for item in found if item is not None)
        return tuple(one for one in chips if isinstance(one, Button) and one is not self._clear)

    def show_filter(self, wanted: Filter, view: PeriodView) -> None:
        """Other chips."""
        if wanted != self._shown:
            self._shown = wanted
            while (item := self._chips.takeAt(0)) is not None:
                if (widget := item.widget()) is not None and widget is not self._clear:
                    widget.hide()
                    widget.deleteLater()
            for words, without in self._conditions(wanted, view):
                self._chips.addWidget(self._chip(words, without))
            self._chips.addWidget(self._clear)
        self.setVisible(wanted.active)

    def _conditions(self, wanted: Filter, view: PeriodView) -> list[tuple[str, Filter]]:
        """What is in force, with the filter that would be left without it."""
        found = [(words_of(one), wanted.toggled(one)) for one in sorted(wanted.only)]
        for level in sorted(wanted.levels, reverse=True):
            found.append((self._level(level, view), wanted.with_level(level)))
        if wanted.nurses:
            names = [nurse.given_name for nurse in view.nurses if nurse.id in wanted.nurses]
            words = self.tr("{n} nurses").format(n=len(names)) if len(names) > SOME else ", ".join(names)
            found.append((words, wanted.with_nurses(frozenset())))
        return found

    def _level(self, level: Level, view: PeriodView) -> str:
        nurse = next((one for one in view.nurses if one.level == level), None)
        return self._words.level(nurse) if nurse is not None else str(int(level))

    def _chip(self, words: str, without: Filter) -> Button:
        chip = Button(words, kind="tag", icon="x", name=self.tr("Without the filter: {words}").format(words=words))
        chip.clicked.connect(lambda: self.used.emit(without))
        return chip
