"""A card of the client's page that is emptied and filled anew; rows lie between hairlines."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import Margins, column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.theme.look import look
from ui.theme.tokens import Tone

PAD: Margins = (16, 10, 16, 10)
_TOOL = 26


class Section(Card):
    """A title, a tool at its right, and rows. Not one widget of the old rows stays when it is filled again."""

    def __init__(self, title: str) -> None:
        super().__init__(title, padding=(0, 0, 0, 0), gap=0)

    def tool(self, words: str, icon: str) -> Button:
        """A quiet button in the head."""
        button = changing(Button(icon=icon, kind="ghost", name=words))
        button.setFixedSize(look().px(_TOOL), look().px(_TOOL))
        margins = look().px(16), look().px(7), look().px(10), look().px(7)
        self._head.setContentsMargins(*margins)
        self.add_tool(button)
        return button

    def note(self, words: str) -> None:
        """What stands small at the right of the title."""
        self.head_note.setText(words)

    def empty(self) -> None:
        """Take all rows out."""
        while (item := self.body.takeAt(0)) is not None:
            _discard(item.widget(), item.layout())

    def put(self, item: QWidget | QLayout, *, line: bool = True) -> None:
        """A row at the end, with a hairline above it unless it is the first."""
        if line and self.body.count():
            self.body.addWidget(Line())
        self.add(item)

    def quiet(self, words: str) -> None:
        """Nothing is there: say so in a line."""
        self.put(column(small(words, tone="tertiary", wrap=True), margins=(16, 11, 16, 12)))


def marked(icon: str, words: Label, *more: QWidget, tone: Tone = "tertiary") -> QHBoxLayout:
    """An icon before words, and below them what belongs to it."""
    mark = column(IconLabel(icon, tone=tone, size=15), None, margins=(0, 2, 0, 0))
    line = row(mark, column(words, *more, gap=2), gap=10)
    line.setStretch(1, 1)
    return line


def padded(*items: QWidget | QLayout, gap: int = 2) -> QVBoxLayout:
    """Rows with the margins of a card."""
    return column(*items, gap=gap, margins=PAD)


def _discard(widget: QWidget | None, layout: QLayout | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        _discard(item.widget(), item.layout())
    if layout is not None:
        layout.deleteLater()
