"""Several of a list, each a button that stays in: skills, languages, weekdays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button
from ui.parts.fields.field import Field
from ui.parts.flow import Flow
from ui.theme.look import look


class TagsField(Field):
    """`choices` are pairs of key and text; `value` holds the chosen keys in that order."""

    def __init__(
        self, label: str, choices: Sequence[tuple[str, str]], *, hint: str = "", required: bool = False
    ) -> None:
        holder = QWidget()
        self._flow = Flow(look().px(6))
        holder.setLayout(self._flow)
        holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons: dict[str, Button] = {}
        super().__init__(label, holder, hint=hint, required=required)
        for key, text in choices:
            button = Button(text, kind="tag")
            button.setCheckable(True)
            button.clicked.connect(self._touched)
            self._buttons[key] = button
            self._flow.addWidget(button)
        if self._buttons:
            holder.setFocusProxy(next(iter(self._buttons.values())))

    @property
    def value(self) -> tuple[str, ...]:
        return tuple(key for key, button in self._buttons.items() if button.isChecked())

    @value.setter
    def value(self, keys: Iterable[str]) -> None:
        wanted = set(keys)
        for key, button in self._buttons.items():
            button.setChecked(key in wanted)
        self.show_error("")

    def trouble(self) -> str:
        return self.tr("Choose at least one.") if self.required and not self.value else ""
