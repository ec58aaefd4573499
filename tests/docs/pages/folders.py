"""docs/folders.md: every folder of the program with its one sentence, read from the folders themselves."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("teamapp", "scheduling", "sync", "ui")
HEAD = """# Every folder

What each folder of the program is for, in the sentence with which it begins; made by `python3 dev.py docs`. Which
room may call which, and the roads through them: [the house](architecture.md)."""


def page() -> str:
    """A part for each room, a line for each folder, deeper ones further to the right."""
    return "\n\n".join([HEAD, *(_part(room) for room in ROOMS)]) + "\n"


def folders(room: str) -> list[Path]:
    """The packages of a room, each before those inside it."""
    return sorted(file.parent for file in (ROOT / room).rglob("__init__.py"))


def sentence_of(folder: Path) -> str:
    """What a folder says it is; nothing where it says nothing."""
    said = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    return " ".join(said.split("\n\n")[0].split())


def _part(room: str) -> str:
    first, *inside = folders(room)
    lines = [f"{'  ' * _depth(one)}- `{one.name}`: {sentence_of(one)}" for one in inside]
    return "\n".join([f"## {room}", "", sentence_of(first), "", *lines])


def _depth(folder: Path) -> int:
    return len(folder.relative_to(ROOT).parts) - 2
