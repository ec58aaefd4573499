"""Learns of a newer Teamapp: from what this computer keeps, and once a day from the team's backend, quietly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.services.updates.manifest import Manifest

_FIRST_MS, _HOUR_MS = 20_000, 3_600_000


class UpdatePost(QObject):
    """Looks at once, asks the backend a little later and then where another day has begun.

    What fails is tried again in an hour; nobody is bothered.
    """

    told = Signal(str)
    """The version of a release that is to be told of, empty for none."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._timer = QTimer(self, interval=_FIRST_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()
        frame.noticed.connect(self.look)

    def look(self) -> None:
        """What is kept here."""
        frame = self._frame

        def kept() -> Manifest | None:
            from teamapp.services.attention.silence import Kind, calls
            from teamapp.services.updates.notice import to_tell

            return to_tell(frame.desk) if calls(frame.desk, Kind.UPDATE) else None

        frame.ask(self, kept, lambda found: self.told.emit(found.version if found is not None else ""), failed=_later)

    def ask(self) -> None:
        """Whether the backend passes something on."""
        self._timer.setInterval(_HOUR_MS)
        frame = self._frame

        def whom() -> tuple[str, str] | None:
            from teamapp.services.updates.notice import whom_to_ask

            return whom_to_ask(frame.desk)

        frame.ask(self, whom, self._fetch, failed=_later)

    def _fetch(self, whom: tuple[str, str] | None) -> None:
        if whom is None:
            return
        from teamapp.services.updates.notice import ask_backend

        self._frame.fetch(self, lambda: ask_backend(*whom), self._came, failed=_later)

    def _came(self, raw: bytes) -> None:
        frame = self._frame

        def take() -> None:
            from teamapp.services.updates.notice import note_asked, take_notice

            note_asked(frame.desk, frame.desk.today)
            if raw:
                take_notice(frame.desk, raw, "update")

        frame.ask(self, take, lambda _nothing: self.look(), failed=_later)


def _later(_error: Exception) -> None:
    """A notice that nobody can believe, or a backend that is not there: nothing is said."""
