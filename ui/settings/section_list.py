"""The list of sections at the left of the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.parts.layout import column
from ui.settings.sections import SECTIONS
from ui.shell.sides.nav_button import NavButton
from ui.theme.look import look

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
WIDTH, NARROW = 216, 38


class SectionList(QWidget):
    """`chosen` gives the key; up and down move."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Sections of the settings"))
        self.setFixedWidth(look().px(WIDTH))
        self._group = QButtonGroup(self)
        self._keys = tuple(spec.key for spec in SECTIONS)
        box = column(gap=1)
        for number, spec in enumerate(SECTIONS):
            button = NavButton(spec.icon, spec.title(), parent=self)
            button.setToolTip(spec.title())
            self._group.addButton(button, number)
            box.addWidget(button)
        box.addStretch(1)
        self.setLayout(box)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))

    def show_narrow(self, *, on: bool) -> None:
        """Icons alone; their names are in the tool tips and read out as ever."""
        self.setFixedWidth(look().px(NARROW if on else WIDTH))
        for button in self._group.buttons():
            if isinstance(button, NavButton):
                button.show_narrow(on=on)

    def mark(self, key: str) -> None:
        """Show which section is open, without the signal."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        number = self._group.checkedId() + (step or 0)
        if step is None or not 0 <= number < len(self._keys):
            super().keyPressEvent(event)
            return
        button = self._group.button(number)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()
