"""All rules at one place."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.window.access import naming, painting, tabbing
from tests.support.window.access.finding import Finding
from tests.support.window.access.sight import in_sight, inside, interactive, scope_of
from ui.shell.window import Window

_FEW_STOPS = 8
"""A longer way is gone back only in the sweep: it costs as much as the way there."""
_SOON_MS, _PATIENCE_SECONDS = 300, 2.0


class Walker:
    """Goes through a window place by place; what was proven of a kind of widget is not painted again."""

    def __init__(self, window: Window, *, thorough: bool = False) -> None:
        self._window, self._thorough = window, thorough
        self._proven: set[tuple[object, ...]] = set()
        self.places = self.widgets = self.stops = 0

    def look(self, place: str) -> list[Finding]:
        """Everything that is wrong with what is in sight now."""
        self.places += 1
        rest(self._window)
        return [*self._names(place), *self._eyes(place), *self._keys(place)]

    def _names(self, place: str) -> Iterator[Finding]:
        widgets = interactive(scope_of(self._window))
        self.widgets += len(widgets)
        yield from naming.names(place, widgets)

    def _eyes(self, place: str) -> Iterator[Finding]:
        window, scope = self._window, scope_of(self._window)
        whole = painting.picture(window, window.rect())
        for widget in inside(scope):
            if in_sight(widget):
                yield from painting.words_stand_out(place, window, whole, widget)
        for widget in interactive(scope):
            if widget.isEnabled():
                yield from painting.target_is_large(place, widget)
            if in_sight(widget):
                yield from painting.outline_stands_out(place, window, whole, widget)

    def _keys(self, place: str) -> Iterator[Finding]:
        found: list[Finding] = []
        scope = scope_of(self._window)
        widgets = interactive(scope)
        stops = tabbing.walk(self._window, each=lambda one: found.extend(self._ring(place, one)))
        found += [one for widget in stops for one in tabbing.held(place, scope, widget)]
        self.stops += len(stops)
        yield from found
        yield from tabbing.caught(place, stops)
        yield from tabbing.reached(place, scope, widgets, stops)
        yield from tabbing.order(place, self._window, stops)
        if self._thorough or len(stops) < _FEW_STOPS:
            back = tabbing.walk(self._window, back=True)
            if back != [*stops[-1:], *reversed(stops[:-1])]:
                yield Finding(place, "another way back", f"{len(stops)} stops there, {len(back)} back")

    def _ring(self, place: str, widget: QWidget) -> Iterator[Finding]:
        mark = (type(widget), widget.property("kind"), widget.property("part"), getattr(widget, "isChecked", bool)())
        if mark in self._proven and not self._thorough:
            return
        self._proven.add(mark)
        yield from painting.focus_shows(place, self._window, widget)


def rest(window: Window) -> None:
    """Until what the window shows a moment later is there too: else half a place would be looked at."""
    over = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < over and any(_rings_soon(one) for one in window.findChildren(QTimer)):
        QApplication.processEvents()
        time.sleep(0.002)


def _rings_soon(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON_MS
