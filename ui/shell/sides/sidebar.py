"""The column at the left: team, search, pages with counts, settings, and the state of the exchange in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.parts.elided import ElidedLabel
from ui.parts.label import caption
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.shell.declared.rooms import Room
from ui.shell.profile.ports import SyncWords
from ui.shell.sides.nav_button import NavButton
from ui.shell.sides.news_line import NewsLine
from ui.shell.sides.sync_state import SyncState
from ui.shell.sides.update_line import UpdateLine
from ui.theme.look import look
from ui.theme.tokens import SIZE

_NARROW, _NARROW_BELOW = 58, 930
"""How wide the icons alone are, and in windows of what width, at text size 100 %, they stand alone."""


class Sidebar(QFrame):
    """212 px, or icons alone where large text leaves the pages no room.

    Tells which page is wanted, that the palette is, and that the exchange with colleagues is.
    """

    chosen = Signal(str)
    search_wanted = Signal()
    sync_wanted = Signal()
    news_wanted = Signal()
    update_wanted = Signal()

    def __init__(self, rooms: Iterable[Room], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Pages"))
        self.setFixedWidth(look().px(SIZE.sidebar))
        self._team = ElidedLabel(weight="strong")
        self._sync = SyncState(parent=self)
        self._sync.clicked.connect(self.sync_wanted)
        self._update = UpdateLine(parent=self)
        self._update.clicked.connect(self.update_wanted)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, NavButton] = {}
        self._narrow = False
        self._only_wide: list[QLabel] = [self._team]
        logo = row(IconLabel("stethoscope", tone="accent", size=20), self._team, None, margins=(8, 0, 4, 10))
        box = column(logo, self._search(), gap=2, margins=(12, 14, 12, 12))
        box.addSpacing(look().px(10))
        self._add_pages(box, tuple(rooms))
        self._news = NewsLine(parent=self)
        self._news.clicked.connect(self.news_wanted)
        box.addWidget(self._news)
        box.addWidget(self._update)
        box.addSpacing(look().px(4))
        box.addWidget(self._sync)
        self.setLayout(box)

    def fit(self, window_width: int) -> None:
        """Icons alone where the pages need the room; every name is in a tool tip then."""
        narrow = window_width < look().px(_NARROW_BELOW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(look().px(_NARROW if narrow else SIZE.sidebar))
        box = self.layout()
        if box is not None:
            side = look().px(10 if narrow else 12)
            box.setContentsMargins(side, look().px(14), side, look().px(12))
        for label in self._only_wide:
            label.setVisible(not narrow)
        for button in (*self._buttons.values(), self.more):
            button.show_narrow(on=narrow)
        self._sync.show_narrow(on=narrow)
        self._update.show_narrow(on=narrow)
        self._news.show_narrow(on=narrow)

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

    def show_news(self, *, on: bool) -> None:
        """Whether something is new since the last version that was seen here."""
        self._news.setVisible(on)

    def show_update(self, version: str) -> None:
        """A newer Teamapp, above the state of the exchange; empty for none."""
        self._update.say(version)

    def _search(self) -> QPushButton:
        button = QPushButton()
        button.setProperty("part", "find")
        button.setFixedHeight(look().px(SIZE.control))
        button.setAccessibleName(self.tr("Search or do, Ctrl+K"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = ElidedLabel(self.tr("Search or do…"), size="small", tone="tertiary")
        keys = caption(self.tr("Ctrl K"))
        self._only_wide += [words, keys]
        inside = row(IconLabel("search", tone="tertiary", size=14), words, keys, gap=4)
        inside.setStretch(1, 1)
        inside.setContentsMargins(look().px(8), 0, look().px(6), 0)
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
        self.more = NavButton("ellipsis", self.tr("More"), parent=self)
        self.more.setCheckable(False)
        self.more.spoken_role = QAccessible.Role.ButtonMenu
        box.addWidget(self.more)

    def _entry(self, room: Room, keys: str) -> NavButton:
        button = NavButton(room.page.icon, room.page.title(), keys, parent=self)
        self._buttons[room.key] = button
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(room.key))
        return button
