"""The head of the picture: what each column is, and the word for the line of the fair share."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from teamapp.words.speak import short_day
from ui.roster.together.fairness.row_painter import CENTRE, RowPainter
from ui.roster.together.language import language_now

translate = QCoreApplication.translate
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


def paint_head(painter: QPainter, area: QRectF, rows: RowPainter, months: tuple[date, ...]) -> None:
    """One line of quiet words, with a hairline below."""
    now, columns = rows.look, rows.columns
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), now.colour("strong"))
    rows.write(
        painter,
        QRectF(now.px(14), area.top(), columns.bar_left, area.height()),
        translate("roster", "By name"),
        size="caption",
        weight="medium",
        tone="tertiary",
    )
    _fair(painter, area, rows)
    painter.setFont(now.font("caption"))
    painter.setPen(now.colour("tertiary"))
    for number, month in enumerate(months if columns.month_width else ()):
        painter.drawText(columns.month(number, area.top(), area.height()), _WRAPPED, period_name(month, lines=True))
    names = (
        translate("roster", "Wishes met"),
        translate("roster", "Points"),
        translate("roster", "Taken for others"),
    )
    painter.setFont(now.font("caption"))
    painter.setPen(now.colour("tertiary"))
    for number, name in enumerate(names if columns.figure_width else ()):
        painter.drawText(columns.figure(number, area.top(), area.height()), _WRAPPED, name)


def period_name(first: date, *, lines: bool = False) -> str:
    """`3 Aug`: a period by its first day; with `lines` the month below the day."""
    name = short_day(first, language_now()).split(" ", 1)[1]
    return name.replace(" ", "\n") if lines else name


def _fair(painter: QPainter, area: QRectF, rows: RowPainter) -> None:
    """The word stands over the line, the line reaches down into the rows."""
    now, columns = rows.look, rows.columns
    x = columns.bar_left + columns.bar_width / rows.longest
    word = QRectF(x - now.px(60), area.bottom() - now.px(24), now.px(120), now.px(18))
    rows.write(
        painter,
        word,
        translate("roster", "fair share"),
        size="caption",
        weight="strong",
        tone="secondary",
        place=CENTRE,
    )
    left = QRectF(columns.bar_left, area.top() + now.px(6), columns.bar_width, now.px(18))
    for words in (translate("roster", "Burden by contract hours"), translate("roster", "Burden")):
        if QFontMetricsF(now.font("caption", "medium", tabular=True)).horizontalAdvance(words) <= left.width():
            rows.write(painter, left, words, size="caption", weight="medium", tone="tertiary")
            return
