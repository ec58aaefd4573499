"""The quiet message at the bottom of the page: one sentence, one action; it goes by itself unless it is a warning."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from ui.parts.access.announce import announce
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.theme.look import look
from ui.theme.tokens import SPACE

_STAYS_MS = 7000
_WIDEST = 720


class NoticeLine(QFrame):
    """One message at a time, over the bottom of `area`; never takes the keyboard."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self.setProperty("part", "card")
        self._icon = IconLabel("check", tone="ok")
        self._words = Label(wrap=False)
        self._action = Button(" ", kind="link", name=self.tr("Action"))
        self._close = Button(kind="ghost", icon="x", name=self.tr("Close this message"))
        self.setLayout(row(self._icon, self._words, self._action, self._close, gap=10, margins=(14, 6, 6, 6)))
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self._action.clicked.connect(self._pressed)
        self._close.clicked.connect(self.hide)
        self._area = area
        self.follow(area)
        self.hide()

    def follow(self, area: QWidget) -> None:
        """Stay over the bottom of this part of the window."""
        self._area.removeEventFilter(self)
        self._area = area
        area.installEventFilter(self)

    @property
    def words(self) -> str:
        """What it says now; empty when it is gone."""
        return self._words.text() if self.isVisibleTo(self.parentWidget() or self) else ""

    def tell(self, words: str, *, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Something went well; goes by itself."""
        self._icon.show_icon("circle-check", "ok")
        self._say(words, action, act)
        announce(self, words)
        self._timer.start()

    def warn(self, words: str, *, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Something did not work; stays until it is closed or replaced."""
        self._icon.show_icon("circle-alert", "danger")
        self._timer.stop()
        self._say(words, action, act)
        announce(self, words, urgent=True)

    def hint(self, words: str) -> None:
        """Nothing was done, and why; goes by itself."""
        self._icon.show_icon("info", "secondary")
        self._say(words, "", None)
        announce(self, words)
        self._timer.start()

    def say_saved(self, what: str) -> None:
        """Nothing is shown, as the page shows it; who listens hears that it is kept."""
        announce(self, self.tr("Saved: {what}").format(what=what))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _say(self, words: str, action: str, act: Callable[[], None] | None) -> None:
        self._act = act
        self._words.setText(words)
        self._action.setText(action)
        self._action.name(action or words)
        self._action.setVisible(bool(action))
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()

    def _pressed(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()

    def _place(self) -> None:
        parent, area = self.parentWidget(), self._area
        if parent is None:
            return
        corner = area.mapTo(parent, QPoint(0, 0)) if area is not parent else QPoint(0, 0)
        widest = min(look().px(_WIDEST), area.width() - 2 * SPACE.xl)
        one_line = self._words.fontMetrics().horizontalAdvance(self._words.text()) + look().px(150)
        self._words.setWordWrap(one_line > widest)
        self._words.setMinimumWidth(widest - look().px(150) if one_line > widest else 0)
        self.adjustSize()
        down = area.height() - self.height() - SPACE.xl
        self.move(corner + QPoint((area.width() - self.width()) // 2, down))
