"""Which column of a table is taken for which field, to be put right by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.text import text
from teamapp.services.importing.tables.kinds import KINDS
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.form import Form
from ui.parts.layout import column
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.exchange.rows import Table

_A_LINE = 3


class Matching(QWidget):
    """A choice of columns for each field; needed ones are marked."""

    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._frame = frame
        self._box = column(gap=0)
        self.setLayout(self._box)
        self._form: Form | None = None
        self.fields: dict[str, ChoiceField] = {}
        self.hide()

    @property
    def matched(self) -> dict[str, int]:
        """Field -> place in the heading."""
        return {key: int(field.value) for key, field in self.fields.items() if field.value}

    def show_table(self, table: Table, kind: str) -> None:
        """The fields of a kind, each with the column that was found for it."""
        from teamapp.services.importing.tables.preview import matched_columns

        found = matched_columns(table, kind)
        choices = [(str(place), name or f"{place + 1}") for place, name in enumerate(table.heading)]
        self.fields = {}
        for one in KINDS[kind].columns:
            label = self._frame.say(text(one.label))
            field = ChoiceField(label, choices, required=one.needed, nothing=self.tr("not in the table"))
            field.value = str(found[one.key]) if one.key in found else ""
            self.fields[one.key] = field
        self._lay()
        self.show()

    def _lay(self) -> None:
        if self._form is not None:
            self._box.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form = Form()
        fields = list(self.fields.values())
        for start in range(0, len(fields), _A_LINE):
            self._form.add(*fields[start : start + _A_LINE])
        self._form.changed.connect(self.changed)
        self._box.addWidget(self._form)
