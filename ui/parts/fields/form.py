"""Fields below each other, or two beside each other, checked together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ui.parts.columns import Columns
from ui.parts.fields.field import Field
from ui.parts.label import caption
from ui.parts.layout import column

_LEAST_FIELD = 130


class Form(QWidget):
    """`check` shows every trouble and takes the keyboard to the first."""

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._fields: list[Field] = []
        self._box: QVBoxLayout = column(gap=14)
        self.setLayout(self._box)

    def head(self, words: str) -> None:
        """A head above the fields that follow."""
        self._box.addWidget(caption(words))

    def add(self, *fields: Field) -> None:
        """One field a line, or several beside each other, equal in width, where there is room."""
        if len(fields) == 1:
            self._box.addWidget(fields[0])
        else:
            self._box.addWidget(Columns(*fields, least=_LEAST_FIELD * len(fields)))
        for field in fields:
            self._fields.append(field)
            field.changed.connect(self.changed)

    def add_other(self, item: QWidget | QLayout) -> None:
        """Something that is not a field: a list, a map, a sentence."""
        if isinstance(item, QWidget):
            self._box.addWidget(item)
        else:
            self._box.addLayout(item)

    def check(self) -> bool:
        """Whether everything can be saved."""
        wrong = [field for field in self._fields if not field.check()]
        if wrong:
            wrong[0].focus()
        return not wrong
