"""What takes the whole page for a while: a head, a sentence, a body, and at the foot the way back and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.parts.controls.button import Button, Kind
from ui.parts.label import Label
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain, row
from ui.theme.look import look

WIDE = 760


class Step(QScrollArea):
    """Fill `body`, add buttons with `add_button`; `ended` when the page should show its usual face again."""

    ended = Signal()

    def __init__(self, title: str, sentence: str, *, back: str = "", width: int = WIDE) -> None:
        """Without `back` there is no way back but the step's own."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(title)
        self.head = Label(title, size="figure", weight="strong", wrap=True)
        self.sentence = Label(sentence, tone="secondary", wrap=True)
        self.body: QVBoxLayout = column(gap=14)
        self.trouble = Label("", tone="danger", wrap=True)
        self.trouble.hide()
        self.foot: QHBoxLayout = row(gap=8)
        if back:
            button = Button(back)
            button.clicked.connect(self.leave)
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        inside = column(column(self.head, self.sentence, gap=6), self.body, self.trouble, self.foot, gap=18)
        holder = plain(inside)
        holder.setMaximumWidth(look().px(width))
        across = row(holder, gap=0, margins=(0, 6, 8, 16))
        across.setStretch(0, 1000)
        across.addStretch(1)
        box = column(across, None)
        self.setWidget(plain(box))

    def leave(self) -> None:
        """Somebody goes back."""
        self.ended.emit()

    def add(self, item: QWidget | QLayout) -> None:
        """Put something below the rest."""
        if isinstance(item, QWidget):
            self.body.addWidget(item)
        else:
            self.body.addLayout(item)

    def add_button(self, text: str, *, kind: Kind = "plain", icon: str = "") -> Button:
        """At the right end of the foot."""
        button = Button(text, kind=kind, icon=icon)
        if kind in ("primary", "danger"):
            changing(button)
        self.foot.addWidget(button)
        return button

    def tell(self, words: str) -> None:
        """What went wrong and what to do; empty takes it away."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
