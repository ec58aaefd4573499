"""Saves each field when it is left, shows what is wrong beside it, and never writes over what somebody is typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.field import Field
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.text_field import TextField
from ui.parts.layers.reading import changing
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

if TYPE_CHECKING:
    from teamapp.domain.change import Change

Value = str | int
Save = Callable[[Value], "Change | None"]
"""Runs in the database thread."""


class FieldSaver(QObject):
    """The fields of one section with what is stored of them."""

    def __init__(self, frame: Frame, owner: QObject) -> None:
        super().__init__(owner)
        self._frame = frame
        self._saves: dict[Field, Save] = {}
        self._stored: dict[Field, Value] = {}

    def watch(self, field: TextField | NumberField | ChoiceField, save: Save) -> None:
        """Save with this whenever the field is left with something else in it; a choice is saved when it is made."""
        self._saves[field] = save
        changing(field.editor)
        if isinstance(field, ChoiceField):
            field.changed.connect(lambda: self._save(field))
        else:
            field.line.editingFinished.connect(lambda: self._save(field))

    def show(self, field: Field, value: Value) -> None:
        """What is stored now; a field that somebody is typing in keeps what she typed."""
        typing = self.differs(field)
        self._stored[field] = value
        if not typing:
            _put(field, value)

    def differs(self, field: Field) -> bool:
        """Whether something else stands in the field than what is stored."""
        return field in self._stored and _typed(field) != self._stored[field]

    def settle(self) -> str:
        """Save whatever can be saved; the label of the first field that cannot, else nothing."""
        wrong = [field for field in self._saves if self.differs(field) and not self._save(field)]
        if wrong:
            wrong[0].focus()
        return wrong[0].label.text() if wrong else ""

    def give_up(self) -> None:
        """What is stored stands in every field again."""
        for field in self._saves:
            if field in self._stored:
                _put(field, self._stored[field])

    def _save(self, field: Field) -> bool:
        """Whether nothing is wrong with what stands there, as far as can be seen without asking."""
        value = _typed(field)
        if not self.differs(field):
            return field.check()
        if value is None or not field.check():
            return False
        before, self._stored[field] = self._stored[field], value

        def refused(error: Exception) -> None:
            self._stored[field] = before
            field.show_error(in_words(error, self._frame))
            if not field.isVisible():
                self._frame.notices.warn(in_words(error, self._frame))

        self._frame.act(self, lambda: self._saves[field](value), failed=refused)
        return True


def _typed(field: Field) -> Value | None:
    """None while it cannot be read."""
    if isinstance(field, NumberField):
        return field.whole if not field.trouble() else None
    assert isinstance(field, TextField | ChoiceField)
    return field.value


def _put(field: Field, value: Value) -> None:
    if isinstance(field, NumberField):
        field.value = int(value)
    elif isinstance(field, TextField | ChoiceField):
        field.value = str(value)
