"""The example of a page in CONTRIBUTING.md: two files, and it has its place, its command and what it shows."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from teamapp.domain.change import Edit
from teamapp.domain.entities import Client
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.store.store import Store
from tests.support.small_team import entities
from ui.shell.declared.rooms import find_rooms

GUIDE = Path(__file__).resolve().parents[3] / "CONTRIBUTING.md"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The two files of the example, as the guide has them, where a room would lie."""
    part = GUIDE.read_text(encoding="utf-8").split("\n## A page\n")[1].split("\n## ")[0]
    room, page = re.findall(r"^```python\n(.*?)^```", part, re.MULTILINE | re.DOTALL)
    for name, source in (("room", room), ("page", page), ("__init__", "")):
        (tmp_path / "rooms_of_example" / "example").mkdir(parents=True, exist_ok=True)
        source = source.replace('"example.page:', '"rooms_of_example.example.page:')
        (tmp_path / "rooms_of_example" / "example" / f"{name}.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield "rooms_of_example"
    for name in [one for one in sys.modules if one.startswith("rooms_of_example")]:
        del sys.modules[name]


def test_a_page_is_two_files(package: str, make_frame, qtbot) -> None:
    """Found by lying there; its command acts on it; it shows what the store has."""
    (room,) = find_rooms(("example",), package=package)
    assert room.page.title() == "Board"
    (clear,) = room.commands
    assert (clear.key, clear.keys) == ("example.clear", ("Ctrl+Shift+X",))
    desk = Desk(Store.in_memory())
    desk.commit([Edit(None, one) for one in entities()], text("test.begun"), undoable=False)
    page = room.page.make(make_frame(desk))
    qtbot.addWidget(page)
    page.refresh(None)
    said = f"{len(desk.store.all(Client))} clients"
    assert said in [label.text() for label in page.findChildren(QLabel)]
    clear.act(page)
    assert said not in [label.text() for label in page.findChildren(QLabel)]
