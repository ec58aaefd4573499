"""Tab goes through everything in the order in which it lies, back again by Shift+Tab, and out of everything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.support.window.access.finding import Finding, describe
from tests.support.window.access.sight import place_in, within_stop
from ui.parts.access.order import takes_tab
from ui.shell.page import Page
from ui.shell.window import Window

MOST_STOPS = 250
_PLAIN = Qt.KeyboardModifier.NoModifier
_ON = (Qt.Key.Key_Tab, _PLAIN)
_BACK = (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)


def walk(window: Window, *, back: bool = False, each: Callable[[QWidget], None] | None = None) -> list[QWidget]:
    """Every widget that Tab comes to, until it comes round; the last is there twice where Tab is caught."""
    if not window.isActiveWindow():  # a menu had the keyboard before
        window.activateWindow()
        QApplication.processEvents()
    here = window.focusWidget()
    if here is not None:
        here.clearFocus()
    stops: list[QWidget] = []
    for _ in range(MOST_STOPS):
        _press(QApplication.focusWidget() or window, *(_BACK if back else _ON))
        here = QApplication.focusWidget()
        if here is None:
            continue
        if here in stops:
            return stops if here is stops[0] else [*stops, here]
        stops.append(here)
        if each is not None:
            each(here)
    return stops


def _press(here: QWidget, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
    """As the window passes a key on; painting waits until somebody looks. Whether anybody took it."""
    return QApplication.sendEvent(here, event := QKeyEvent(QEvent.Type.KeyPress, key, held)) and event.isAccepted()


def held(place: str, scope: QWidget, widget: QWidget) -> Iterator[Finding]:
    """Esc comes through from every stop to what closes the sheet or leads one level back on the page."""
    catcher = _Catcher(scope)
    _press(widget, Qt.Key.Key_Escape, _PLAIN)
    catcher.go()
    if not catcher.caught:
        yield Finding(place, "Esc is held", describe(widget))


class _Catcher(QObject):
    """Takes Esc where it has come through, so that nothing closes."""

    def __init__(self, scope: QWidget) -> None:
        super().__init__()
        self.caught = False
        pages = [one for one in scope.findChildren(Page) if one.isVisible()]
        self._watched: list[QWidget] = [*pages, scope]
        for one in self._watched:
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt calls it so
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.caught = True
            return True
        return super().eventFilter(watched, event)

    def go(self) -> None:
        for one in self._watched:
            one.removeEventFilter(self)


def reached(place: str, scope: QWidget, widgets: Iterable[QWidget], stops: list[QWidget]) -> Iterator[Finding]:
    """What can be worked with and is never come to."""
    for widget in widgets:
        if not widget.isEnabled() or widget in stops or widget.focusProxy() is not None:
            continue
        if _one_of_group(widget, stops):
            continue
        if takes_tab(widget):
            yield Finding(place, "Tab never comes", describe(widget))
        elif not within_stop(widget, scope):
            yield Finding(place, "only by mouse", describe(widget))


def caught(place: str, stops: list[QWidget]) -> Iterator[Finding]:
    """Tab does not come round: it is held or goes in a smaller circle."""
    if len(stops) > 1 and stops[-1] in stops[:-1]:
        yield Finding(place, "Tab is caught", describe(stops[-1]))


def order(place: str, window: QWidget, stops: list[QWidget]) -> Iterator[Finding]:
    """Among what lies side by side in one widget, Tab never goes up or left but to another column."""
    for one, other in pairwise(stops):
        first, second = _branches(one, other)
        if first is None or second is None:
            continue
        here, there = place_in(window, first), place_in(window, second)
        if _goes_back(here, there):
            yield Finding(place, "Tab goes back", describe(one), f"to {describe(other)}")


def _goes_back(here: QRect, there: QRect) -> bool:
    """Above without being to the right, or left in the same line."""
    above = there.bottom() <= here.top() + 2 and there.left() < here.right() - 2
    same_line = (
        min(here.bottom(), there.bottom()) - max(here.top(), there.top()) > min(here.height(), there.height()) / 2
    )
    return above or (same_line and there.right() <= here.left() + 2)


def _branches(one: QWidget, other: QWidget) -> tuple[QWidget | None, QWidget | None]:
    """The two children of their nearest common parent in which they lie."""
    above = [one]
    while (parent := above[-1].parentWidget()) is not None:
        above.append(parent)
    last = other
    while last is not None and last.parentWidget() not in above:
        last = last.parentWidget()
    if last is None or other in above or one is last.parentWidget():
        return None, None
    return above[above.index(last.parentWidget()) - 1], last


def _one_of_group(widget: QWidget, stops: list[QWidget]) -> bool:
    """Arrows go through what excludes each other; Tab comes to one of them."""
    return any(_same_group(widget, one) for one in stops)


def _same_group(one: QWidget, other: QWidget) -> bool:
    if not isinstance(one, QAbstractButton) or not isinstance(other, QAbstractButton):
        return False
    if one.group() is not None:
        return one.group() is other.group() and one.group().exclusive()
    alike = one.parentWidget() is other.parentWidget()
    return alike and one.autoExclusive() and other.autoExclusive()
