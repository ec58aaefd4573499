"""The initials of a person in a circle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.look import Look, look

_CENTRE = Qt.AlignmentFlag.AlignCenter
_SMALL_WORDS = frozenset(
    {"van", "de", "der", "den", "het", "te", "ten", "ter", "von", "la", "le", "di", "da", "el", "al"}
)


def initials(name: str) -> str:
    """First letter of the first word and of the last: `Joost van Dijk` is JD."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    weighty = [word for word in words if word.casefold() not in _SMALL_WORDS] or words
    if not weighty:
        return "?"
    return (weighty[0][0] + (weighty[-1][0] if len(weighty) > 1 else weighty[0][1:2])).upper()


def paint_avatar(painter: QPainter, box: QRectF, look: Look, letters: str) -> None:
    """A quiet circle: people are not colour-coded."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("hover"))
    painter.drawEllipse(box)
    painter.setPen(look.colour("secondary"))
    painter.setFont(look.font(11 if box.width() < 36 else 14, "strong"))
    painter.drawText(box, _CENTRE, letters)


class Avatar(QWidget):
    """Initials in a circle of 28 pixels or as large as one asks."""

    def __init__(self, name: str, *, size: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = initials(name)
        self.setFixedSize(look().px(size), look().px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, QRectF(self.rect()), look(), self._letters)
        painter.end()
