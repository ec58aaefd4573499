"""One command registry: what a room declares feeds shortcuts, palette, menus, the `?` sheet and the tests.

@command(title=lambda: translate("roster", "Suggest roster"), keys="Ctrl+Shift+S", icon="sparkles",
         english="solve fill plan", dutch="rooster maken invullen oplossen")
def suggest(page: RosterPage) -> None:
    page.suggest()
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate
Target = TypeVar("Target", bound=QWidget)
Words = Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something a person can do, with everything that menus, palette and help need to offer it.

    `act` gets the page of the room, or the window for the shell's own commands.
    """

    name: str
    title: Words
    act: Callable[[QWidget], None]
    possible: Callable[[QWidget], bool]
    keys: tuple[str, ...] = ()
    icon: str = "chevron-right"
    english: str = ""
    dutch: str = ""
    help: Words | None = None
    by_widget: bool = False
    listed: bool = True
    over_sheets: bool = False
    room: str = ""

    @property
    def key(self) -> str:
        """Unique in the program: `roster.suggest`."""
        return f"{self.room}.{self.name}"


def command(
    *,
    title: Words,
    keys: str | tuple[str, ...] = (),
    icon: str = "chevron-right",
    english: str = "",
    dutch: str = "",
    help: Words | None = None,  # noqa: A002  the word people know
    possible: Callable[..., bool] | None = None,
    by_widget: bool = False,
    listed: bool = True,
    over_sheets: bool = False,
) -> Callable[[Callable[[Target], None]], Command]:
    """Turn a function of a page into a command.

    `english` and `dutch` are further words under which the palette finds it. `by_widget` says that a widget listens
    to `keys` itself (arrows in a grid): the command is then listed and runnable, but binds no shortcut. `possible` gets
    the page, once there is one. Only in the `?` sheet and not in the palette: `listed=False`.
    While a sheet is open shortcuts are silent, except those with `over_sheets`.
    """

    def declare(function: Callable[[Target], None]) -> Command:
        return Command(
            name=function.__name__,
            title=title,
            act=lambda target: function(cast(Target, target)),
            possible=lambda target: possible is None or possible(target),
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
        act=lambda target: target.setFocus(),
        possible=lambda _target: True,
        keys=(keys,) if isinstance(keys, str) else keys,
        by_widget=True,
        listed=False,
    )


def declared_in(module: ModuleType, room: str) -> tuple[Command, ...]:
    """The commands a module declares, in the order of its text."""
    found = [value for value in vars(module).values() if isinstance(value, Command)]
    return tuple(
        Command(**{field: getattr(one, field) for field in one.__dataclass_fields__ if field != "room"}, room=room)
        for one in found
    )
