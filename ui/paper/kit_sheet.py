"""The recovery kit of a team on one sheet of paper: what it is for, how to use it, the picture and the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter, QPen

from ui.parts.marks.qr import paint_qr, qr_matrix
from ui.theme.look import look
from ui.theme.tokens import Weight

translate = QCoreApplication.translate

_POINTS_AN_INCH, _MARGIN = 72, 56
_WIDTH, _HEIGHT = 595 - 2 * _MARGIN, 842 - 2 * _MARGIN
_QR, _COLUMNS, _LINE = 176, 3, 21
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_INK, _QUIET = "#000000", "#4A4A4A"  # paper has no theme


@dataclass(frozen=True, slots=True)
class Kit:
    """What stands on it; `day` is the day it was made, in words."""

    team: str
    address: str
    day: str
    words: Sequence[str]
    line: str


def write_kit(kit: Kit, file: Path) -> bool:
    """One page A4 as PDF; whether it could be written."""
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_POINTS_AN_INCH)
    writer.setTitle(translate("paper", "Recovery kit of {team}").format(team=kit.team))
    painter = QPainter()
    if not painter.begin(writer):
        return False
    painter.translate(_MARGIN, _MARGIN)
    paint_kit(painter, kit)
    return painter.end() and file.is_file()


def paint_kit(painter: QPainter, kit: Kit) -> None:
    """The sheet inside its margins, in points."""
    _Sheet(painter, kit).paint()


class _Sheet:
    """Writes from top to bottom and remembers how far down it is."""

    def __init__(self, painter: QPainter, kit: Kit) -> None:
        self._painter, self._kit, self._down = painter, kit, 0.0

    def paint(self) -> None:
        kit = self._kit
        self._say(translate("paper", "Recovery kit"), 24, "strong")
        self._say(kit.team, 16, "medium", gap=2)
        self._rule()
        self._say(
            translate(
                "paper",
                "With this sheet {team} comes back when every computer that had it is lost, broken or stolen. Whoever "
                "has it can read everything the team has written: clients, visits, notes. Keep it like a key to all "
                "their houses, not beside a computer, and tell two colleagues where it is.",
            ).format(team=kit.team),
            11,
            gap=14,
        )
        self._picture_and_facts()
        self._say(translate("paper", "The words"), 13, "strong", gap=20)
        self._words()
        self._say(translate("paper", "How to use it"), 13, "strong", gap=22)
        for step in self._steps():
            self._say(step, 11, gap=5)
        self._say(
            translate("paper", "When a new kit is made, this sheet opens nothing any more: destroy it then."),
            10,
            gap=18,
            colour=_QUIET,
        )

    def _steps(self) -> tuple[str, ...]:
        return (
            translate("paper", "1. Install Teamapp on a computer and open it."),
            translate("paper", "2. Choose “Restore with the recovery kit”."),
            translate("paper", "3. Type the address and the words, or scan the picture and paste what it says."),
            translate("paper", "4. Take the lost computers out of the team, and make a new kit."),
        )

    def _picture_and_facts(self) -> None:
        top = self._down + 18
        paint_qr(self._painter, QRectF(-8, top - 8, _QR, _QR), qr_matrix(self._kit.line))
        self._down = top
        facts = (
            (translate("paper", "Team"), self._kit.team),
            (translate("paper", "Address of the server"), self._kit.address),
            (translate("paper", "Made on"), self._kit.day),
            (translate("paper", "Kept at (write it down)"), ""),
        )
        for name, value in facts:
            self._say(name, 9, left=_QR + 12, gap=8, colour=_QUIET)
            if value:
                self._say(value, 12, "medium", left=_QR + 12, gap=1)
            else:
                self._painter.setPen(QPen(QColor(_QUIET), 0.5))
                self._painter.drawLine(QPointF(_QR + 12, self._down + 20), QPointF(_WIDTH, self._down + 20))
        self._down = top + _QR - 16

    def _words(self) -> None:
        top, each = self._down + 8, -(-len(self._kit.words) // _COLUMNS)
        for place, word in enumerate(self._kit.words):
            column, line = divmod(place, each)
            at = QRectF(column * _WIDTH / _COLUMNS, top + line * _LINE, _WIDTH / _COLUMNS, _LINE)
            self._text(QRectF(at.left(), at.top(), 20, _LINE), f"{place + 1}", 10, "regular", _QUIET)
            self._text(at.adjusted(24, -2, 0, 0), word, 13, "medium", _INK)
        self._down = top + each * _LINE

    def _say(
        self,
        words: str,
        points: int,
        weight: Weight = "regular",
        *,
        gap: float = 0,
        left: float = 0,
        colour: str = _INK,
    ) -> None:
        """A paragraph below what stands there."""
        self._down += gap
        room = QRectF(left, self._down, _WIDTH - left, _HEIGHT)
        self._down += self._text(room, words, points, weight, colour)

    def _text(self, room: QRectF, words: str, points: int, weight: Weight, colour: str) -> float:
        font = look().font("body", weight)
        sized = type(font)(font)
        sized.setPixelSize(points)
        self._painter.setFont(sized)
        self._painter.setPen(QColor(colour))
        return self._painter.drawText(room, _WRAP, words).height()

    def _rule(self) -> None:
        self._down += 12
        self._painter.setPen(QPen(QColor(_INK), 0.8))
        self._painter.drawLine(QPointF(0, self._down), QPointF(_WIDTH, self._down))
