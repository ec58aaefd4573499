"""What the chips mean, each a pen to paint with; the filters, and the way to the checks where there is no inspector."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scheduling.rules.plan import FREE
from ui.parts.controls.button import Button
from ui.parts.grid.view import Chip
from ui.parts.label import small
from ui.parts.layout import row
from ui.parts.marks.swatch import ChipSwatch
from ui.roster.shown.strips.pen import Pen
from ui.theme.look import look

Kinds = tuple[tuple[str, Chip], ...]


class Legend(QWidget):
    """A pen a shift kind and one that makes free, then leave and illness; at the right filters and what is to fix."""

    checks_wanted = Signal()
    pen_chosen = Signal(str)  # shift kind id, empty makes free
    filter_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Kinds, tuple[Chip, ...]] = ((), ())
        self.pens: dict[str, Pen] = {}
        self._swatches: QHBoxLayout = row(gap=2)
        self._words = small("", tone="accent")
        self.filter = Button(self.tr("Filter"), kind="ghost", icon="funnel", keys="Ctrl+Shift+F", menu=True)
        self.checks = Button(" ", kind="ghost", icon="list-checks", name=self.tr("Show the checks"))
        self.checks.clicked.connect(self.checks_wanted)
        self.filter.clicked.connect(self.ask_filter)
        self.setLayout(row(self._swatches, None, self._words, self.filter, self.checks))
        self.setMinimumWidth(1)

    def show_chips(self, kinds: Kinds, days_away: tuple[Chip, ...]) -> None:
        """Show other kinds of day."""
        if (kinds, days_away) == self._shown:
            return
        self._shown = kinds, days_away
        self._clear()
        for key, chip in kinds:
            self._add_pen(key, Pen(chip))
        if kinds:
            self._add_pen(FREE, Pen(None))
        for chip in days_away:
            swatch = ChipSwatch(chip.kind, chip.letter, chip.name)
            swatch.setContentsMargins(look().px(6), 0, look().px(6), 0)
            self._swatches.addWidget(swatch)
        self._fit()

    def show_pen(self, kind: str | None, name: str) -> None:
        """Which pen is in hand; none lays it down."""
        for key, pen in self.pens.items():
            pen.setChecked(key == kind)
        words = self.tr("Painting {shift}. Esc stops.").format(shift=name) if name else self.tr("Erasing. Esc stops.")
        self._words.setText(words if kind is not None else "")
        self._fit()

    def ask_filter(self) -> None:
        """Open the filters above their button."""
        self.filter_wanted.emit(self.filter.mapToGlobal(QPoint(0, 0)))

    def show_checks(self, words: str, *, wanted: bool) -> None:
        """`3 to fix · 4 to consider`, as a button where the checks are not in sight."""
        self.checks.setText(words)
        self.checks.setVisible(wanted)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What does not fit is left out rather than cut; the menu of a cell names every shift kind too."""
        super().resizeEvent(event)
        self._fit()

    def _add_pen(self, key: str, pen: Pen) -> None:
        pen.clicked.connect(lambda: self.pen_chosen.emit(key))
        self.pens[key] = pen
        self._swatches.addWidget(pen)

    def _clear(self) -> None:
        self.pens = {}
        while (item := self._swatches.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _fit(self) -> None:
        gap = look().px(8)
        right = (self._words, self.filter, self.checks)
        room = self.width() - sum(one.sizeHint().width() + gap for one in right if not one.isHidden())
        used = 0
        for index in range(self._swatches.count()):
            item = self._swatches.itemAt(index)
            if item is not None and (swatch := item.widget()) is not None:
                used += swatch.sizeHint().width() + self._swatches.spacing()
                swatch.setVisible(used <= room)
