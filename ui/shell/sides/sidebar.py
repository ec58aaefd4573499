"""The column at the left: team, search, pages with counts, settings, and the state of the exchange in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.parts.elided import ElidedLabel
from ui.parts.label import caption
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.shell.declared.rooms import Room
from ui.shell.profile.ports import SyncWords
from ui.shell.sides.nav_button import NavButton
from ui.shell.sides.sync_state import SyncState
from ui.theme.look import look
from ui.theme.tokens import SIZE


class Sidebar(QFrame):
    """212 px; tells which page is wanted, that the palette is, and that the exchange with colleagues is."""

    chosen = Signal(str)
    search_wanted = Signal()
    sync_wanted = Signal()

    def __init__(self, rooms: Iterable[Room], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Pages"))
        self.setFixedWidth(look().px(SIZE.sidebar))
        self._team = ElidedLabel(weight="strong")
        self._sync = SyncState(parent=self)
        self._sync.clicked.connect(self.sync_wanted)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, NavButton] = {}
        logo = row(IconLabel("stethoscope", tone="accent", size=20), self._team, None, margins=(8, 0, 4, 10))
        box = column(logo, self._search(), gap=2, margins=(12, 14, 12, 12))
        box.addSpacing(look().px(10))
        self._add_pages(box, tuple(rooms))
        box.addSpacing(look().px(4))
        box.addWidget(self._sync)
        self.setLayout(box)

    def show_team(self, name: str) -> None:
        """The team's name at the top."""
        self._team.setText(name)
        self._team.setToolTip(name)

    def show_page(self, key: str) -> None:
        """Mark the page that shows."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How much needs attention, page by page."""
        for key, count in counts.items():
            if key in self._buttons:
                self._buttons[key].show_count(count)

    def show_sync(self, words: SyncWords) -> None:
        """The state of the exchange at the bottom."""
        self._sync.say(words)

    def _search(self) -> QPushButton:
        button = QPushButton()
        button.setFixedHeight(look().px(SIZE.control))
        button.setAccessibleName(self.tr("Search or do, Ctrl+K"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = ElidedLabel(self.tr("Search or do…"), size="small", tone="tertiary")
        inside = row(IconLabel("search", tone="tertiary", size=14), words, None, caption(self.tr("Ctrl K")), gap=7)
        inside.setContentsMargins(look().px(9), 0, look().px(8), 0)
        button.setLayout(inside)
        for child in button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.clicked.connect(self.search_wanted)
        return button

    def _add_pages(self, box: QVBoxLayout, rooms: tuple[Room, ...]) -> None:
        for index, room in enumerate(one for one in rooms if one.page.place == "main"):
            box.addWidget(self._entry(room, f"Ctrl+{index + 1}" if index < 9 else ""))
        box.addStretch(1)
        for room in (one for one in rooms if one.page.place == "bottom"):
            box.addWidget(self._entry(room, ""))

    def _entry(self, room: Room, keys: str) -> NavButton:
        button = NavButton(room.page.icon, room.page.title(), keys, parent=self)
        self._buttons[room.key] = button
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(room.key))
        return button
