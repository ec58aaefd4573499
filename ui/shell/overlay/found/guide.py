"""The user guide inside the program: its pages, and the places in them that have some words."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from teamapp.services.find.near import fit, parts

MOST = 4
FITTING = {
    "today": "morning",
    "roster": "roster",
    "visits": "rounds",
    "clients": "clients",
    "team": "coming-and-going",
    "sharing": "sharing",
    "settings": "settings",
    "welcome": "first-steps",
}
"""Which page of the guide tells of which page of the window."""
_HEAD = re.compile(r"^#{1,3} (.+)$")
_SIGNS = re.compile(r"[*`|]|\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Topic:
    """A part of a page below its head."""

    file: Path
    page: str
    head: str
    words: tuple[str, ...]
    heads: tuple[str, ...]


def folder(language: str) -> Path:
    """Where the pages of a language lie: beside the sources, or inside the frozen program."""
    root = Path(str(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[4])))
    return root / "docs" / "guide" / ("nl" if language == "nl" else "en")


def is_there(language: str) -> bool:
    return (folder(language) / "index.md").exists()


def fitting(language: str, page: str, part: str = "") -> tuple[Path, str]:
    """The page of the guide that tells of a page of the window, and its head for a part of that; else the first one."""
    file = folder(language) / f"{FITTING.get(page, 'index')}.md"
    heads = (one.head for one in topics(file.parent) if one.file == file)
    return file, next((head for head in heads if part and part.casefold() in head.casefold()), "")


def head_at(file: Path, anchor: str) -> str:
    """The head of a page to which a link's anchor leads, as GitHub names it; none where there is none."""
    heads = (one.head for one in topics(file.parent) if one.file == file)
    return next((head for head in heads if anchor and _anchor(head) == anchor), "")


def find_topics(language: str, words: str) -> tuple[Topic, ...]:
    """The parts of the guide in which every word begins some word; those that say it in their head come first."""
    wanted = parts(words)
    if not wanted or max(map(len, wanted)) < 3:
        return ()
    hits = [one for one in topics(folder(language)) if fit(wanted, one.words) == 0]
    return tuple(sorted(hits, key=lambda one: fit(wanted, one.heads) != 0)[:MOST])


@lru_cache(4)
def topics(place: Path) -> tuple[Topic, ...]:
    """Every part of every page, read once."""
    return tuple(topic for file in sorted(place.glob("*.md")) for topic in _topics(file))


def _anchor(head: str) -> str:
    return re.sub(r"[^\w\- ]", "", _SIGNS.sub(r"\1", head).strip().lower()).replace(" ", "-")


def _topics(file: Path) -> Iterator[Topic]:
    page = head = ""
    said: list[str] = []
    for line in [*file.read_text(encoding="utf-8").splitlines(), "# "]:
        found = _HEAD.match(line) or (line == "# ")
        if not found:
            said.append(line)
            continue
        if head:
            yield _topic(file, page, head, said)
        head = line.lstrip("# ").strip()
        page, said = page or head, []


def _topic(file: Path, page: str, head: str, said: Sequence[str]) -> Topic:
    text = _SIGNS.sub(r" \1 ", " ".join(said))
    words = dict.fromkeys((*parts(f"{page} {head}"), *parts(text)))
    return Topic(file, page, head, tuple(words), parts(f"{page} {head}"))
