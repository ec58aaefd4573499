"""docs/architecture.svg: the rooms as they stand on each other, drawn from the contracts in pyproject.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
WIDTH, MARGIN, GAP, HIGH, STEP = 1040, 20, 12, 58, 74
_LETTER = 6.3
_STYLE = """
  .room { fill: #ffffff; stroke: #7e8b98 } .name { fill: #0b6e69; font-weight: 600 } .about, .arrow { fill: #4b5966 }
  .line { stroke: #7e8b98; fill: none } .note { fill: #16202a } .ground { fill: #f5f6f8 }
  @media (prefers-color-scheme: dark) {
    .room { fill: #181f26; stroke: #6b7885 } .name { fill: #35bdaf } .about, .arrow { fill: #afbac5 }
    .line { stroke: #8a97a4 } .note { fill: #e8edf1 } .ground { fill: #11161b }
  }
  text { font-family: system-ui, 'Segoe UI', Helvetica, Arial, sans-serif; font-size: 12px } .name { font-size: 13px }
"""

ABOUT = {
    "ui": "the window: Qt, and nothing but Qt",
    "teamapp.cli": "the same use cases without a window",
    "teamapp.bootstrap": "from the folder of a profile to an open team: the only place that picks real parts",
    "teamapp.services": "what people do with a team, named by verbs",
    "teamapp.sample": "the sample team",
    "teamapp.store": "encrypted data, keys",
    "teamapp.exchange": "files in and out",
    "teamapp.patch": "streets and map",
    "sync.client": "network round the engine",
    "sync.server": "the backend: a program of its own",
    "scheduling": "planner, in a child process",
    "sync.engine": "a device as a machine without network, disk or clock",
    "sync.control": "who belongs to a team: signed records, keys, invitations",
    "teamapp.domain": "what a team is: plain frozen data",
    "teamapp.words": "the sentence for every code, in English and Dutch",
    "sync.protocol": "what travels: fields that merge, batches, frames",
}
"""A room that the contracts name and this does not ends the drawing."""


def page() -> str:
    """The whole drawing."""
    contracts = _contracts()
    rows = [_row(number, rooms) for number, rooms in enumerate(layers())]
    top = MARGIN + STEP * len(rows)
    notes = [str(one["name"]) for one in contracts if one["id"] != "layers"]
    lines = [
        f'<text class="note" x="{MARGIN}" y="{top + 46 + 20 * n}">• {escape(one)}.</text>'
        for n, one in enumerate(notes)
    ]
    high = top + 46 + 20 * len(notes)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {high}" role="img" aria-labelledby="what">',
        '<title id="what">The rooms: each may call those below it</title>',
        f"<style>{_STYLE}</style>",
        f'<rect class="ground" width="{WIDTH}" height="{high}"/>',
        *rows,
        f'<path class="line" d="M {WIDTH - 34} {MARGIN + 8} V {top - 28}"/>',
        f'<path class="arrow" d="M {WIDTH - 39} {top - 30} h 10 l -5 10 z"/>',
        f'<text class="arrow" x="{WIDTH - 42}" y="{MARGIN + 12}" text-anchor="end" '
        f'transform="rotate(-90 {WIDTH - 42} {MARGIN + 12})">may call what is below</text>',
        f'<text class="name" x="{MARGIN}" y="{top + 20}">And beside that</text>',
        *lines,
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def layers() -> list[list[str]]:
    """The rooms line by line; who stands beside one of them in another contract of layers stands there too."""
    stacks = [one["layers"] for one in _contracts() if one.get("type") == "layers"]
    first, *others = ([str(line).split(" | ") for line in stack] for stack in stacks if isinstance(stack, list))
    for line in (line for stack in others for line in stack):
        for mine in first:
            if set(mine) & set(line):
                mine += [room for room in line if room not in mine]
    return first


def _contracts() -> Sequence[dict[str, object]]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, object]] = told["tool"]["importlinter"]["contracts"]
    return contracts


def _row(number: int, rooms: list[str]) -> str:
    wide = (WIDTH - 2 * MARGIN - 50 - GAP * (len(rooms) - 1)) / len(rooms)
    y = MARGIN + STEP * number
    return "\n".join(_room(room, MARGIN + n * (wide + GAP), y, wide) for n, room in enumerate(rooms))


def _room(room: str, x: float, y: int, wide: float) -> str:
    lines = _wrapped(ABOUT[room], int((wide - 20) / _LETTER))[:2]
    about = [
        f'<text class="about" x="{x + 12:.0f}" y="{y + 37 + 14 * n}">{escape(one)}</text>'
        for n, one in enumerate(lines)
    ]
    box = f'<rect class="room" x="{x:.0f}" y="{y}" width="{wide:.0f}" height="{HIGH}" rx="8"/>'
    return "\n".join([box, f'<text class="name" x="{x + 12:.0f}" y="{y + 20}">{escape(room)}</text>', *about])


def _wrapped(words: str, letters: int) -> list[str]:
    lines, line = [], ""
    for word in words.split():
        if line and len(line) + 1 + len(word) > letters:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]
