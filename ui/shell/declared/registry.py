"""All commands of the window: finds them, binds their shortcuts, runs them on the right page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Protocol

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.parts.layers.veil import veils_over
from ui.shell.declared.commands import Command
from ui.shell.declared.needs import Condition
from ui.shell.declared.ranking import Ranking
from ui.shell.declared.rooms import Room
from ui.shell.declared.tongues import Tongues
from ui.shell.page import Page

_FEW_RECENT = 3
"""So many actions given lately stand before those of the page."""


class Stage(Protocol):
    """Who shows pages."""

    def page_now(self) -> str: ...

    def page_of(self, key: str) -> Page | None: ...

    def show_page(self, key: str, target: str = "") -> Page | None: ...

    def when_read(self, then: Callable[[], None]) -> None:
        """Once the page that was just made has what it shows."""

    def tell_why(self, words: str) -> None:
        """Say why nothing was done."""


class Registry:
    """Every command that could be given now."""

    def __init__(self, own: Iterable[Command], rooms: Iterable[Room], stage: Stage, window: QWidget) -> None:
        self._own, self._rooms = tuple(own), tuple(rooms)
        self._stage, self._window = stage, window
        self._listed = tuple(one for one in self.commands if one.listed)
        self._ranking: Ranking | None = None
        self.check()

    @property
    def window(self) -> QWidget:
        """Whose commands these are."""
        return self._window

    @property
    def commands(self) -> tuple[Command, ...]:
        """The window's own first, then room by room."""
        return self._own + tuple(one for room in self._rooms for one in room.commands)

    def check(self) -> None:
        """No key twice, no shortcut twice where both would hear it. Raises ValueError with the names."""
        seen: dict[str, str] = {}
        for one in self.commands:
            if one.key in seen:
                raise ValueError(f"two commands are called {one.key}")
            seen[one.key] = one.key
        for room in self._rooms:
            taken: dict[str, str] = {}
            for one in (*self._own, *room.commands):
                for keys in one.keys:
                    if keys in taken and not one.by_widget:
                        raise ValueError(f"{keys} is bound to {taken[keys]} and to {one.key}")
                    taken[keys] = one.key

    def learn(self, tongues: Tongues) -> None:
        """Read the words of every command in both languages, once, before somebody types."""
        if self._ranking is None:
            self._ranking = Ranking(self._listed, tongues)

    def find(self, words: str, *, at_most: int = 8, recent: Sequence[str] = ()) -> list[Command]:
        """What the palette shows for `words`: what is possible now, then what is not but could be; each title once.

        Without words those of this page that are possible. `recent` are the keys of those given lately, the last first.
        """
        here = self._stage.page_now()
        if not words.strip():
            return self._usual(here, recent)[:at_most]
        possible: dict[str, Command] = {}
        grey: dict[str, Command] = {}
        for one in self._ranked().best(words, here=here, recent=recent):
            if len(possible) == at_most:
                break
            missing = self.missing(one)
            if missing is None:
                possible.setdefault(one.title(), one)
            elif missing.why is not None:
                grey.setdefault(one.title(), one)
        others = [one for title, one in grey.items() if title not in possible]
        return [*possible.values(), *others][:at_most]

    def is_named(self, words: str) -> bool:
        """Whether the title of a command says all of it, so that people and days come after."""
        return self._ranked().is_named(words)

    def begins(self, words: str) -> bool:
        """Whether a title begins with it: `today` is a page, `tomorrow` a day before it is an action."""
        return self._ranked().begins(words)

    def page_of(self, one: Command) -> str:
        """The page to which a command leads away from the one that shows, by its name."""
        if one.room in ("window", self._stage.page_now()):
            return ""
        return next((room.page.title() for room in self._rooms if room.key == one.room), "")

    def _usual(self, here: str, recent: Sequence[str]) -> list[Command]:
        """What was given lately, then what this page can do."""
        usable = [one for one in self._listed if self.possible(one)]
        late = {key: place for place, key in enumerate(recent[:_FEW_RECENT])}
        return sorted(usable, key=lambda one: (late.get(one.key, len(late)), one.room != here))

    def _ranked(self) -> Ranking:
        if self._ranking is None:
            self._ranking = Ranking(self._listed)
        return self._ranking

    def possible(self, one: Command) -> bool:
        """Whether it can be given now."""
        return self.missing(one) is None

    def missing(self, one: Command) -> Condition | None:
        """What it needs that is not so; a page that does not exist yet is asked when it does."""
        target = self.target_of(one)
        return one.missing(target) if target is not None else one.resting(self._window)

    def why_not(self, one: Command) -> str:
        """Why it cannot be given now, in words; nothing where it can."""
        missing = self.missing(one)
        return missing.why() if missing is not None and missing.why is not None else ""

    def run(self, one: Command) -> None:
        """Give the command, on its page, which is shown first and has read what it shows; or say why not."""
        fresh = self.target_of(one) is None
        target: QWidget | None = self._window if one.room == "window" else self._stage.show_page(one.room)
        if target is None:
            return
        if fresh and not one.possible(target):
            self._stage.when_read(lambda: self._give(one, target))
        else:
            self._give(one, target)

    def _give(self, one: Command, target: QWidget) -> None:
        missing = one.missing(target)
        if missing is None:
            one.act(target)
        elif missing.why is not None:
            self._stage.tell_why(missing.why())

    def bind_own(self, holder: QWidget) -> None:
        """The window's shortcuts, heard everywhere in it for as long as `holder` lives."""
        for one in self._own:
            self._bind(one, holder)

    def bind_page(self, key: str, page: Page) -> None:
        """A page's shortcuts, heard while it is the page that shows."""
        for room in self._rooms:
            if room.key == key:
                for one in room.commands:
                    self._bind(one, page)

    def _bind(self, one: Command, parent: QWidget) -> None:
        if one.by_widget:
            return
        for keys in one.keys:
            shortcut = QShortcut(QKeySequence(keys), parent)
            shortcut.activated.connect(lambda: self._hear(one))

    def _hear(self, one: Command) -> None:
        """A shortcut was pressed: what lies under an open sheet does not hear it."""
        covered = bool(veils_over(self._window))
        if one.over_sheets or not covered:
            self.run(one)

    def target_of(self, one: Command) -> QWidget | None:
        """The window, or the page if it has been made."""
        return self._window if one.room == "window" else self._stage.page_of(one.room)


@lru_cache(512)
def keys_text(keys: str) -> str:
    """`Ctrl+Shift+S` as people read it on this system."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
    return native[:-1].replace("+", " ") + native[-1]
