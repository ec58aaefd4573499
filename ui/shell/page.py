"""What a page is: a declaration that costs nothing, and a widget that is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.controls.search_field import SearchField
from ui.parts.layout import column, plain, row
from ui.shell.header import Header
from ui.theme.look import look
from ui.theme.tokens import SIZE

if TYPE_CHECKING:
    from teamapp.domain.change import Change
    from teamapp.services.desk import Desk
    from ui.paper.offers import Offer
    from ui.shell.frame import Frame

Place = Literal["main", "bottom", "welcome"]
_ABOVE = 18
"""Between the page and the upper and lower edge of the window, at any text size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """What the sidebar knows of a page before it exists.

    `load` is "module:Class". `count` says in the database thread how much needs attention. `welcome` is the page
    that is shown, without sidebar, when no team is open.
    """

    icon: str
    title: Callable[[], str]
    load: str
    place: Place = "main"
    count: Callable[[Desk], int] | None = None

    def prepare(self) -> None:
        """Import the page's module and what its parts name, in any thread, so that `make` finds it done."""
        module, _, name = self.load.partition(":")
        for part in getattr(import_module(module), name).needs():
            import_module(part.partition(":")[0])

    def make(self, frame: Frame) -> Page:
        """Make the page, importing its module if nobody has yet."""
        module, _, name = self.load.partition(":")
        made = getattr(import_module(module), name)(frame)
        if not isinstance(made, Page):
            raise TypeError(f"{self.load} is not a Page")
        return made


class Page(QWidget):
    """A page: a header, a body to fill, and an inspector that shows where there is room for it.

    Read with `self.frame.ask(self, work, then)`, change with `self.frame.act(self, work)`: both off the main thread.
    """

    widest = 0
    """At text size 100 %, where lines would grow too long to be read on a very wide screen; 0 takes all there is."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.setObjectName("page")
        self.frame = frame
        self.header = Header(frame.undo, parent=self)
        self.body: QVBoxLayout = column(gap=12)
        self._inspector: QWidget | None = None
        self._inspector_wanted = True
        self._across = row(self.body, gap=16)
        self._across.setStretch(0, 1)
        margin = SIZE.page_margin
        box = column(self.header, gap=14)
        box.setContentsMargins(margin, _ABOVE, margin, _ABOVE)  # large text needs the room more than the edge does
        box.addLayout(self._across, 1)
        self.setLayout(self._no_wider(box) if self.widest else box)

    def _no_wider(self, box: QVBoxLayout) -> QHBoxLayout:
        """On a very wide screen what belongs together stays together, beside the sidebar."""
        holder = plain(box)
        holder.setMaximumWidth(look().px(self.widest))
        across = row(holder, None, gap=0)
        across.setStretch(0, 1_000)
        return across

    @classmethod
    def needs(cls) -> tuple[str, ...]:
        """What is imported only when the page is made ("module" or "module:thing"), for whoever prepares it."""
        return ()

    def refresh(self, change: Change | None) -> None:
        """Show what is true now. `change` says what is different; `None` is the first time, or everything.

        Called when the page is shown for the first time, after each change while it is visible, and when it is shown
        again after changes it missed. Reload no more than the change touches.
        """

    def open_target(self, target: str) -> None:
        """Show one thing: an id from the palette, a link in another page."""

    def may_leave(self) -> bool:
        """Whether the page can be left now; a page with unsaved text asks by a sheet and answers no."""
        return True

    def step_back(self) -> bool:
        """Esc, which nothing nearer wanted: one level back; false where there is none."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.step_back():
            super().keyPressEvent(event)

    def part_now(self) -> str:
        """Which part of the page shows, in the window's words, for whoever opens the guide; nothing if it is whole."""
        return ""

    def papers(self) -> tuple[Offer, ...]:
        """What can be printed of what the page shows now; nothing unless it says otherwise."""
        return ()

    @property
    def search(self) -> SearchField | None:
        """The field that finds something on this page, where it shows one now."""
        return next((one for one in self.findChildren(SearchField) if one.isVisible()), None)

    def find_here(self) -> None:
        """Take the keyboard to it, with what was sought before chosen."""
        field = self.search
        if field is not None:
            field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.edit.selectAll()

    def set_inspector(self, widget: QWidget) -> None:
        """Put a panel at the right; it shows on windows from 1600 px."""
        if self._inspector is not None:
            self._across.removeWidget(self._inspector)
            self._inspector.deleteLater()
        self._inspector = widget
        widget.setFixedWidth(look().px(SIZE.inspector))
        self._across.addWidget(widget)
        self._show_inspector()

    @property
    def has_room_for_inspector(self) -> bool:
        """Whether the window is wide enough for a panel beside the page's main thing."""
        return self.window().width() >= SIZE.inspector_from

    def resized(self) -> None:
        """The window has another width; called by the window."""
        self._show_inspector()

    def _show_inspector(self) -> None:
        if self._inspector is not None:
            self._inspector.setVisible(self.has_room_for_inspector)
