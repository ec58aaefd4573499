"""A roster in small: every cell a square in the colour of its shift, those that change framed, the rest pale."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from teamapp.services.roster.planning.suggest import Suggestion
from ui.roster.shown.wording import Wording, translate
from ui.theme.look import Look, look
from ui.theme.tokens import DayKind

NAMES, HEAD, LEAST_ROW, MOST_ROW = 26, 16, 10, 42
PALE = 0.3
_RIGHT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class SmallCell:
    """The kind of day before and after; None is free."""

    before: DayKind | None
    after: DayKind | None
    letter: str
    spoken: str
    changed: bool


class DiffPicture(QWidget):
    """Nurses by days; a tool tip says what a cell was and would be."""

    def __init__(self, suggestion: Suggestion, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        view = suggestion.after
        self._initials = [nurse.initials for nurse in view.nurses]
        self._weekend = [day.weekday() >= 5 for day in view.days]
        week = translate("roster", "Week {n}")
        self._weeks = [
            week.format(n=day.isocalendar().week) if day.weekday() == 0 or day == view.first else ""
            for day in view.days
        ]
        self.rows = rows_of(suggestion, words)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        changed = sum(cell.changed for row in self.rows for cell in row)
        self.setAccessibleName(self.tr("{n} cells change").format(n=changed))

    def sizeHint(self) -> QSize:
        return QSize(look().px(260), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(140), look().px(HEAD) + look().px(LEAST_ROW) * max(1, len(self.rows)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, now)
        for row, cells in enumerate(self.rows):
            first = self._cell(row, 0)
            painter.setFont(now.font(9, "medium"))
            painter.setPen(now.colour("tertiary"))
            painter.drawText(QRectF(0, first.top(), now.px(NAMES), first.height()), _RIGHT, self._initials[row])
            for column, cell in enumerate(cells):
                self._paint_cell(painter, now, self._cell(row, column), cell)
        painter.end()

    def _paint_ground(self, painter: QPainter, now: Look) -> None:
        """Weekends a shade, a line before each week, its number above."""
        bottom = self._cell(len(self.rows), 0).top()
        painter.setFont(now.font(9, "medium"))
        for column, weekend in enumerate(self._weekend):
            box = self._cell(0, column)
            if weekend:
                painter.fillRect(QRectF(box.left(), box.top(), box.width(), bottom - box.top()), now.colour("subtle"))
            if self._weeks[column]:
                painter.fillRect(QRectF(box.left() - 0.5, 2, 1, bottom - 2), now.colour("strong"))
                painter.setPen(now.colour("tertiary"))
                painter.drawText(QRectF(box.left() + 4, 0, now.px(60), box.top()), _RIGHT, self._weeks[column])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spoken = self._spoken_at(event.pos())
            QToolTip.showText(event.globalPos(), spoken, self) if spoken else QToolTip.hideText()
            return True
        return super().event(event)

    def _paint_cell(self, painter: QPainter, now: Look, box: QRectF, cell: SmallCell) -> None:
        inside = box.adjusted(0.75, 1, -0.75, -1)
        kind = cell.after
        if kind is not None:
            chip = now.chip(kind)
            painter.setOpacity(1.0 if cell.changed else PALE)
            painter.setPen(QPen(QColor(chip.edge), 1) if chip.form == "outline" else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(chip.fill))
            painter.drawRoundedRect(inside, 2, 2)
            if cell.changed and box.width() >= 9 and box.height() >= 11:
                painter.setPen(QColor(chip.ink))
                painter.setFont(now.font(8, "strong"))
                painter.drawText(inside, _CENTRE, cell.letter)
            painter.setOpacity(1.0)
        if cell.changed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.colour("accent" if kind is not None else "tertiary"), 1.2))
            if kind is None:
                middle = inside.center()
                painter.drawLine(middle - QPointF(2.5, 0), middle + QPointF(2.5, 0))
            else:
                painter.drawRoundedRect(inside, 2, 2)

    def _cell(self, row: int, column: int) -> QRectF:
        px, count = look().px, max(1, len(self._weekend))
        width = (self.width() - px(NAMES)) / count
        tall = (self.height() - px(HEAD) - 2) / max(1, len(self.rows))
        height = max(float(px(LEAST_ROW)), min(float(px(MOST_ROW)), tall))
        return QRectF(px(NAMES) + column * width, px(HEAD) + row * height, width, height)

    def _spoken_at(self, at: QPoint) -> str:
        for row, cells in enumerate(self.rows):
            for column, cell in enumerate(cells):
                if self._cell(row, column).contains(at.toPointF()):
                    return cell.spoken
        return ""


def rows_of(suggestion: Suggestion, words: Wording) -> tuple[tuple[SmallCell, ...], ...]:
    """Every cell before and after."""
    before, after = suggestion.before.live.plan, suggestion.after.live.plan
    view = suggestion.after
    forms: dict[str, DayKind] = {kind.id: kind.form.value for kind in view.kinds}
    letters: dict[str, str] = {kind.id: kind.letter for kind in view.kinds}
    names: dict[str, str] = {kind.id: kind.name for kind in view.kinds}
    free = translate("roster", "free")
    rows = []
    for nurse in view.nurses:
        cells = []
        for day, was, now in zip(view.days, before.row(nurse.id), after.row(nurse.id), strict=True):
            spoken = f"{nurse.given_name}, {words.day(day)}: {names.get(was, free)}"
            spoken += f" → {names.get(now, free)}" if was != now else ""
            cells.append(SmallCell(forms.get(was), forms.get(now), letters.get(now, ""), spoken, was != now))
        rows.append(tuple(cells))
    return tuple(rows)
