"""The tools in the head of the page: which face, which day, improve with its choices."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.menu import Menu
from ui.shell.declared.menus import button_of, icon_button, menu_for
from ui.shell.header import Header
from ui.visits.commands.looking import day_after, day_before, today
from ui.visits.commands.planning import improve, more_ways

WEEK = 7


class Tools(QObject):
    """Beside "Improve rounds" opens a menu when topics bring other ways to improve."""

    moved = Signal(int)
    today_wanted = Signal()
    improve_wanted = Signal()

    def __init__(
        self,
        header: Header,
        switch: Segmented,
        *,
        narrow: Button,
        choices: tuple[str, ...],
        parent: QObject,
    ) -> None:
        """`narrow` opens the filters."""
        super().__init__(parent)
        self._choices = choices
        self.before = icon_button(day_before)
        self.today = Button(today.title(), keys=today.keys[0])
        self.after = icon_button(day_after)
        self.improve = button_of(improve, short=improve.title(), kind="primary")
        self.more = icon_button(more_ways, menu=True)
        self.menu: Menu | None = None
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.after.clicked.connect(lambda: self.moved.emit(1))
        self.today.clicked.connect(self.today_wanted)
        self.improve.clicked.connect(self.improve_wanted)
        self.more.clicked.connect(self.open_menu)
        header.add(switch, narrow, self.before, self.today, self.after, self.improve, self.more)

    @property
    def has_choices(self) -> bool:
        """Whether topics bring other ways to improve."""
        return bool(self._choices)

    def name_steps(self, *, days: int) -> None:
        """A step back or ahead goes by a day, or by a week."""
        week = days == WEEK
        self.before.name(self.tr("Week before") if week else day_before.title())
        self.after.name(self.tr("Week after") if week else day_after.title())

    def enable(self, *, improve: bool, previewing: bool) -> None:
        """While a proposal waits, keeping it is the one filled button."""
        self.improve.setEnabled(improve)
        self.improve.setVisible(not previewing)
        self.more.setEnabled(bool(self._choices))
        self.more.setVisible(bool(self._choices) and not previewing)

    def open_menu(self) -> None:
        """The other ways, below the button."""
        if not self._choices:
            return
        self.menu = menu_for(self.more, (self._choices,))
        self.menu.open_below_right(self.more)
