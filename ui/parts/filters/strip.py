"""The filters in force: what is sought, a chip for each tick, how much of everything shows, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.controls.button import Button
from ui.parts.controls.search_field import SearchField
from ui.parts.flow import Flow
from ui.parts.label import small
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.theme.look import look

_GAP, _SEARCH_WIDTH, _BESIDE_WORDS = 10, 260, 70


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter in words, and what would be in force without it."""

    words: str
    without: object


class FilterStrip(QWidget):
    """Hidden while everything shows; a click on a chip takes it away, a key all of them."""

    used = Signal(object)
    """What should be in force instead, as the chip says."""
    cleared = Signal()

    def __init__(self, search: SearchField | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self.search = search
        self._shown: tuple[Chip, ...] = ()
        self._chips: tuple[Button, ...] = ()
        self._icon = IconLabel("funnel", tone="tertiary", size=15)
        self._said = small("", tone="secondary")
        self._clear = Button(self.tr("Show everything"), kind="link", keys="0")
        self._clear.clicked.connect(self.cleared)
        self._line = QWidget()
        self._line.setProperty("part", "column")
        self._flow = Flow(look().px(_GAP), self._line)
        if search is not None:
            words = search.edit.fontMetrics().horizontalAdvance(search.edit.placeholderText())
            search.setFixedWidth(max(look().px(_SEARCH_WIDTH), words + look().px(_BESIDE_WORDS)))
        self._lay()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._line.setSizePolicy(policy)
        self.setLayout(row(self._line))
        self.hide()

    @property
    def chips(self) -> tuple[Button, ...]:
        """One for each filter."""
        return self._chips

    @property
    def said(self) -> str:
        """How much shows, in words."""
        return self._said.text()

    def show_chips(self, chips: Sequence[Chip], *, said: str = "") -> None:
        """Other filters, or another count."""
        self._said.setText(said)
        self._said.setVisible(bool(said))
        if tuple(chips) != self._shown:
            self._shown = tuple(chips)
            for old in self._chips:
                old.hide()
                old.deleteLater()
            self._chips = tuple(self._chip(chip) for chip in chips)
            self._lay()

    def _chip(self, chip: Chip) -> Button:
        words = self.tr("Without the filter: {words}").format(words=chip.words)
        made = Button(chip.words, kind="tag", icon="x", name=words, parent=self._line)
        made.clicked.connect(lambda: self.used.emit(chip.without))
        made.show()
        return made

    def _lay(self) -> None:
        """In this order, which is also that of the keyboard."""
        while self._flow.takeAt(0) is not None:
            pass
        search = () if self.search is None else (self.search,)
        before: QWidget | None = None
        for one in (self._icon, *search, *self._chips, self._said, self._clear):
            self._flow.addWidget(one)
            if before is not None:
                QWidget.setTabOrder(before, one)
            before = one
