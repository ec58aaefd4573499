"""The window's own small sheets, opened by a command, by the menu at the bottom of the sidebar, or by its lines."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, distribution

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.shell.declared.registry import Registry
from ui.shell.frame import Frame
from ui.shell.sides.sidebar import Sidebar


class Asides(QObject):
    """Of one window with one open team; modules are imported when somebody wants what is in them."""

    def __init__(self, window: QWidget, frame: Frame, sidebar: Sidebar, *, page: Callable[[], str]) -> None:
        """`page` is what people call the page that shows."""
        super().__init__(frame)
        self._window, self._frame, self._sidebar, self._page = window, frame, sidebar, page
        sidebar.news_wanted.connect(self.news)

    def begin(self) -> None:
        """After an update a quiet line says that there is something new, until it is read."""
        from ui.shell.asides.news import unseen

        self._sidebar.show_news(on=bool(unseen(self._frame.places, self._version())))

    def news(self) -> None:
        """What came since this person looked last; all of it when she asks again."""
        from ui.shell.asides.news import everything_up_to, note_seen, unseen
        from ui.shell.asides.news_sheet import NewsSheet

        version = self._version()
        shown = unseen(self._frame.places, version) or everything_up_to(version)
        note_seen(self._frame.places, version)
        self._sidebar.show_news(on=False)
        NewsSheet(self._window, shown, self._frame.language).open()

    def annoys(self) -> None:
        """One sentence about the page that shows."""
        from ui.shell.asides.annoying import ask_what_annoys

        ask_what_annoys(self._window, self._frame, self._page())

    def more(self, registry: Registry) -> None:
        """The menu at the bottom of the sidebar."""
        from ui.shell.asides.more import more_menu

        button = self._sidebar.more
        more_menu(registry, self._window).popup(button.mapToGlobal(button.rect().topRight()))

    def _version(self) -> str:
        """Of this program; from its source the newest that has lines."""
        try:
            return distribution("teamapp").version
        except PackageNotFoundError:
            from teamapp.words.whats_new import RELEASES

            return RELEASES[0].version
