"""Several lines of text: a note, a reason."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from ui.parts.fields.field import Field
from ui.theme.look import look


class LongTextField(Field):
    """Tab leaves the field; it does not write a tab."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        required: bool = False,
        lines: int = 3,
        most: int = 4000,
    ) -> None:
        self.edit = QPlainTextEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(look().px(16 + 18 * lines))
        self._most = most
        super().__init__(label, self.edit, hint=hint, required=required)
        self.edit.textChanged.connect(self._touched)
        self.edit.installEventFilter(self)

    @property
    def value(self) -> str:
        return self.edit.toPlainText().strip()

    @value.setter
    def value(self, text: str) -> None:
        self.edit.setPlainText(text)
        self.show_error("")

    def trouble(self) -> str:
        if not self.value:
            return self.tr("This is needed.") if self.required else ""
        over = len(self.value) - self._most
        return self.tr("{count} letters too long.").format(count=over) if over > 0 else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter belongs to the sheet, which presses its button."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.ignore()
                return False
        return super().eventFilter(watched, event)
