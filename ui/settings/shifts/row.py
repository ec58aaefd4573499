"""One kind of shift in the list: chip, name, times, break, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, Qt
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from teamapp.domain.entities import ShiftKind
from teamapp.domain.text import text
from teamapp.domain.units import DAY_MINUTES, clock_text
from ui.parts.controls.button import Button
from ui.parts.label import LARGE_PERCENT, Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, row
from ui.parts.marks.swatch import ChipMark
from ui.settings.wording import hours_text
from ui.shell.frame import Frame
from ui.theme.look import look


class ShiftRow(QFrame):
    """A click anywhere on it, or the pencil, edits; the other button ends."""

    edit_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, kind: ShiftKind, frame: Frame) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        language = frame.language
        chip = ChipMark(kind.form.value, kind.letter, large=True)
        form = frame.say(text(f"form.{kind.form}"))
        name = Label(kind.name, weight="strong")
        times = Label(f"{clock_text(kind.start)} – {clock_text(kind.end)}", tabular=True)
        ends = self.tr("ends the next day") if kind.end > DAY_MINUTES else ""
        pause = self.tr("{n} min break").format(n=kind.break_minutes) if kind.break_minutes else self.tr("no break")
        worked = self.tr("{span} of work").format(span=hours_text(kind.worked, language))
        about = " · ".join(part for part in (worked, pause, ends) if part)
        does = self.tr("makes visits") if kind.visits else self.tr("no visits")
        if kind.ended is not None:
            does = self.tr("until {day}").format(day=frame.day(kind.ended))
        edit = changing(Button(icon="pencil", kind="ghost", name=self.tr("Change {name}").format(name=kind.name)))
        end = changing(Button(icon="circle-x", kind="ghost", name=self.tr("End {name}").format(name=kind.name)))
        edit.clicked.connect(self.edit_wanted)
        end.clicked.connect(self.end_wanted)
        if kind.ended is not None:
            end.hide()
        self.edit = edit
        self.setFocusProxy(edit)
        first = column(name, gap=1)
        if form.casefold() != kind.name.casefold():
            first.addWidget(small(self.tr("counts as {form}").format(form=form), tone="tertiary"))
        second = column(times, small(about), gap=1)
        self.setLayout(_across(chip, first, second, small(does), row(edit, end, gap=4)))
        self.setAccessibleName(f"{kind.letter}, {kind.name}, {times.text()}, {about}, {does}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.edit_wanted.emit()


def _across(chip: QWidget, first: QLayout, second: QLayout, does: QWidget, tools: QLayout) -> QLayout:
    """In one line, or below each other where text is large."""
    if look().text_percent >= LARGE_PERCENT:
        words = row(chip, column(first, second, does, gap=4), tools, gap=14, margins=(16, 9, 10, 9))
        words.setStretch(1, 1)
        return words
    line = row(chip, first, second, does, tools, gap=14, margins=(16, 9, 10, 9))
    for place, share in ((1, 3), (2, 5), (3, 2)):
        line.setStretch(place, share)
    return line
