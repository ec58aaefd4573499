"""The one menu of the window, and its lines as plain declarations.

What a line says and does comes from a command (`ui.shell.declared.menus`); only a choice among the team's own data (a
shift kind, a level, a nurse) is written as a `Line` by whoever knows them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent, QIcon
from PySide6.QtWidgets import QMenu, QToolTip, QWidget, QWidgetAction

from ui.theme.look import look

_BELOW = 2
_WHY = "why"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a menu; `keys` is only shown, the command binds it.

    `picture` stands instead of an icon where the data has one of its own (a chip). `ticked` is `None` for what has no
    tick. `why` says why a line that is not `enabled` cannot be chosen now.
    """

    words: str
    act: Callable[[], None]
    icon: str = ""
    picture: QIcon | None = None
    keys: str = ""
    enabled: bool = True
    ticked: bool | None = None
    why: str = ""


class Menu(QMenu):
    """Groups of lines, parted; a grey line says why in its tip. Gone once it is closed."""

    def __init__(self, parent: QWidget, groups: Iterable[Iterable[Line]] = ()) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in groups:
            self.add_group(group)

    def add_group(self, lines: Iterable[Line]) -> None:
        """Lines at the end, parted from what is there; no lines part nothing."""
        added = tuple(lines)
        if added and self.actions():
            self.addSeparator()
        for one in added:
            self._add(one)

    def hold(self, widget: QWidget) -> None:
        """Something other than lines, such as a calendar."""
        action = QWidgetAction(self)
        action.setDefaultWidget(widget)
        self.addAction(action)

    def open_below(self, widget: QWidget) -> None:
        """Under a button, from its left edge on."""
        self.popup(widget.mapToGlobal(QPoint(0, widget.height() + _BELOW)))

    def open_below_right(self, widget: QWidget) -> None:
        """Under a button, up to its right edge."""
        left = widget.width() - self.sizeHint().width()
        self.popup(widget.mapToGlobal(QPoint(left, widget.height() + _BELOW)))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            action = self.actionAt(event.pos())
            QToolTip.showText(event.globalPos(), _why_of(action), self)
            return True
        return super().event(event)

    def _add(self, one: Line) -> None:
        words = one.words.replace("&", "&&")
        action = self.addAction(f"{words}\t{one.keys}" if one.keys else words)
        if one.picture is not None or one.icon:
            action.setIcon(one.picture if one.picture is not None else look().icon(one.icon))
        if one.ticked is not None:
            action.setCheckable(True)
            action.setChecked(one.ticked)
        action.setEnabled(one.enabled)
        action.setProperty(_WHY, one.why)
        action.setWhatsThis(one.why)
        action.triggered.connect(lambda _checked=False: one.act())


def _why_of(action: QAction | None) -> str:
    why = action.property(_WHY) if action is not None and not action.isEnabled() else ""
    return str(why or "")


MenuEntry = Line
"""What it was called; goes with the last caller."""


def add_entries(menu: QMenu, entries: Iterable[Line]) -> tuple[QAction, ...]:
    """The way before `Menu`; goes with the last caller."""
    entries = tuple(entries)
    if entries and menu.actions():
        menu.addSeparator()
    return tuple(_add_old(menu, one) for one in entries)


def _add_old(menu: QMenu, one: Line) -> QAction:
    words = one.words.replace("&", "&&")
    words = f"{words}\t{one.keys}" if one.keys else words
    action = menu.addAction(look().icon(one.icon), words) if one.icon else menu.addAction(words)
    action.triggered.connect(lambda _checked=False: one.act())
    action.setEnabled(one.enabled)
    return action
