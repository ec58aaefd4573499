"""Whose computer comes in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.label import small
from ui.parts.layout import column, row
from ui.theme.look import look


class Who(QWidget):
    """`chosen` gives the nurse; `missing` when she is not in the team yet."""

    chosen = Signal(str)
    missing = Signal()

    def __init__(self, nurses: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._field = ChoiceField(self.tr("Who is it?"), nurses, required=True)
        self._field.editor.setMaximumWidth(look().px(360))
        other = Button(self.tr("Add somebody to the team first"), kind="link")
        other.clicked.connect(self.missing)
        line = row(small(self.tr("She is not in the list?"), tone="tertiary"), other, None, gap=6)
        self.setLayout(column(self._field, line, gap=10))

    def focus(self) -> None:
        """Take the keyboard."""
        self._field.focus()

    def go(self) -> None:
        """Take the one that is chosen."""
        if self._field.check():
            self.chosen.emit(self._field.value)
