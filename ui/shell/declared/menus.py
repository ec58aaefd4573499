"""Menus of commands: a menu is groups of references, the commands say the words, the keys, and whether and why not.

menu_for(button, (("ui.roster.together.commands:say_ready", close_step), (LEVEL_LINES,))).open_below(button)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button, Kind
from ui.parts.layers.reading import changing
from ui.parts.menu import Line, Menu
from ui.shell.declared.commands import Command
from ui.shell.declared.plugs import load
from ui.shell.declared.registry import keys_text
from ui.shell.page import Page

Offered = Command | Line | str
"""A command; "module:command" where importing it would go in a circle; or a choice among the team's data."""


def menu_for(widget: QWidget, groups: Iterable[Iterable[Offered]], *, stays: bool = False) -> Menu:
    """A menu over `widget`, about the page that it is part of; what is ticked in it may leave it open."""
    page, kept = page_over(widget), tuple(tuple(group) for group in groups)
    return Menu(widget, lambda: [lines_of(group, page) for group in kept], stays=stays)


def page_over(widget: QWidget) -> Page:
    """The page that a widget is part of."""
    found: QWidget | None = widget
    while found is not None and not isinstance(found, Page):
        found = found.parentWidget()
    if found is None:
        raise LookupError(f"{type(widget).__name__} is on no page")
    return found


def lines_of(offered: Iterable[Offered], target: QWidget) -> tuple[Line, ...]:
    """The lines of a group; a command that nobody could make possible is left out."""
    return tuple(_lines(offered, target))


def line_of(one: Command, target: QWidget | None, act: Callable[[], None]) -> Line | None:
    """A command as a line of a menu; `None` where it is left out. A page that is not there yet is not asked."""
    missing = one.missing(target) if target is not None else None
    if missing is not None and missing.why is None:
        return None
    return Line(
        words=one.words(target) if target is not None else one.title(),
        act=act,
        icon="" if one.ticked is not None else one.icon,
        keys=keys_text(one.keys[0]) if one.keys else "",
        enabled=missing is None,
        ticked=one.is_ticked(target) if target is not None else None,
        why=missing.why() if missing is not None and missing.why is not None else "",
    )


def button_of(one: Command, *, short: str, kind: Kind = "plain") -> Button:
    """A button of a page for a command: its icon, its key, and of its words what there is room for.

    It rests where the team can only be read, if the command changes something. The title is its name where that begins
    with what is read: people who speak to a computer say what they read.
    """
    title = one.title()
    bare = short.rstrip("…")
    name = title if title.startswith(bare) and title.rstrip("…") != bare else short
    return _marked(one, Button(short, icon=one.icon, kind=kind, name=name, keys=one.keys[0] if one.keys else ""))


def icon_button(one: Command, *, menu: bool = False) -> Button:
    """The same without a text."""
    return _marked(one, Button(icon=one.icon, name=one.title(), keys=one.keys[0] if one.keys else "", menu=menu))


def _marked(one: Command, button: Button) -> Button:
    return changing(button) if one.changes else button


def named(name: str) -> Command:
    """The command behind "module:command"."""
    found = load(name)
    if not isinstance(found, Command):
        raise TypeError(f"{name} is no command")
    return found


def _lines(offered: Iterable[Offered], target: QWidget) -> Iterator[Line]:
    for one in offered:
        if isinstance(one, Line):
            yield one
            continue
        wanted = named(one) if isinstance(one, str) else one
        line = line_of(wanted, target, _acting(wanted, target))
        if line is not None:
            yield line


def _acting(one: Command, target: QWidget) -> Callable[[], None]:
    return lambda: one.act(target)
