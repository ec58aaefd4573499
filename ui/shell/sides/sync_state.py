"""The state of the exchange with colleagues, in words, at the bottom of the sidebar; one click opens its page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.profile.ports import Standing, SyncWords
from ui.shell.sides.side_button import SideButton
from ui.theme.look import look


def sync_words(now: Standing, frame: Frame) -> SyncWords:
    """In the window's language; only what somebody should look at stands out."""
    if now.needs_eyes:
        note = translate("SyncState", "There is something to read or decide.")
        return SyncWords("message-square-warning", frame.say(now.said), note, "warn")
    if not now.shared:
        return SyncWords("laptop", frame.say(now.said))
    return SyncWords("cloud-check" if now.reached else "cloud-off", frame.say(now.said))


class SyncState(SideButton):
    """An icon, a head, and below it a quieter sentence. Never a spinner: without a network nothing is wrong."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._icon = IconLabel("cloud-off", size=15)
        self._head = Label(weight="medium", wrap=True)
        self._note = small("", wrap=True, tone="tertiary")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        head = row(gap=8)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._head)
        head.setStretch(1, 1)
        self._box = column(head, self._note, gap=2, margins=(8, 8, 6, 8))
        self.setLayout(self._box)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon.hide()

    def say(self, words: SyncWords) -> None:
        """How it stands now."""
        self._icon.show_icon(words.icon, words.tone)
        self._icon.show()
        self._head.setText(words.head)
        self._note.setText(words.note)
        self._note.setVisible(bool(words.note) and not self.narrow)
        said = " ".join(part for part in (words.head, words.note) if part)
        self.setAccessibleName(said)
        self.setToolTip(said if self.narrow else words.head)
        self.updateGeometry()

    def show_narrow(self, *, on: bool) -> None:
        """The icon alone; the words are in the tool tip and read out as ever."""
        self.narrow = on
        self._head.setVisible(not on)
        self._note.setVisible(bool(self._note.text()) and not on)
        self.setToolTip(self.accessibleName() if on else self._head.text())
        self._box.setContentsMargins(*(look().px(length) for length in ((11, 8, 0, 8) if on else (8, 8, 6, 8))))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._box.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._box.totalHeightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(look().colour("hover"))
            painter.drawRoundedRect(inside, 6, 6)
        if self.keyed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("accent"), 2))
            painter.drawRoundedRect(inside, 6, 6)
        painter.end()
