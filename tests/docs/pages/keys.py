"""docs/guide/<language>/keys.md: every key of every page, from the one registry of commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from ui.i18n.speak import speak
from ui.shell.declared.commands import Command
from ui.shell.declared.rooms import find_rooms
from ui.shell.window_commands import all_commands

HEADS = {
    "en": (
        """# Keys

[Nederlands](../nl/keys.md) · [All pages](index.md)

Every key there is, page by page; in the app `?` shows those of the page you are on. What has no key is under `Ctrl+K`,
by a few letters.""",
        ("Everywhere", "On the page {page}", "Press", "What it does"),
    ),
    "nl": (
        """# Toetsen

[English](../en/keys.md) · [Alle pagina's](index.md)

Alle toetsen die er zijn, pagina voor pagina; in de app toont `?` die van de pagina waar je bent. Wat geen toets heeft,
vind je onder `Ctrl+K`, met een paar letters.""",
        ("Overal", "Op de pagina {page}", "Druk op", "Wat het doet"),
    ),
}
_DUTCH = {"Space": "Spatie", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_ENGLISH = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def page(language: str) -> str:
    """The whole page in a language; the window's own is what it was afterwards."""
    app = QCoreApplication.instance() or QApplication([])
    before = str(app.property("language") or "en")
    speak(app, language)
    try:
        return "\n\n".join(_parts(language)) + "\n"
    finally:
        speak(app, before)


def _parts(language: str) -> Iterator[str]:
    head, (everywhere, on_page, press, does) = HEADS[language]
    columns = [f"| {press} | {does} |", "|---|---|"]
    rooms = find_rooms()
    yield head
    yield "\n".join([f"## {everywhere}", "", *columns, *_rows(all_commands(rooms), language)])
    for room in rooms:
        rows = list(_rows(room.commands, language))
        if rows:
            yield "\n".join([f"## {on_page.format(page=room.page.title())}", "", *columns, *rows])


def _rows(commands: Iterable[Command], language: str) -> Iterator[str]:
    for one in commands:
        if one.keys:
            yield f"| {', '.join(f'`{_said(keys, language)}`' for keys in one.keys)} | {one.title().rstrip('…')} |"


def _said(keys: str, language: str) -> str:
    names = _DUTCH if language == "nl" else _ENGLISH
    return "+".join(names.get(part, part) for part in keys.split("+")) if keys != "+" else keys
