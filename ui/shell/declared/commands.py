"""One command registry: what a room declares feeds shortcuts, palette, menus, the `?` sheet and the tests.

@command(changes=True, title=lambda: translate("roster", "Suggest roster"), keys="Ctrl+Shift+S", icon="sparkles",
         english="solve fill plan", dutch="rooster maken invullen oplossen", needs=(EDITABLE, NOTHING_COMPUTED))
def suggest(page: RosterPage) -> None:
    page.suggest()
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import ModuleType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.shell.declared.needs import CHANGEABLE, Condition, Words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something a person can do, with everything that menus, palette and help need to offer it.

    Its target is the page of the room, or the window for the shell's own commands. Where it is done with one thing
    (a coming visit, a line of care) `about` says which one the page has chosen; a menu that knows better says so with
    `on(thing)`. `does`, `line` and `ticked` get the target, and that thing behind it. `called` is what people type
    before the title: of the way to a page the page's name.
    """

    name: str
    title: Words
    does: Callable[..., None]
    changes: bool = False
    needs: tuple[Condition, ...] = ()
    about: Callable[..., object] | None = None
    line: Callable[..., str] | None = None
    ticked: Callable[..., bool] | None = None
    keys: tuple[str, ...] = ()
    icon: str = "chevron-right"
    english: str = ""
    dutch: str = ""
    help: Words | None = None
    called: Words | None = None
    by_widget: bool = False
    listed: bool = True
    over_sheets: bool = False
    room: str = ""

    @property
    def key(self) -> str:
        """Unique in the program: `roster.suggest`."""
        return f"{self.room}.{self.name}"

    def on(self, thing: object) -> Command:
        """The same about this thing, whatever the page has chosen."""
        return replace(self, about=lambda _target: thing)

    def act(self, target: QWidget) -> None:
        self.does(*self._given(target))

    def possible(self, target: QWidget) -> bool:
        return self.missing(target) is None

    def missing(self, target: QWidget) -> Condition | None:
        """The first thing it needs that is not so; before what people can mend comes that the team is only read."""
        thing = self.about(target) if self.about is not None else None
        first = next((one for one in self.needs if not one.met(target, thing)), None)
        left_out = first is not None and first.why is None
        return first if left_out else self.resting(target) or first

    def resting(self, window: QWidget) -> Condition | None:
        """What it misses in a team that can only be read; known before there is a page."""
        return CHANGEABLE if self.changes and not CHANGEABLE.met(window, None) else None

    def words(self, target: QWidget) -> str:
        """What it is called in a menu beside what it is about; the title stands alone and says that too."""
        return self.line(*self._given(target)) if self.line is not None else self.title()

    def is_ticked(self, target: QWidget) -> bool | None:
        """Whether it is in force now; `None` for what is done and over."""
        return self.ticked(*self._given(target)) if self.ticked is not None else None

    def _given(self, target: QWidget) -> tuple[object, ...]:
        return (target,) if self.about is None else (target, self.about(target))


def command(
    *,
    changes: bool,
    title: Words,
    keys: str | tuple[str, ...] = (),
    icon: str = "chevron-right",
    english: str = "",
    dutch: str = "",
    help: Words | None = None,  # noqa: A002  the word people know
    needs: Condition | tuple[Condition, ...] = (),
    about: Callable[..., object] | None = None,
    line: Callable[..., str] | None = None,
    ticked: Callable[..., bool] | None = None,
    by_widget: bool = False,
    listed: bool = True,
    over_sheets: bool = False,
) -> Callable[[Callable[..., None]], Command]:
    """Turn a function of a page, and of what it is `about`, into a command.

    `changes` has to be said of each: what changes something of the team, or begins to, rests where it can only be read.
    `english` and `dutch` are further words under which the palette finds it. `line` are its words in a menu, where they
    differ from the title. `by_widget` says that a widget listens to `keys` itself (arrows in a grid): the command is
    then listed and runnable, but binds no shortcut. `needs` are asked once there is a page. Only in the `?` sheet and
    not in the palette: `listed=False`. While a sheet is open shortcuts are silent, except those with `over_sheets`.
    """

    def declare(function: Callable[..., None]) -> Command:
        return Command(
            name=function.__name__,
            title=title,
            does=function,
            changes=changes,
            needs=needs if isinstance(needs, tuple) else (needs,),
            about=about,
            line=line,
            ticked=ticked,
            keys=(keys,) if isinstance(keys, str) else keys,
            icon=icon,
            english=english,
            dutch=dutch,
            help=help,
            by_widget=by_widget,
            listed=listed,
            over_sheets=over_sheets,
        )

    return declare


def heard(name: str, *, title: Words, keys: str | tuple[str, ...]) -> Command:
    """Keys that a widget hears itself and that do no more than move in it: told in the `?` sheet and the guide."""
    return Command(
        name=name,
        title=title,
        does=lambda target: target.setFocus(),
        keys=(keys,) if isinstance(keys, str) else keys,
        by_widget=True,
        listed=False,
    )


def declared_in(module: ModuleType, room: str) -> tuple[Command, ...]:
    """The commands a module declares, in the order of its text."""
    found = [value for value in vars(module).values() if isinstance(value, Command)]
    return tuple(replace(one, room=room) for one in found)
