"""No dead links and no dead anchors, in any page of the repository."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]


@cache
def anchors(page: Path) -> frozenset[str]:
    """What can be linked to in a page, as GitHub names it."""
    heads = re.findall(r"^#+ (.*)$", re.sub(r"^```.*?^```", "", read(page), flags=re.M | re.S), re.MULTILINE)
    names: list[str] = []
    for head in heads:
        plain = re.sub(r"[*`]|\[|\]\([^)]*\)", "", head).strip().lower()
        name = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        same = sum(one == name or re.fullmatch(rf"{re.escape(name)}-\d+", one) is not None for one in names)
        names.append(f"{name}-{same}" if same else name)
    return frozenset(names)


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file or to a head of one is alive."""
    dead = []
    for target in re.findall(r"\]\(([^)\s]+)\)", read(page)):
        name, _, anchor = target.partition("#")
        if "://" in name or name.startswith("mailto:"):
            continue
        there = (page.parent / name).resolve() if name else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            dead.append(target)
    assert dead == []


_PATH = re.compile(r"`((?:teamapp|scheduling|sync|ui|tests|packaging|docs|requirements)/[\w/.-]+[\w/])`")
_BUILT = ("teamapp/teamapp", "teamapp/THIRD_PARTY_LICENSES.txt")
"""What stands in `dist/`, not here."""


def test_folders_and_files_that_pages_name_are_there() -> None:
    """A page that still speaks of a module's old place is found here."""
    named = {(page.name, path) for page in PAGES for path in _PATH.findall(read(page)) if not path.startswith(_BUILT)}
    assert len(named) > 100
    gone = [one for one in named if not any((ROOT / f"{one[1]}{ending}").exists() for ending in ("", ".py"))]
    assert gone == []
