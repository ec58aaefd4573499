"""The one menu of the window, and its lines as plain declarations.

What a line says and does comes from a command (`ui.shell.declared.menus`); only a choice among the team's own data (a
shift kind, a level, a nurse) is written as a `Line` by whoever knows them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics, QHelpEvent, QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget, QWidgetAction

from ui.theme.look import look

_BELOW = 2
_TIP = "tip"
_WIDEST = 980
"""A menu fits into the narrowest window, however large the text is."""
_DOTS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a menu; `keys` is only shown, the command binds it.

    `picture` stands instead of an icon where the data has one of its own (a chip). `ticked` is `None` for what has no
    tick. `why` says why a line that is not `enabled` cannot be chosen now. With `inside` it opens those lines instead.
    """

    words: str
    act: Callable[[], None] = lambda: None
    icon: str = ""
    picture: QIcon | None = None
    keys: str = ""
    enabled: bool = True
    ticked: bool | None = None
    why: str = ""
    inside: Callable[[], Iterable[Line]] | None = None


Groups = Iterable[Iterable[Line]]


class Menu(QMenu):
    """Groups of lines, parted; a grey or shortened line says the rest in its tip. Gone once it is closed."""

    def __init__(self, parent: QWidget, fill: Callable[[], Groups] = tuple, *, stays: bool = False) -> None:
        """`fill` says what stands in it. With `stays` a click or Space ticks and leaves it open, Enter closes it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill, self._stays = fill, stays
        self._shown: dict[QAction, Line] = {}
        self._inner: list[Menu] = []
        for group in fill():
            self._add_group(tuple(group))
        self._narrow()

    def _add_group(self, lines: tuple[Line, ...]) -> None:
        """No lines part nothing."""
        if lines and self.actions():
            self.addSeparator()
        for one in lines:
            self._show(self._inner_action(one.inside) if one.inside is not None else self._plain_action(), one)

    def _plain_action(self) -> QAction:
        action = QAction(self)
        action.triggered.connect(partial(self._do, action))
        self.addAction(action)
        return action

    def _inner_action(self, inside: Callable[[], Iterable[Line]]) -> QAction:
        """A menu in the menu lives as long as this one."""
        inner = Menu(self, lambda: (inside(),), stays=self._stays)
        inner.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._inner.append(inner)
        return self.addMenu(inner)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        """Whether it was something to tick that leaves the menu open; every line shows what is so now."""
        if action is None or not self._stays or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        outer: QWidget | None = self
        while isinstance(outer, Menu):
            outer.renew()
            outer = outer.parentWidget()
        return True

    def renew(self) -> None:
        """Show of every line what is so now."""
        lines = [line for group in self._fill() for line in group]
        for each, line in zip(self._shown, lines, strict=False):
            self._show(each, line)
        self._narrow()

    def _do(self, action: QAction, _checked: bool = False) -> None:
        self._shown[action].act()

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
            QToolTip.showText(event.globalPos(), str(action.property(_TIP) or "") if action is not None else "", self)
            return True
        return super().event(event)

    def _narrow(self) -> None:
        """Words that make the menu wider than it may be end where one of them ends."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        over = self.sizeHint().width() - _WIDEST
        room = max((metrics.horizontalAdvance(one.words) for one in self._shown.values()), default=0) - over
        if over <= 0 or room <= 0:
            return
        for action, line in self._shown.items():
            if metrics.horizontalAdvance(line.words) > room:
                self._say(action, line, _begun(line.words, room, metrics))

    def _show(self, action: QAction, one: Line) -> None:
        self._say(action, one, one.words)
        if one.picture is not None or one.icon:
            action.setIcon(one.picture if one.picture is not None else look().icon(one.icon))
        action.setCheckable(one.ticked is not None)
        action.setChecked(bool(one.ticked))
        action.setEnabled(one.enabled)
        self._shown[action] = one

    def _say(self, action: QAction, one: Line, shown: str) -> None:
        """What is not shown of the words, and why the line cannot be chosen, stand in the tip."""
        words = shown.replace("&", "&&")
        action.setText(f"{words}\t{one.keys}" if one.keys else words)
        rest = (one.words if shown != one.words else "", one.why if not one.enabled else "")
        action.setProperty(_TIP, "\n".join(filter(None, rest)))
        action.setWhatsThis(one.why)


def _begun(words: str, room: int, metrics: QFontMetrics) -> str:
    """As many whole words as there is room for, and dots; a single word that is too long is cut."""
    kept = words.split(" ")
    while len(kept) > 1 and metrics.horizontalAdvance(" ".join(kept) + _DOTS) > room:
        kept.pop()
    return metrics.elidedText(" ".join(kept) + _DOTS, Qt.TextElideMode.ElideRight, room)
