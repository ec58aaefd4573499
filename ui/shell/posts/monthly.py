"""Gives the office the figures of each month by itself, where the team has decided so; otherwise it does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.services.aggregates.releasing import Letter

_FIRST_MS, _HOUR_MS = 60_000, 3_600_000


class MonthlyPost(QObject):
    """Looks a minute after the team was opened, then every hour. What fails is tried again; nobody is bothered."""

    _measured = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._measuring: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(_FIRST_MS)
        self._timer.timeout.connect(self.look)
        self._measured.connect(self._seal)
        self._timer.start()

    def look(self) -> None:
        """Is a month due? Almost never."""
        self._timer.setInterval(_HOUR_MS)
        frame = self._frame

        def measure() -> bool:
            from teamapp.services.aggregates.deciding import due
            from teamapp.services.aggregates.facts import measure_ways

            if due(frame.desk) is None:
                return False
            self._measuring = measure_ways(frame.desk, self._measured.emit)
            return self._measuring is None

        frame.ask(self, measure, lambda ready: self._seal() if ready else None, failed=_later)

    def _seal(self) -> None:
        frame = self._frame

        def letter() -> Letter | None:
            from teamapp.services.aggregates.releasing import letter_due

            return letter_due(frame.desk)

        frame.ask(self, letter, self._send, failed=_later)

    def _send(self, letter: Letter | None) -> None:
        if letter is None:
            return
        from teamapp.services.aggregates.releasing import give, record

        frame = self._frame

        def arrived(answer: bytes) -> None:
            frame.act(self, lambda: record(frame.desk, letter, answer), then=lambda _change: self._tell())

        frame.fetch(self, lambda: give(letter), arrived, failed=_later)

    def _tell(self) -> None:
        self._frame.notices.tell(self.tr("Last month’s figures went to the office, as the team has decided."))


def _later(_error: Exception) -> None:
    """The next hour is early enough."""
