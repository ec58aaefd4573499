"""One of several plans beside each other: what it is good for, its figures, and how to see it whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.parts.restyle import set_style_property

OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
STEPS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a card; `best` where no other plan is better and one is worse. `now` is how it stands today."""

    name: str
    value: str
    best: bool = False
    now: str = ""


class AlternativeCard(QFrame):
    """`wanted` when the keyboard or the mouse comes to it, `opened` to see the plan; arrows go on to the next."""

    wanted = Signal()
    opened = Signal()
    stepped = Signal(int)

    spoken_role = QAccessible.Role.RadioButton

    def __init__(self, title: str, sentence: str, figures: Sequence[Figure], *, see: str, foot: str) -> None:
        """`see` stands on the button that opens the plan, `foot` below the figures."""
        super().__init__()
        self.title, self.figures, self.foot = title, tuple(figures), foot
        self.setProperty("part", "choice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.mark = IconLabel("circle", tone="strong", size=18)
        self.see, self.see_quiet = Button(see, kind="primary"), Button(see)
        for button in (self.see, self.see_quiet):
            button.clicked.connect(self.opened)
        self._box = self._filled(sentence)
        self.setLayout(self._box)
        self.setAccessibleName(title)
        said = [f"{one.name}: {one.value}" for one in self.figures]
        self.setAccessibleDescription(". ".join((sentence, *said, foot)))
        self.choose(chosen=False)

    def show_picture(self, picture: QWidget) -> None:
        """A picture of the plan in small, between the figures and the foot, as high as there is room."""
        self._box.insertWidget(self._box.count() - 1, picture, 1)

    def choose(self, *, chosen: bool) -> None:
        """Mark the card that would be taken."""
        set_style_property(self, "chosen", chosen)
        self.mark.show_icon("circle-dot" if chosen else "circle", "accent" if chosen else "tertiary")
        self.see.setVisible(chosen)
        self.see_quiet.setVisible(not chosen)

    @property
    def spoken_checked(self) -> bool:
        return self.property("chosen") is True

    def spoken_press(self) -> None:
        self.opened.emit()

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
        if event.key() in OPENS:
            self.opened.emit()
        elif event.key() in STEPS:
            self.stepped.emit(STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def _filled(self, sentence: str) -> QVBoxLayout:
        figures = column(gap=7)
        for one in self.figures:
            figures.addLayout(self._line(one))
        head = row(self.mark, Label(self.title, size="lead", weight="strong"), None, gap=9)
        below = column(small(self.foot, tone="tertiary", wrap=True), row(self.see, self.see_quiet, None), gap=8)
        top = small(sentence, wrap=True)
        return column(head, top, Line(), figures, Line(), below, gap=10, margins=(16, 14, 16, 14))

    def _line(self, one: Figure) -> QHBoxLayout:
        """Name left, value right, how it stands now between them; the best is strong, with a tick."""
        value = Label(one.value, weight="strong" if one.best else "regular", tabular=True)
        line = row(small(one.name), None, gap=6)
        if one.now:
            line.addWidget(small(self.tr("now {figure}").format(figure=one.now), tone="tertiary"))
        if one.best:
            line.addWidget(IconLabel("check", tone="accent", size=14))
        value.set_tone("text" if one.best else "secondary")
        line.addWidget(value)
        return line
