"""Narrow what a page shows: a button with a menu, a strip that says so, a search, and one key back to everything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button
from ui.parts.controls.search_field import SearchField
from ui.parts.filters.narrow import EVERYTHING, ONLY, Group, Narrow, Traits
from ui.parts.filters.strip import Chip, FilterStrip
from ui.parts.menu import Line, Menu


class Narrowing(QObject):
    """Holds what is wanted; nothing about it is stored. The page offers groups, counts, and shows what is kept."""

    changed = Signal()
    """Something else is wanted."""
    left = Signal()
    """The keyboard goes from the search to what was found."""

    def __init__(self, sought: str, owner: QWidget, *, search: SearchField | None = None) -> None:
        """`sought` names what can be searched for; a `search` that the page shows already stays where it is."""
        super().__init__(owner)
        self._owner = owner
        self._groups: tuple[Group, ...] = ()
        self._seeking, self._on = False, True
        self.wanted: Narrow = EVERYTHING
        self.also: Callable[[], Iterable[Line]] = tuple
        """What stands at the end of the menu: the page's commands about its filters."""
        self.menu: Menu | None = None
        self.button = Button(icon="funnel", name=self.tr("Filter…"), keys="Ctrl+Shift+F", menu=True)
        self.button.clicked.connect(self.open_menu)
        self._beside = search is not None
        self.search = search if search is not None else SearchField(sought)
        self.strip = FilterStrip(None if self._beside else self.search)
        self.strip.used.connect(self.use)
        self.strip.cleared.connect(self.clear)
        self.search.searched.connect(lambda words: self.use(self.wanted.seeking(words)))
        self.search.edit.returnPressed.connect(self.left)
        self.search.left_down.connect(self.left)

    @property
    def active(self) -> bool:
        return self.wanted.active

    def offer(self, groups: Sequence[Group]) -> None:
        """What can be ticked now; a tick of what is gone stays until it is taken away."""
        self._groups = tuple(groups)

    def count(self, shown: int, of: int) -> None:
        """Say what is in force, and how much of everything is left by it."""
        said = self.tr("{n} of {all} shown").format(n=shown, all=of) if self.active else ""
        self.strip.show_chips(self._chips(), said=said)
        self._show_strip()

    def show_on(self, *, on: bool) -> None:
        """Whether the page shows what is narrowed, and not another face of it."""
        self._on = on
        self.button.setEnabled(on)
        self._show_strip()

    def keeps(self, thing: Traits) -> bool:
        """Whether something stays."""
        return self.wanted.keeps(thing)

    def use(self, wanted: Narrow) -> None:
        """Narrow to something else."""
        if wanted == self.wanted:
            return
        self.wanted = wanted
        if self.search.text != wanted.words:
            self.search.edit.setText(wanted.words)
        self.changed.emit()

    def toggle(self, group: str, facet: str) -> None:
        """With or without one tick."""
        self.use(self.wanted.toggled((group, facet)))

    def clear(self) -> None:
        """Everything again; the keyboard leaves the strip before it goes."""
        held, self._seeking = self._holds_keyboard(), False
        self.use(EVERYTHING)
        self.strip.hide()
        if held:
            self.left.emit()

    def escape(self) -> bool:
        """Esc: everything again. False when there was nothing to take back."""
        if not self.active and not self._seeking:
            return False
        self.clear()
        return True

    def find(self) -> None:
        """Take the keyboard to the search."""
        self._seeking = not self._beside
        self._show_strip()
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def open_menu(self) -> None:
        """What can be ticked, below the button; it stays while several are."""
        self.menu = Menu(self.button, self._lines, stays=True)
        self.menu.open_below(self.button)

    def _lines(self) -> list[list[Line]]:
        """Conditions stand in the menu itself, other groups each in one of their own."""
        only = [line for group in self._groups if group.key == ONLY for line in self._ticks(group)]
        others = [group for group in self._groups if group.key != ONLY]
        inner = [Line(words=group.title, inside=partial(self._ticks, group)) for group in others]
        return [only, inner, list(self.also())]

    def _ticks(self, group: Group) -> list[Line]:
        return [
            Line(
                words=facet.words,
                act=partial(self.toggle, group.key, facet.key),
                ticked=(group.key, facet.key) in self.wanted.ticks,
                keys=facet.shortcut,
            )
            for facet in group.facets
        ]

    def _chips(self) -> list[Chip]:
        """One for each tick, in the order of the menu; of what is gone the bare key."""
        words = {(group.key, facet.key): facet.words for group in self._groups for facet in group.facets}
        order = [*words, *sorted(self.wanted.ticks - set(words))]
        return [Chip(words.get(t, t[1]), self.wanted.toggled(t)) for t in order if t in self.wanted.ticks]

    def _show_strip(self) -> None:
        wanted = bool(self.wanted.ticks) if self._beside else self.active or self._seeking
        self.strip.setVisible(self._on and wanted)

    def _holds_keyboard(self) -> bool:
        focus = self._owner.window().focusWidget()
        return focus is not None and self.strip.isAncestorOf(focus)
