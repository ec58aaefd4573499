"""One line of text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from ui.parts.fields.field import Field


class TextField(Field):
    """`rule` gives words when the text is not good; spaces at both ends never count."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        required: bool = False,
        most: int = 200,
        rule: Callable[[str], str] | None = None,
    ) -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        self.line.setMaxLength(most)
        self._rule = rule
        super().__init__(label, self.line, hint=hint, required=required)
        self.line.textEdited.connect(self._touched)
        self.line.editingFinished.connect(self._left)

    @property
    def value(self) -> str:
        return self.line.text().strip()

    @value.setter
    def value(self, text: str) -> None:
        self.line.setText(text)
        self.show_error("")

    def trouble(self) -> str:
        if not self.value:
            return self.tr("This is needed.") if self.required else ""
        return self._rule(self.value) if self._rule is not None else ""

    def _left(self) -> None:
        if self.value:
            self.check()
