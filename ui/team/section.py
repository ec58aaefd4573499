"""One part of a nurse's card: a head, lines that can be taken away, and a way to add one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.theme.look import look
from ui.theme.tokens import Tone


class Section(Card):
    """Fill it line by line with `add_line`; `add_empty` when there is nothing."""

    def __init__(self, title: str, *, add: str = "", act: Callable[[], None] | None = None) -> None:
        super().__init__(title, padding=(0, 0, 0, 0), gap=0)
        self._lines = 0
        if add and act is not None:
            button = changing(Button(icon="plus", kind="ghost", name=add))
            button.clicked.connect(act)
            self.add_tool(button)
            self._head.setContentsMargins(*(look().px(length) for length in (16, 4, 8, 3)))

    def add_line(
        self, words: str, note: str = "", *, tone: Tone = "text", icon: str = "", tools: tuple[Button, ...] = ()
    ) -> None:
        """One thing: what, a quieter line below it, and what can be done with it."""
        if self._lines:
            self.add(Line())
        self._lines += 1
        said = column(Label(words, tone=tone, wrap=True), gap=1)
        if note:
            said.addWidget(small(note, tone="tertiary", wrap=True))
        line = row(gap=8, margins=(16, 8, 8, 8))
        if icon:
            line.addWidget(IconLabel(icon, tone=tone, size=15))
        line.addLayout(said, 1)
        for tool in tools:
            line.addWidget(tool)
        self.add(line)

    def add_empty(self, words: str) -> None:
        """Nothing here, in words."""
        if not self._lines:
            self.add(row(small(words, tone="tertiary"), margins=(16, 11, 16, 12)))

    def add_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Name and value pairs below each other."""
        for name, value in facts:
            self.add(_fact(name, value))


def _fact(name: str, value: str) -> QHBoxLayout:
    label = small(name, tone="tertiary")
    label.setFixedWidth(look().px(110))
    line = row(label, Label(value.replace("@", "@\u200b"), wrap=True), gap=8, margins=(16, 5, 16, 5))
    line.setStretch(1, 1)
    return line


def tool(icon: str, name: str, act: Callable[[], None], *, parent: QWidget | None = None) -> Button:
    """A quiet button at the right end of a line."""
    button = Button(icon=icon, kind="ghost", name=name, parent=parent)
    button.clicked.connect(act)
    return button
