"""The lock screen: nothing of the team is visible until the PIN is right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.parts.controls.button import Button
from ui.parts.fields.long_text_field import LongTextField
from ui.parts.label import Label, small
from ui.parts.layers.panel import Panel
from ui.parts.layers.veil import Veil
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words
from ui.shell.profile.ports import Lock
from ui.theme.look import look
from ui.theme.tokens import SIZE

_CHECK_MS = 5000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class LockScreen(Veil):
    """Opaque, over everything; the right PIN closes it, or the recovery words, which take a forgotten PIN away.

    The check runs off the main thread.
    """

    def __init__(self, over: QWidget, lock: Lock, frame: Frame, *, team: str) -> None:
        super().__init__(over, closable=False)
        self._lock, self._frame = lock, frame
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setFixedHeight(look().px(SIZE.control))
        self.edit.setAccessibleName(self.tr("PIN of this computer"))
        self.edit.setPlaceholderText(self.tr("PIN of this computer"))
        self.edit.returnPressed.connect(self._try)
        self._open = Button(self.tr("Open"), kind="primary")
        self._open.clicked.connect(self._try)
        self.trouble = small("", tone="danger", wrap=True)
        self.words = LongTextField(
            self.tr("Recovery words"), hint=self.tr("As they were printed, in order. They take the PIN away.")
        )
        self.words.hide()
        self.forgotten = Button(self.tr("Forgotten the PIN?"), kind="link")
        self.forgotten.clicked.connect(self._ask_words)
        panel = Panel(340, name=self.tr("Locked"))
        head = row(IconLabel("lock", tone="accent", size=20), Label(team, size="figure", weight="strong"), None)
        words = small(self.tr("Locked. Nothing is lost; go on where you were."), wrap=True)
        typed = column(self.words, row(self.edit, self._open), gap=12)
        foot = row(self.forgotten, None)
        panel.setLayout(column(head, words, typed, self.trouble, foot, gap=12, margins=(24, 22, 24, 18)))
        self.hold(panel)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("app"))
        painter.end()

    def _ask_words(self) -> None:
        """The words instead of the PIN, and back."""
        by_words = not self.words.isVisible()
        self.words.setVisible(by_words)
        self.edit.setVisible(not by_words)
        self.trouble.setText("")
        self.forgotten.setText(self.tr("Use the PIN after all") if by_words else self.tr("Forgotten the PIN?"))
        self.place()
        (self.words.edit if by_words else self.edit).setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        pin, words = self.edit.text(), self.words.value
        if not self._open.isEnabled():
            return
        if self.words.isVisible() and words:
            self._open.setEnabled(False)
            self._frame.ask(self, lambda: self._lock.recover(words), lambda _: self._recovered(), failed=self._refused)
        elif pin and not self.words.isVisible():
            self._open.setEnabled(False)
            self._frame.ask(self, lambda: self._lock.opens(pin), self._answered, failed=self._refused)

    def _recovered(self) -> None:
        """Open, and said: from now on there is no PIN."""
        self.shut()
        self._frame.notices.tell(self.tr("The PIN is gone. Set a new one in Settings when you like."))

    def _answered(self, right: bool) -> None:
        self._open.setEnabled(True)
        self.edit.clear()
        if right:
            self.shut()
            return
        self._say(self.tr("That is not the PIN. Try again, or use the recovery words."))

    def _refused(self, error: Exception) -> None:
        """Too many wrong tries and how long to wait; or which word is wrong."""
        self._open.setEnabled(True)
        self._say(in_words(error, self._frame))

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.place()
        (self.words.edit if self.words.isVisible() else self.edit).setFocus(Qt.FocusReason.OtherFocusReason)


class IdleWatch(QObject):
    """Tells `idle` when nobody touched the window for so many minutes."""

    idle = Signal()

    def __init__(self, window: QWidget, minutes: int) -> None:
        super().__init__(window)
        self._left_ms = self._full_ms = minutes * 60_000
        self._untouched_ms = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_CHECK_MS)
        self._timer.timeout.connect(self._tick)
        handle = window.windowHandle()
        if handle is not None and minutes > 0:
            handle.installEventFilter(self)
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Listens to the native window only: a filter on the application would cost every event."""
        if event.type() in _INPUT:
            self._left_ms, self._untouched_ms = self._full_ms, 0
        return super().eventFilter(watched, event)

    @property
    def in_use(self) -> bool:
        """Whether it was touched within those minutes."""
        return self._untouched_ms < self._full_ms

    def _tick(self) -> None:
        self._left_ms -= _CHECK_MS
        self._untouched_ms += _CHECK_MS
        if self._left_ms <= 0:
            self._left_ms = self._full_ms
            self.idle.emit()
