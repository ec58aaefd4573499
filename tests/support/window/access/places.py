"""Every place of the window that a walk goes to: pages, their modes, sections of the settings, and every sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QApplication, QMenu

from ui.parts.layers.veil import veils_over
from ui.roster.page import RosterPage
from ui.settings.sections import SECTIONS
from ui.shell.declared.commands import Command
from ui.shell.window import Window
from ui.today.page import TodayPage
from ui.today.rounds.visit_row import VisitRow
from ui.visits.page import VisitsPage

MODES: dict[str, tuple[str, ...]] = {
    "today": ("",),
    "roster": ("wishes", "gaps", "fairness", "choices", "grid"),
    "visits": ("week", "intake", "resilience", "timeline", "map", "list", "both"),
    "clients": ("",),
    "team": ("",),
    "sharing": ("",),
    "settings": tuple(spec.key for spec in SECTIONS),
}
ASKS = "…"
COMPUTES = frozenset(
    {"visits.make_three", "visits.improve_part", "alternatives.make_three", "alternatives.improve_part"}
)
"""Commands with three dots that let the planner work instead of asking."""
ALSO = frozenset({"window.palette", "window.shortcuts", "roster.what_to_know", "asks.asked"})
"""Commands that open a sheet although their name does not end in three dots."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is in sight: the page and its mode, or the sheet that a command opened."""

    name: str
    sheet: bool = False


class Tour:
    """Leads through a window; `settle` waits until it has all its answers."""

    def __init__(self, window: Window, settle: Callable[[], None], *, today: date) -> None:
        self._window, self._settle, self.today = window, settle, today

    def pages(self) -> Iterator[Place]:
        """Page by page, mode by mode."""
        for key, modes in MODES.items():
            for mode in modes:
                self.open(key, mode)
                yield Place(f"{key} {mode}".strip())

    def sheets(self) -> Iterator[Place]:
        """What every command that asks something asks."""
        for key, modes in MODES.items():
            self.open(key, modes[-1])
            for command in self._asking(key):
                self.choose(key)
                opened = self.ask(command)
                if opened is not None:
                    yield opened
                self.shut()

    def open(self, key: str, mode: str = "") -> None:
        """To a page, and there to a mode."""
        self._window.show_page(key, mode)
        self._settle()

    def choose(self, key: str) -> None:
        """Something that commands can be about: a nurse's day, a visit."""
        page = self._window.page_of(key)
        if isinstance(page, RosterPage) and page.view is not None:
            nurse = next((one.id for one in page.view.nurses if page.view.worked(one.id, self.today)), None)
            page.choose_cell(nurse or page.view.nurses[0].id, self.today)
        elif isinstance(page, VisitsPage) and page.shown is not None:
            page.choose(next(one.id for one in page.shown.open.facts.visits if one.nurse))
        elif isinstance(page, TodayPage):
            next(one for one in page.findChildren(VisitRow) if one.isVisible()).setFocus()
        self._settle()

    def ask(self, command: Command) -> Place | None:
        """Give a command; the sheet that it opened, if it did."""
        if not self._window.registry.possible(command):
            return None
        self._window.registry.run(command)
        self._settle()
        return Place(command.key, sheet=True) if veils_over(self._window) else None

    def shut(self) -> None:
        """Away with sheets and menus."""
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            menu.close()
        for veil in reversed(veils_over(self._window)):
            veil.shut()
        self._settle()

    def _asking(self, key: str) -> list[Command]:
        own = [
            one
            for one in self._window.registry.commands
            if one.room == key or (key == "today" and one.room == "window")
        ]
        asking = [one for one in own if one.title().endswith(ASKS) or one.key in ALSO]
        return [one for one in asking if one.key not in COMPUTES]
