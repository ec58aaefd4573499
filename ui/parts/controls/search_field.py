"""Type to find: a magnifier, the words, a cross to clear."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ui.parts.controls.button import Button
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.parts.restyle import set_style_property
from ui.theme.look import look
from ui.theme.tokens import SIZE

_PAUSE_MS = 120


class SearchField(QFrame):
    """Tells `searched` a moment after the last key, and at once on Enter; Esc clears."""

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, placeholder: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "search")
        self.setFixedHeight(look().px(SIZE.control))
        self.edit = QLineEdit(self)
        self.edit.setProperty("bare", True)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(placeholder)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self._clear = Button(kind="ghost", icon="x", name=self.tr("Clear search"), parent=self)
        self._clear.setFixedSize(look().px(22), look().px(22))
        self._clear.hide()
        self.setLayout(row(IconLabel("search", tone="tertiary", size=14), self.edit, self._clear, margins=(9, 0, 6, 0)))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.edit.textChanged.connect(self._typed)
        self.edit.returnPressed.connect(self._tell)
        self._clear.clicked.connect(self.edit.clear)

    @property
    def text(self) -> str:
        return self.edit.text().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc clears, Down leaves for the list below, focus draws the ring."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.edit.text():
                self.edit.clear()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.left_down.emit()
                return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_style_property(self, "ring", event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text)
