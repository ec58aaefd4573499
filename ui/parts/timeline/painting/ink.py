"""Pens, brushes and fonts of the timeline, made once per look so that painting builds none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from ui.theme.look import Look
from ui.theme.tokens import DAY_KINDS, DayKind

SOLID, DOTS, DASHES = Qt.PenStyle.SolidLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashLine
LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
NO_PEN, NO_BRUSH = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush


@dataclass(frozen=True, slots=True)
class KindInk:
    """How blocks on a kind of shift are filled, written and edged."""

    fill: QColor
    text: QPen
    edge: QPen
    hatch: QPen
    bar: QColor


class Ink:
    """Everything the painter dips into."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.scale = look.text_percent / 100
        self.surface, self.subtle = look.colour("surface"), look.colour("subtle")
        self.warn_soft, self.accent_soft = look.colour("warn_soft"), look.colour("soft")
        self.danger, self.accent = look.colour("danger"), look.colour("accent")
        self.text, self.secondary = _pen(look.colour("text")), _pen(look.colour("secondary"))
        self.tertiary, self.warn_text = _pen(look.colour("tertiary")), _pen(look.colour("warn"))
        self.accent_text, self.danger_text = _pen(look.colour("accent")), _pen(look.colour("danger"))
        self.border, self.strong = _pen(look.colour("border")), _pen(look.colour("strong"))
        self.half_hour = _pen(look.colour("border"), style=DOTS)
        self.travel = _pen(look.colour("tertiary"), 1.6, DOTS)
        self.selected, self.also = _pen(look.colour("accent"), 2), _pen(look.colour("accent"), 1.4)
        self.echo = _pen(look.colour("secondary"), 1.4)
        self.absent, self.cancelled = _pen(look.colour("tertiary"), 1.2, DASHES), _pen(look.colour("strong"), 1.2, DOTS)
        self.window, self.late = _pen(look.colour("accent"), 2), _pen(look.colour("warn"), 2)
        self.bad = _pen(look.colour("danger"), 2)
        self.now = _pen(look.colour("danger"), 1.6)
        self.loose = _pen(look.colour("warn"), 1.4, DASHES)
        self.title, self.strong_title = look.font("body", "medium"), look.font("body", "strong")
        self.head = look.font("small", "strong")
        self.detail, self.axis = look.font("caption", tabular=True), look.font("caption", "medium", tabular=True)
        self.name, self.short, self.care = look.font(11, "strong"), look.font(10, "strong"), look.font(10)
        self.time = look.font(10, "medium", tabular=True)
        self.name_width, self.short_width = QFontMetricsF(self.name), QFontMetricsF(self.short)
        self.care_width, self.time_width = QFontMetricsF(self.care), QFontMetricsF(self.time)
        self.title_width, self.detail_width = QFontMetricsF(self.title), QFontMetricsF(self.detail)
        self.kinds = {kind: _kind(look, kind) for kind in DAY_KINDS}


def _kind(look: Look, kind: DayKind) -> KindInk:
    chip = look.chip(kind)
    hatch = QColor(chip.ink)
    hatch.setAlphaF(0.26)
    return KindInk(QColor(chip.fill), _pen(QColor(chip.ink)), _pen(QColor(chip.edge)), _pen(hatch), QColor(chip.ink))


def _pen(colour: QColor, width: float = 1.0, style: Qt.PenStyle = SOLID) -> QPen:
    return QPen(colour, width, style)


def fitting(choices: Iterable[str], metrics: QFontMetricsF, room: float) -> str:
    """The first of the choices that has room: a name is shown whole, or by less of it, never cut in half."""
    return next((words for words in choices if metrics.horizontalAdvance(words) <= room), "")


def shorter_names(name: str) -> tuple[str, ...]:
    """A nurse's whole name, the given one, two letters."""
    parts = name.split() or [""]
    letters = parts[0][:1] + (parts[-1][:1] if len(parts) > 1 else parts[0][1:2])
    return name, parts[0], letters


def fewer_parts(words: str, joint: str) -> tuple[str, ...]:
    """All of it, then ever fewer of its parts from the end."""
    parts = words.split(joint)
    return tuple(joint.join(parts[:count]) for count in range(len(parts), 0, -1))
