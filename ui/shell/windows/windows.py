"""All windows of one open team: what one of them writes, chooses or locks, the others show, choose and lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.shell.declared.rooms import Room
from ui.shell.frame import Frame
from ui.shell.person.preferences import PreferenceFile, Preferences
from ui.shell.profile.ports import OpenTeam
from ui.shell.window import Window
from ui.shell.windows.place import USUAL_SIZE, Place

Make = Callable[[int, Preferences], Window]
"""Makes a window with this number; the first has 0."""


class Windows(QObject):
    """At least one. The one in front hears from the exchange and asks for other teams; any of them may be closed."""

    reopen = Signal()
    made = Signal(object)

    def __init__(self, make: Make, kept: PreferenceFile, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._make, self._kept = make, kept
        self._team: OpenTeam | None = None
        self._passing = False
        self.all: list[Window] = []
        self.add(preferences)

    @property
    def front(self) -> Window:
        """The oldest that is open."""
        return self.all[0]

    @property
    def frame(self) -> Frame:
        return self.front.frame

    @property
    def preferences(self) -> Preferences:
        return self.front.preferences

    def add(self, preferences: Preferences) -> Window:
        """A window where one with its number stood last, or beside the one before it."""
        number = next(one for one in range(len(self.all) + 1) if one not in [window.number for window in self.all])
        window = self._make(number, preferences)
        self._place(window)
        self.all.append(window)
        self._listen(window)
        return window

    def open_another(self, beside: Window) -> Window:
        """A second look at the same team, on the same page."""
        window = self.add(beside.preferences)
        window.show()
        window.show_team(self._team)
        window.activateWindow()
        return window

    def show_team(self, team: OpenTeam | None) -> None:
        """In every window; the welcome page needs only one."""
        self._team = team
        if team is None:
            self._close_others()
        for window in self.all:
            window.show_team(team)

    def show_trouble(self, words: QWidget) -> None:
        """Why there is no team; once is enough."""
        self._team = None
        self._close_others()
        self.front.show_trouble(words)

    def first_room(self, *, of_team: bool) -> Room | None:
        """The page that comes first in the window in front."""
        return self.front.first_room(of_team=of_team)

    def rooms_for(self, *, of_team: bool) -> tuple[Room, ...]:
        """The pages of every window."""
        return self.front.rooms_for(of_team=of_team)

    def remember(self) -> None:
        """Where they stand, and how the person wants them, for the next start."""
        for window in self.all:
            self._kept.keep_place(window.number, str(Place.of(window)))
        self._kept.write(self.front.preferences)

    def _listen(self, window: Window) -> None:
        window.reopen.connect(self.reopen)
        window.made.connect(self.made)
        window.told.connect(lambda change: self._to_others(window, lambda other: other.frame.hear(change)))
        window.exchanged.connect(lambda: self._to_others(window, lambda other: other.frame.exchanged.emit()))
        window.renewed.connect(lambda: self._to_others(window, lambda other: other.build_anew()))
        window.preferred.connect(lambda chosen: self._prefer(window, chosen))
        window.locked.connect(lambda: self._to_others(window, lambda other: other.locking.hide_now()))
        window.unlocked.connect(lambda: self._to_others(window, lambda other: other.locking.show_now()))
        window.another_wanted.connect(lambda: self.open_another(window))
        window.closed.connect(lambda: self._closed(window))
        window.used_elsewhere = lambda: any(other.locking.in_use for other in self.all if other is not window)

    def _to_others(self, window: Window, tell: Callable[[Window], None]) -> None:
        """What the others do because of it is not passed on again."""
        if self._passing:
            return
        self._passing = True
        try:
            for other in tuple(self.all):
                if other is not window:
                    tell(other)
        finally:
            self._passing = False

    def _prefer(self, window: Window, chosen: Preferences) -> None:
        self._kept.write(chosen)
        self._to_others(window, lambda other: other.adopt(chosen))

    def _place(self, window: Window) -> None:
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        screens.sort(key=lambda one: one != QGuiApplication.primaryScreen().availableGeometry())
        kept = Place.read(self._kept.place(window.number))
        if kept is None and self.all:
            kept = Place.of(self.all[-1]).beside()
        if kept is None:
            window.resize(*USUAL_SIZE)
        else:
            kept.fitted(screens).put(window)

    def _closed(self, window: Window) -> None:
        """The last one stays, for the end of the program to ask: it knows whether there is still a team to remember."""
        if len(self.all) > 1:
            self._kept.keep_place(window.number, str(Place.of(window)))
            self.all.remove(window)
            window.deleteLater()
            self.front.lead()

    def _close_others(self) -> None:
        for window in self.all[1:]:
            window.hide()
            window.deleteLater()
        del self.all[1:]
