"""The tools in the head of the page: which face, which day, improve with its choices."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.layers.reading import changing
from ui.parts.menu import Menu
from ui.shell.declared.menus import menu_for
from ui.shell.header import Header

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
        self.before = Button(icon="chevron-left", name=self.tr("Day before"), keys="[")
        self.today = Button(self.tr("Today"), keys="T")
        self.after = Button(icon="chevron-right", name=self.tr("Day after"), keys="]")
        improve = Button(self.tr("Improve rounds"), icon="sparkles", kind="primary", keys="Ctrl+Shift+R")
        self.improve = changing(improve)
        self.more = Button(icon="chevron-down", name=self.tr("Other ways to improve"), keys="Alt+Shift+R", menu=True)
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
        self.before.name(self.tr("Week before") if week else self.tr("Day before"))
        self.after.name(self.tr("Week after") if week else self.tr("Day after"))

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
