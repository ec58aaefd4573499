"""One of the three columns: what the plan is good for, its figures, and how to see it in the day."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.parts.restyle import set_style_property
from ui.shell.declared.commands import translate
from ui.visits.alternatives.view import Column, Figure

OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PlanCard(QFrame):
    """`wanted` when the keyboard or the mouse comes to it, `opened` to see it in the day; arrows go to the next."""

    wanted = Signal()
    opened = Signal()
    stepped = Signal(int)

    def __init__(self, shown: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.setProperty("part", "choice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.mark = IconLabel("circle", tone="strong", size=18)
        self.see = Button(self.tr("See it in the day"), kind="primary")
        self.see_quiet = Button(self.tr("See it in the day"))
        for button in (self.see, self.see_quiet):
            button.clicked.connect(self.opened)
        self.setLayout(self._fill())
        self.setAccessibleName(shown.title)
        said = [f"{one.name}: {one.value}" for one in shown.figures]
        self.setAccessibleDescription(". ".join((shown.sentence, *said, shown.changes)))
        self.choose(chosen=False)

    def choose(self, *, chosen: bool) -> None:
        """Mark the column that would be taken."""
        set_style_property(self, "chosen", chosen)
        self.mark.show_icon("circle-dot" if chosen else "circle", "accent" if chosen else "tertiary")
        self.see.setVisible(chosen)
        self.see_quiet.setVisible(not chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.wanted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
        if event.key() in OPENS:
            self.opened.emit()
        elif event.key() in steps:
            self.stepped.emit(steps[event.key()])
        else:
            super().keyPressEvent(event)

    def _fill(self) -> QVBoxLayout:
        figures = column(gap=6)
        for one in self.shown.figures:
            figures.addLayout(_line(one))
        head = row(self.mark, Label(self.shown.title, size="lead", weight="strong"), None, gap=9)
        foot = row(self.see, self.see_quiet, None, small(self.shown.changes, tone="tertiary"), gap=8)
        sentence = small(self.shown.sentence, wrap=True)
        return column(head, sentence, Line(), figures, Line(), foot, gap=9, margins=(16, 13, 16, 13))


def _line(one: Figure) -> QHBoxLayout:
    """Name left, value right, how it stands now between them; the best of the three is strong, with a tick."""
    value = Label(one.value, weight="strong" if one.best else "regular", tabular=True)
    line = row(small(one.name), None, gap=6)
    if one.now:
        line.addWidget(small(translate("alternatives", "now {figure}").format(figure=one.now), tone="tertiary"))
    if one.best:
        line.addWidget(IconLabel("check", tone="accent", size=14))
    value.set_tone("text" if one.best else "secondary")
    line.addWidget(value)
    return line
