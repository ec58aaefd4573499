"""The words of a code or a key, one small field each: typed from a sheet or a telephone call, or pasted at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.parts.controls.button import Button
from ui.parts.fields.field import Field
from ui.parts.flow import Flow
from ui.parts.label import Label
from ui.parts.layout import column, plain, row
from ui.parts.words.cell import WordCell
from ui.parts.words.matching import nearest, words_in
from ui.theme.look import look

_COLUMNS = 4


class WordsField(Field):
    """`listed` are all words that there are, sorted; `value` is what stands in the fields, in order.

    `pasted` gives a text before its words are taken: it may hold more than words.
    """

    pasted = Signal(str)

    def __init__(self, label: str, listed: Sequence[str], *, count: int, hint: str = "") -> None:
        self._listed = listed
        self.cells = tuple(WordCell(listed) for _ in range(count))
        self._meant = Button(" ", kind="link", name=" ")
        self._meant.hide()
        paste = Button(self.tr("Paste all words"), kind="link", icon="clipboard-paste")
        beside = plain(column(self._grid(), row(paste, None, self._meant), gap=8))
        super().__init__(label, self.cells[0], hint=hint, required=True, beside=beside)
        for place, cell in enumerate(self.cells):
            cell.setAccessibleName(self.tr("Word {n} of {count}").format(n=place + 1, count=count))
            self._connect(place, cell)
        self._wrong = 0
        paste.clicked.connect(lambda: self._paste(QApplication.clipboard().text(), 0))
        self._meant.clicked.connect(self._take_meant)

    @property
    def value(self) -> str:
        return " ".join(cell.word for cell in self.cells if cell.word)

    @property
    def complete(self) -> bool:
        """Whether every word is one of the list."""
        return all(cell.known for cell in self.cells)

    def take(self, text: str, *, first: int = 0) -> None:
        """Write the words of a text into the fields from the `first` on."""
        words = words_in(text)
        for cell, word in zip(self.cells[first:], words, strict=False):
            cell.put(word)
        self._go(min(first + len(words), len(self.cells) - 1))
        self._look()
        self._touched()

    def trouble(self) -> str:
        there = sum(bool(cell.word) for cell in self.cells)
        if there < len(self.cells):
            return self.tr("{n} of {count} words are there.").format(n=there, count=len(self.cells))
        unknown = [cell.word for cell in self.cells if not cell.known]
        return self.tr("“{word}” is not one of the words.").format(word=unknown[0]) if unknown else ""

    def show_error(self, words: str) -> None:
        """The words below; which field is meant is marked by `_look`."""
        super().show_error(words)
        self.cells[0].show_wrong(on=bool(self.cells[0].word) and not self.cells[0].known)

    def _connect(self, place: int, cell: WordCell) -> None:
        cell.several.connect(lambda text: self._paste(text, place))
        cell.done.connect(lambda: self._go(place + 1))
        cell.back.connect(lambda: self._go(place - 1))
        cell.left.connect(self._look)
        cell.textChanged.connect(self._touched)

    def _paste(self, text: str, first: int) -> None:
        self.take(text, first=first)
        self.pasted.emit(text)

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.cells):
            self.cells[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.cells[place].selectAll()
        elif place >= len(self.cells):
            self._look()

    def _look(self) -> None:
        """Mark what is no word of the list, and offer what was probably meant."""
        self._meant.hide()
        for place, cell in reversed(list(enumerate(self.cells))):
            wrong = bool(cell.word) and not cell.known
            cell.show_wrong(on=wrong)
            meant = nearest(cell.word, self._listed) if wrong else ""
            if meant:
                self._wrong = place
                offer = self.tr("Word {n}: is it “{word}”?").format(n=place + 1, word=meant)
                self._meant.setText(offer)
                self._meant.name(offer)
                self._meant.show()

    def _take_meant(self) -> None:
        cell = self.cells[self._wrong]
        cell.put(nearest(cell.word, self._listed) or cell.word)
        self._look()
        self._go(min(self._wrong + 1, len(self.cells) - 1))

    def _grid(self) -> QWidget:
        grid = Flow(look().px(8), columns=_COLUMNS)
        for place, cell in enumerate(self.cells):
            number = Label(f"{place + 1}", size="small", tone="tertiary", tabular=True)
            number.setMinimumWidth(look().px(18))
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            line = row(number, cell, gap=6)
            line.setStretch(1, 1)
            grid.addWidget(plain(line))
        return plain(grid)
