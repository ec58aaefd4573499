"""A shift kind of the legend that can be taken up to paint with; without a chip it makes free."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button
from ui.parts.grid.view import Chip
from ui.parts.marks.chip import chip_pixmap
from ui.roster.shown.wording import translate
from ui.theme.look import look

GAP = 5


class Pen(Button):
    """Checked while it is in hand."""

    def __init__(self, chip: Chip | None, parent: QWidget | None = None) -> None:
        self._chip = chip
        if chip is None:
            name = translate("roster", "Make days free by painting over them (Shift+Backspace)")
            super().__init__(translate("roster", "Free"), kind="ghost", icon="eraser", name=name, parent=parent)
        else:
            words = translate("roster", "Paint {shift} over days (Shift+{letter})")
            name = words.format(shift=chip.name, letter=chip.letter)
            super().__init__(chip.name, kind="ghost", name=name, parent=parent)
        self.setCheckable(True)
        self._dip()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dip()

    def _dip(self) -> None:
        """The chip of the theme in force."""
        if self._chip is None:
            return
        px = look().px
        size, ratio, chip = QSize(px(20 + GAP), px(18)), self.devicePixelRatioF(), self._chip
        icon = QPixmap(size * ratio)
        icon.setDevicePixelRatio(ratio)
        icon.fill(Qt.GlobalColor.transparent)
        painter = QPainter(icon)
        drawn = chip_pixmap(look(), chip.kind, chip.letter, px(20), px(18), ratio=ratio, text_size=10)
        painter.drawPixmap(0, 0, drawn)
        painter.end()
        self.setIcon(QIcon(icon))
        self.setIconSize(size)
