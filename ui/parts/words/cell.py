"""One word of a code: completes itself as soon as only one word can be meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.parts.restyle import set_style_property
from ui.parts.words.matching import completed, words_in

_LEAST = 2


class WordCell(QLineEdit):
    """`several` gives a pasted text; `done` says that the word is whole, `back` that the one before is wanted."""

    several = Signal(str)
    done = Signal()
    back = Signal()
    left = Signal()

    def __init__(self, listed: Sequence[str]) -> None:
        super().__init__()
        self._listed, self._typed = listed, ""
        self.textEdited.connect(self._edited)

    @property
    def word(self) -> str:
        """What stands there, as the list would have it."""
        return next(iter(words_in(self.text())), "")

    @property
    def known(self) -> bool:
        return completed(self.word, self._listed) != ""

    def put(self, word: str) -> None:
        """Write a word, whole where its beginning is enough."""
        whole = completed(word, self._listed)
        self._typed = whole or word
        self.setText(self._typed)
        self.show_wrong(on=False)

    def show_wrong(self, *, on: bool) -> None:
        """Mark it; the field says in words what is wrong."""
        set_style_property(self, "wrong", on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Comma):
            if self.word:
                self.done.emit()
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.word:
            self.put(self.word)
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()

    def _edited(self, text: str) -> None:
        before, self._typed = self._typed, text
        self.show_wrong(on=False)
        if len(words_in(text)) > 1:
            self.several.emit(text)
            return
        word = self.word
        grows = len(text) > len(before) and text.casefold().startswith(word)
        whole = completed(word, self._listed) if grows and len(word) >= _LEAST else ""
        if whole and whole != word:
            self.setText(whole)
            self.setSelection(len(word), len(whole) - len(word))
