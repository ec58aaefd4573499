"""What she wishes: nurses she likes to see or does not, and the languages she speaks. Opens when wanted."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Nurse
from teamapp.domain.ids import Id, NurseId
from ui.parts.controls.button import Button
from ui.parts.fields.tags_field import TagsField
from ui.parts.languages import LANGUAGES, language_name
from ui.parts.layout import column, row


class WishFields(QWidget):
    """Folded away until there are any."""

    changed = Signal()

    def __init__(self, nurses: Iterable[Nurse]) -> None:
        super().__init__()
        self.setProperty("part", "column")
        people = [(one.id, one.given_name) for one in sorted(nurses, key=lambda one: one.given_name)]
        self.open = Button(self.tr("Her wishes"), kind="ghost", icon="chevron-down")
        self.open.setCheckable(True)
        self.likes = TagsField(self.tr("Likes to see"), people)
        self.refuses = TagsField(self.tr("Does not want"), people)
        self.speaks = TagsField(self.tr("Speaks"), [(code, language_name(code)) for code in LANGUAGES])
        self._fields = (self.speaks, self.likes, self.refuses)
        self.setLayout(column(row(self.open, None), *self._fields, gap=10))
        self.open.toggled.connect(self._show)
        for field in self._fields:
            field.changed.connect(self.changed)
        self._show(False)

    @property
    def prefers(self) -> frozenset[NurseId]:
        return frozenset(NurseId(Id(key)) for key in self.likes.value)

    @property
    def unwanted(self) -> frozenset[NurseId]:
        return frozenset(NurseId(Id(key)) for key in self.refuses.value)

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self.speaks.value)

    def _show(self, on: bool) -> None:
        self.open.set_icon("chevron-up" if on else "chevron-down")
        for field in self._fields:
            field.setVisible(on)
