"""A screen reader on a real bus: pages, rows and cells have names and roles there, and can be pressed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from tests.support.store.key_file import FileKeys
from tests.support.window.access.bus import Thing, desktop, missing, session_bus

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["Today", "Roster", "Visits & rounds", "Clients", "Team", "Sharing", "Settings"]
PATIENCE_SECONDS = 40.0
DAYS = 28
"""In sight; the corner of the table comes before their heads."""

Found = TypeVar("Found")


@pytest.fixture
def program(display: str, profile: Path, keys: FileKeys) -> Iterator[Thing]:
    """The real program on a real screen, read over the bus by another process: this one."""
    lacking = missing()
    if lacking:
        pytest.skip(lacking)
    with session_bus() as session:
        environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        environment |= {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": session,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        command = [sys.executable, "-m", "tests.support.window.under_bus", str(profile), str(keys.file)]
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            assert process.stdin is not None
            assert process.stdout.readline().strip() == "open"
            with desktop(session) as root:
                yield until(lambda: next(iter(root.children), None))
            process.stdin.close()
            assert process.wait(PATIENCE_SECONDS) == 0


def test_a_screen_reader_finds_its_way(program: Thing) -> None:
    """Pages as entries, visits as items with a whole sentence; a press opens the roster, which is read cell by cell."""
    assert program.role == "application"
    found = {(one.role, one.name): one for one in program.below()}
    entries = [name for role, name in found if role == "page tab"]
    assert [page for page in (name.split(",")[0] for name in entries) if page in PAGES] == PAGES
    visits = [name for role, name in found if role == "list item"]
    assert len(visits) >= 8
    assert all(name.count(",") >= 3 for name in visits), visits
    assert ("push button", "Undo") in found or any(name.startswith("Nothing to undo") for _role, name in found)

    roster = next(one for (role, name), one in found.items() if role == "page tab" and name.startswith("Roster"))
    roster.press()
    table = until(lambda: next((one for one in program.below() if one.role == "table"), None))
    assert table.name == "Roster, nurses by day"
    days = [until(lambda place=place: _named(table.child(place))) for place in range(1, DAYS + 1)]
    assert all(one.role == "column header" for one in days)
    nurse, *cells = (until(lambda place=place: _named(table.child(place))) for place in range(DAYS + 1, 2 * DAYS + 2))
    assert nurse.role == "row header"
    assert all(one.role in ("cell", "table cell") for one in cells)
    assert all(
        nurse.name.split(",")[0] in cell.name and day.name in cell.name for cell, day in zip(cells, days, strict=True)
    )
    assert any("Morning" in one.name or "Day" in one.name for one in cells), [one.name for one in cells]


def _named(thing: Thing) -> Thing | None:
    return thing if thing.name else None


def until(look: Callable[[], Found | None]) -> Found:
    """Ask again until there is an answer."""
    began = time.monotonic()
    while (found := look()) is None:
        assert time.monotonic() - began < PATIENCE_SECONDS, "nothing came"
        time.sleep(0.05)
    return found
