"""The order in which Tab goes: as things lie on the screen, whatever was made first."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QGridLayout, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

from ui.parts.access.ring import ring

_BY_TAB = Qt.FocusPolicy.TabFocus
_FORWARD, _BACK = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason


def stops(root: QWidget, *, here: QWidget | None = None) -> list[QWidget]:
    """What Tab visits inside `root`, in the order of its layouts; what lies in no layout comes after, as it lies.

    A part that scrolls is visited only where nothing inside it is. `here` has its place in the order in any case.
    """
    found: list[QWidget] = []
    for child in _children(root):
        if child.isHidden() or not child.isEnabled():
            continue
        inner = stops(child, here=here)
        if child is here or (
            takes_tab(child) and (not isinstance(child, QScrollArea) or (not inner and _moves(child)))
        ):
            found.append(child)
        found += inner
    return found


def go_on(root: QWidget | None, *, forward: bool) -> bool:
    """Move the keyboard to the next or the last stop inside `root`, going round, and bring it into sight."""
    here = root.focusWidget() if root is not None else None
    found = stops(root, here=here) if root is not None else []
    if not found:
        return False
    before = -1 if forward else 0
    at = found.index(here) if here in found else before
    take_keyboard(found[(at + (1 if forward else -1)) % len(found)], _FORWARD if forward else _BACK)
    return True


def take_keyboard(widget: QWidget, reason: Qt.FocusReason = _FORWARD) -> None:
    """Give a widget the keyboard as Tab does: in sight and with a ring."""
    widget.setFocus(reason)
    bring_into_sight(widget)
    ring(widget)


def offer_keyboard(widget: QWidget) -> None:
    """Give a widget the keyboard when something is ready, unless its page is not in sight or a sheet lies over it."""
    window = widget.window()
    veils = [one for one in window.children() if isinstance(one, QWidget) and one.property("part") == "veil"]
    covered = any(one.isVisible() and not one.isAncestorOf(widget) for one in veils)
    if widget.isVisible() and not covered:
        widget.setFocus()


def bring_into_sight(widget: QWidget) -> None:
    """Scroll everything around it until it can be seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 8, 8)
        above = above.parentWidget()


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab may come to it."""
    return bool(widget.focusPolicy() & _BY_TAB) and widget.focusProxy() is None


def _moves(area: QScrollArea) -> bool:
    return area.verticalScrollBar().maximum() > 0 or area.horizontalScrollBar().maximum() > 0


def _children(widget: QWidget) -> list[QWidget]:
    """Those in its layout in the order of the layout, then the others from top to bottom and left to right."""
    if isinstance(widget, QStackedWidget):
        now = widget.currentWidget()
        return [now] if now is not None else []
    if isinstance(widget, QSplitter):
        return [one for number in range(widget.count()) if (one := widget.widget(number)) is not None]
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [inside] if inside is not None else []
    if isinstance(widget, QAbstractScrollArea):
        return [one for one in _beside(widget, []) if one.layout() is not None]  # tools that float over a picture
    layout = widget.layout()
    laid = list(_in(layout)) if layout is not None else []
    return laid + _beside(widget, laid)


def _beside(widget: QWidget, laid: list[QWidget]) -> list[QWidget]:
    known = set(laid)
    others = [one for one in widget.children() if isinstance(one, QWidget) and one not in known and not one.isWindow()]
    return sorted(others, key=lambda one: (one.y(), one.x()))


def _in(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those within it; a grid is read row by row."""
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places: list[tuple[int, int, int, int]] = [layout.getItemPosition(number) for number in numbers]  # type: ignore[misc]
        numbers.sort(key=lambda number: places[number][:2])
    for number in numbers:
        item = layout.itemAt(number)
        inner = item.layout() if item is not None else None
        held = item.widget() if item is not None else None
        if inner is not None:
            yield from _in(inner)
        elif held is not None:
            yield held
