"""When the window locks: by shortcut at once, or after idle minutes; only the PIN opens it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.shell.frame import Frame
from ui.shell.overlay.lock import IdleWatch, LockScreen
from ui.shell.profile.ports import Lock, OpenTeam


class Locking(QObject):
    """The lock of one window with one open team."""

    hidden = Signal()
    shown = Signal()

    def __init__(self, window: QWidget, frame: Frame, team: OpenTeam | None) -> None:
        super().__init__(frame)
        self._window, self._frame, self._team = window, frame, team
        self._watch: IdleWatch | None = None
        self._locked = False
        self._screen: LockScreen | None = None
        self.used_elsewhere: Callable[[], bool] = lambda: False
        frame.lock_changed.connect(self.begin)

    @property
    def possible(self) -> bool:
        """Whether there is a team to hide that is not hidden."""
        return self._lock is not None and not self._locked

    def begin(self) -> None:
        """Count idle minutes from now on, as many as the team has set."""
        if self._lock is not None:
            self._frame.ask(self, self._lock.idle_minutes, self._count_from)

    def lock(self) -> None:
        """Hide the team behind the PIN; without one, say how to set it."""
        words = self.tr("Set a PIN in Settings first; then the window can be locked.")
        self._with_pin(lambda: self._frame.notices.tell(words))

    @property
    def in_use(self) -> bool:
        """Whether somebody touched this window within the idle minutes."""
        return self._watch is not None and self._watch.in_use

    def hide_now(self) -> None:
        """Another window of the team was locked."""
        self._hide()

    def show_now(self) -> None:
        """Another window was opened with the PIN."""
        if self._screen is not None:
            self._screen.shut()

    @property
    def _lock(self) -> Lock | None:
        return self._team.lock if self._team is not None else None

    def _count_from(self, minutes: int) -> None:
        if self._watch is not None:
            self._watch.deleteLater()
        self._watch = IdleWatch(self._window, minutes)
        self._watch.setParent(self)
        self._watch.idle.connect(self._idle)

    def _idle(self) -> None:
        """Without a PIN nothing happens and nothing is said; nor while another window of the team is used."""
        if not self.used_elsewhere():
            self._with_pin(lambda: None)

    def _with_pin(self, without: Callable[[], None]) -> None:
        if self.possible and self._lock is not None:
            self._frame.ask(self, self._lock.is_set, lambda has_pin: self._hide() if has_pin else without())

    def _hide(self) -> None:
        if not self.possible or self._lock is None or self._team is None:
            return
        self._locked = True
        self._screen = LockScreen(self._window, self._lock, self._frame, team=self._team.name)
        self._screen.closed.connect(self._opened)
        self._screen.open()
        self.hidden.emit()

    def _opened(self) -> None:
        self._locked, self._screen = False, None
        self.shown.emit()
