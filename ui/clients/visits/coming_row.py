"""One coming visit as a row: its day, its time, the care, who comes, why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.text import text
from teamapp.services.clients.coming import ComingVisit
from ui.clients.commands.care import cancel_once, change_once, show_rounds, take_up
from ui.parts.clock import clock_text, windows_text
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import column, plain, row
from ui.parts.restyle import set_style_property
from ui.shell.declared.menus import menu_for
from ui.shell.frame import Frame
from ui.theme.look import look


class ComingRow(QFrame):
    """Takes the keyboard: Enter changes this visit once, Delete cancels it, arrows go on."""

    chosen = Signal(object)
    change_wanted = Signal(object)
    cancel_wanted = Signal(object)
    take_up_wanted = Signal(object)

    spoken_role = QAccessible.Role.ListItem

    def __init__(self, coming: ComingVisit, day: str, frame: Frame) -> None:
        super().__init__()
        self.coming = coming
        self._day, self._frame = day, frame
        self.setProperty("part", "finding")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box = column(gap=0)
        self._inside = self._fill()
        self._box.addWidget(self._inside)
        self.setLayout(self._box)

    def show_coming(self, coming: ComingVisit, day: str) -> bool:
        """The same visit as it is now, if it is other: the row stays, with the keyboard on it. Tells whether."""
        if (coming, day) == (self.coming, self._day):
            return False
        old = self._inside
        self.coming, self._day = coming, day
        self._inside = self._fill()
        self._box.replaceWidget(old, self._inside)
        self._inside.show()
        old.hide()
        old.deleteLater()
        return True

    def _fill(self) -> QWidget:
        coming = self.coming
        over = coming.visit.cancelled or coming.visit.status is not VisitStatus.PLANNED
        day_label = small(self._day)
        day_label.setFixedWidth(look().px(74))
        time = Label(self._time(), weight="medium", tone="tertiary" if over else "text", tabular=True)
        time.setFixedWidth(look().px(44))
        first = column(day_label, None, margins=(0, 1, 0, 0))
        second = column(time, None)
        self._more = Button(icon="ellipsis", kind="ghost", name=self.tr("What to do with this visit"), menu=True)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.clicked.connect(self._open_menu)
        self._more.setEnabled(coming.visit.status is VisitStatus.PLANNED)
        box = row(first, second, plain(self._words(over)), self._more, gap=8, margins=(16, 8, 10, 8))
        box.setStretch(2, 1)
        self.setAccessibleName(self._spoken(self._day))
        return plain(box)

    def mark_chosen(self, *, on: bool) -> None:
        """Show that commands are about this visit."""
        set_style_property(self, "chosen", on)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self.coming)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._enter()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the right button and by the keys that desktops have for it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._open_menu()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Delete and not self.coming.visit.cancelled:
            self.cancel_wanted.emit(self.coming)
        elif key == Qt.Key.Key_Menu:
            self._open_menu()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def spoken_press(self) -> None:
        self._enter()

    def _enter(self) -> None:
        if self.coming.visit.cancelled:
            self.take_up_wanted.emit(self.coming)
        else:
            self.change_wanted.emit(self.coming)

    def _time(self) -> str:
        start = self.coming.visit.start
        return clock_text(start) if start is not None and not self.coming.visit.cancelled else "–"

    def _words(self, over: bool) -> QVBoxLayout:
        """Care and who comes on the first line, when it may begin on the second, why on the third."""
        coming, visit = self.coming, self.coming.visit
        care = Label(self._frame.say(coming.care), weight="medium", tone="tertiary" if over else "text")
        head = row(care, None, gap=8)
        head.addWidget(self._who())
        agreed = windows_text(coming.windows, self.tr("or"))
        details = [agreed, self.tr("{n} min").format(n=coming.minutes)]
        if visit.moved_windows is not None or visit.minutes is not None:
            details.append(self.tr("different this once"))
        if visit.status is not VisitStatus.PLANNED:
            details.append(self._frame.say(text(f"visit.{visit.status.value}")))
        box = column(head, small(" · ".join(details), soft=True, tone="tertiary"), gap=1)
        for why in self._why():
            box.addWidget(small(why, wrap=True))
        return box

    def _who(self) -> Label:
        coming = self.coming
        if coming.visit.cancelled:
            return Label(self.tr("cancelled"), tone="tertiary")
        names = [nurse.name for nurse in (coming.nurse, coming.second) if nurse is not None]
        if len(names) == 2 and coming.nurse is not None and coming.second is not None:
            names = [coming.nurse.given_name or coming.nurse.name, coming.second.given_name or coming.second.name]
        return Label(" + ".join(names), soft=True) if names else Label(self.tr("nobody yet"), tone="tertiary")

    def _why(self) -> list[str]:
        """What was changed and why: the plan's own reason only when nobody gave another."""
        coming = self.coming
        if coming.altered is not None and coming.altered.why is not None:
            said = self._frame.say(coming.altered.why)
            by = self.tr("by {nurse}").format(nurse=coming.altered.who) if coming.altered.who else ""
            return [" · ".join(part for part in (said, by) if part)]
        if coming.visit.cancelled:
            return [coming.visit.cancel_reason] if coming.visit.cancel_reason else []
        return [self._frame.say(coming.visit.reason)] if coming.visit.reason is not None else []

    def _open_menu(self) -> None:
        acts = (change_once, cancel_once, take_up)
        offered = ([one.on(self.coming) for one in acts], [show_rounds.on(self.coming)])
        menu_for(self, offered).open_below_right(self._more)

    def _spoken(self, day: str) -> str:
        return f"{day or self._frame.day(self.coming.visit.day)}, {self._time()}, {self._frame.say(self.coming.care)}"
