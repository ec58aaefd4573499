"""What is in sight and can be worked with: buttons, fields, lists, and everything that hears the mouse or keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from ui.parts.access.order import stops, takes_tab
from ui.parts.layers.panel import Panel
from ui.parts.layers.veil import Veil, veils_over
from ui.shell.window import Window

KINDS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
HEARS = ("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent")


def scope_of(window: Window) -> QWidget:
    """What can be worked with now: the topmost sheet, or the whole window."""
    return [window.centralWidget(), *veils_over(window)][-1]


def inside(scope: QWidget) -> list[QWidget]:
    """Everything in sight in it, without the parts of which Qt makes a field."""
    return [one for one in scope.findChildren(QWidget) if one.isVisible() and not _is_inner(one)]


def interactive(scope: QWidget) -> list[QWidget]:
    """Everything that can be worked with."""
    return [one for one in inside(scope) if is_interactive(one)]


def is_interactive(widget: QWidget) -> bool:
    """A control, or a widget that takes the keyboard, or one of ours that hears the mouse."""
    if isinstance(widget, Veil | Panel):
        return False  # a click beside a sheet closes it, as Esc does
    if isinstance(widget, QScrollArea):
        return widget in stops(widget.parentWidget() or widget)  # where nothing inside it takes the keyboard
    return isinstance(widget, KINDS) or takes_tab(widget) or hears_mouse(widget)


def hears_mouse(widget: QWidget) -> bool:
    """Whether our own code answers a click on it."""
    own = [one for one in type(widget).__mro__ if one.__module__.startswith("ui.")]
    return any(name in vars(one) for one in own for name in HEARS)


def within_stop(widget: QWidget, scope: QWidget) -> bool:
    """Whether something around it takes the keyboard and does by keys what it does by the mouse."""
    above = widget.parentWidget()
    while above is not None and above is not scope:
        proxy = above.focusProxy()
        if takes_tab(above) or (proxy is not None and takes_tab(proxy)):
            return True
        above = above.parentWidget()
    return False


def place_in(window: QWidget, widget: QWidget) -> QRect:
    """Where it lies in the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def in_sight(widget: QWidget) -> bool:
    """Whether any of it can be seen: not scrolled away or cut off."""
    shown = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    return not shown.visibleRegion().isEmpty()


def says_what_it_is(widget: QWidget) -> bool:
    """Whether a screen reader comes to it by itself: a control or a stop, not the edge of a table."""
    return isinstance(widget, KINDS) or takes_tab(widget)


def _is_inner(widget: QWidget) -> bool:
    above = widget.parentWidget()
    if isinstance(widget, QScrollBar | QHeaderView) or widget.objectName().startswith("qt_"):
        return True
    return isinstance(widget, QLineEdit) and isinstance(above, QAbstractSpinBox | QComboBox)
