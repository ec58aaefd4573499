"""Cards below each other that are kept while their words stay the same, and made a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QWidget

from ui.parts.cards.finding_card import FindingCard
from ui.parts.layout import column
from ui.parts.line import Line

Key = tuple[str, ...]
Makers = Mapping[Key, Callable[[], FindingCard]]
AT_ONCE_MS = 8
"""A card takes some milliseconds to make; after so many the window gets its turn."""


class CheckList(QWidget):
    """Shows cards in the order of their keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._items: dict[Key, QWidget] = {}
        self._cards: dict[Key, FindingCard] = {}
        self._makers: Makers = {}
        self._box = column(gap=0)
        self.setLayout(self._box)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

    @property
    def cards(self) -> Mapping[Key, FindingCard]:
        """The cards that are made so far."""
        return self._cards

    def show_cards(self, makers: Makers) -> None:
        """Show these cards; those that are there already stay the same widgets."""
        self._makers = makers
        for key in [key for key in self._items if key not in makers]:
            item = self._items.pop(key)
            del self._cards[key]
            self._box.removeWidget(item)
            item.hide()
            item.deleteLater()
        self._go_on()

    def finish(self) -> None:
        """Make the rest at once."""
        for place, key in enumerate(self._makers):
            self._put(place, key)

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        for place, key in enumerate(self._makers):
            self._put(place, key)
            if clock.elapsed() >= AT_ONCE_MS:
                self._soon.start()
                return

    def _put(self, place: int, key: Key) -> None:
        """Bring a card to its place, making it if it is new."""
        item = self._items.get(key)
        if item is None:
            item = self._items[key] = self._item(key)
        if self._box.indexOf(item) != place:
            self._box.removeWidget(item)
            self._box.insertWidget(place, item)

    def _item(self, key: Key) -> QWidget:
        card = self._cards[key] = self._makers[key]()
        item = QWidget(self)
        item.setProperty("part", "column")
        item.setLayout(column(card, Line(), gap=0))
        return item
