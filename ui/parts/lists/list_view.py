"""A list of people or things for keyboard and mouse: arrows choose, Enter or a click opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.parts.lists.entries import Entries, Entry
from ui.parts.lists.entry_delegate import EntryDelegate


class ListView(QListView):
    """`chosen` follows the arrows and the mouse, `opened` is Enter or a double click; both give the key."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = Entries()
        self.setProperty("part", "list")
        self.setAccessibleName(name)
        self.setModel(self.entries)
        self._delegate = EntryDelegate(self.entries, lambda: self.viewport().width())
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.entries.at(index.row()).key))

    @property
    def current(self) -> str:
        """The key of the row that is chosen; empty for none."""
        index = self.currentIndex()
        return self.entries.at(index.row()).key if index.isValid() else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """What stands in it, from top to bottom."""
        return tuple(self.entries.at(place).key for place in range(self.entries.rowCount()))

    def show_entries(self, rows: Sequence[Entry]) -> None:
        """Another list; the choice stays where its key is still there."""
        before = self.current
        self.entries.show(rows)
        if before:
            self.choose(before)

    def choose(self, key: str) -> None:
        """Choose a row and bring it into sight."""
        row = self.entries.row_of(key)
        if row >= 0 and key != self.current:
            self.setCurrentIndex(self.entries.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by keyboard chooses the first row, so that the arrows have a place to start."""
        super().focusInEvent(event)
        if not self.current and self.entries.rowCount():
            self.setCurrentIndex(self.entries.index(0))

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.entries.at(index.row()).key)
