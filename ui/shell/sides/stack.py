"""The pages of one open team: made when first shown, told of changes, none the wiser while they are out of sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.shell.declared.rooms import Room
from ui.shell.frame import Frame
from ui.shell.page import Page

if TYPE_CHECKING:
    from teamapp.domain.change import Change


class PageStack(QStackedWidget):
    """Shows one page at a time."""

    def __init__(
        self, rooms: tuple[Room, ...], frame: Frame, *, made: Callable[[str, Page], None], parent: QWidget | None = None
    ) -> None:
        """`made` hears of each new page, to bind its shortcuts."""
        super().__init__(parent)
        self._rooms = {room.key: room for room in rooms}
        self._frame, self._made = frame, made
        self._pages: dict[str, Page] = {}
        self._missed: dict[str, list[Change]] = {}
        self._waiting: dict[str, Page] = {}
        self.current_key = ""
        frame.changed.connect(self.tell)

    def page(self, key: str) -> Page | None:
        """The page if it has been made."""
        return self._pages.get(key)

    def show_page(self, key: str, target: str = "") -> Page | None:
        """Show the page, making it first if need be; None where it does not exist or the one that shows refuses."""
        if key not in self._rooms:
            return None
        now = self._pages.get(self.current_key)
        if now is not None and key != self.current_key and not now.may_leave():
            return None
        page = self._pages.get(key) or self._make(key)
        self.current_key = key
        self.setCurrentWidget(page)
        page.resized()
        self._catch_up(key, page)
        if target:
            page.open_target(target)
        return page

    def make_soon(self, key: str, then: Callable[[], object]) -> None:
        """Make a page, take it in and go on, each in a turn of the window of its own, so that none is long."""

        def take_in() -> None:
            if key in self._rooms and key not in self._pages:
                self._make(key)
            QTimer.singleShot(0, self, then)

        def make() -> None:
            if key in self._waiting:
                return  # clicked twice: it is on its way
            if key in self._rooms and key not in self._pages:
                self._waiting[key] = self._rooms[key].page.make(self._frame)
            QTimer.singleShot(0, self, take_in)

        QTimer.singleShot(0, self, make)

    def tell(self, change: Change) -> None:
        """A change was written: the page that shows hears at once, the others when they are shown again."""
        for key, page in self._pages.items():
            if key == self.current_key:
                page.refresh(change)
            else:
                self._missed[key].append(change)

    def _make(self, key: str) -> Page:
        page = self._waiting.pop(key, None) or self._rooms[key].page.make(self._frame)
        self._pages[key] = page
        self._missed[key] = []
        self.addWidget(page)
        self._made(key, page)
        page.refresh(None)
        return page

    def _catch_up(self, key: str, page: Page) -> None:
        missed, self._missed[key] = self._missed[key], []
        if len(missed) == 1:
            page.refresh(missed[0])
        elif missed:
            page.refresh(None)
