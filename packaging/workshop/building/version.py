"""The number of a build, from pyproject.toml and git alone: the same commit gives the same number everywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workshop.places import ROOT, ask

_DECLARED = re.compile(r'^version = "(\d+\.\d+\.\d+)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Build:
    """What a build is called in each system's way of counting, and the moment that its files bear."""

    number: str
    """As Python writes it: 0.1.0, or 0.1.0.dev1234+gabcdef012 between two releases."""

    debian: str
    windows: str
    epoch_seconds: int


def build_of_this_tree() -> Build:
    """Read from pyproject.toml and from git; a tree without git is the declared version."""
    declared = declared_version((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    commits = int(ask(["git", "rev-list", "--count", "HEAD"]) or 0)
    tagged = ask(["git", "describe", "--tags", "--exact-match", "HEAD"]) == f"v{declared}"
    dirty = bool(ask(["git", "status", "--porcelain", "--untracked-files=no"]))
    short = ask(["git", "rev-parse", "--short=9", "HEAD"]) or ""
    epoch = int(ask(["git", "show", "-s", "--format=%ct", "HEAD"]) or 0)
    released = (tagged and not dirty) or not short
    return number(declared, commits=commits, mark="" if released else f"g{short}{'.changed' * dirty}", epoch=epoch)


def declared_version(project: str) -> str:
    """What pyproject.toml says."""
    found = _DECLARED.search(project)
    if found is None:
        raise ValueError("pyproject.toml has no version of three numbers")
    return found[1]


def number(declared: str, *, commits: int, mark: str, epoch: int) -> Build:
    """Without a mark a release; with one it sorts before the release that it leads to, in every system."""
    if not mark:
        return Build(declared, declared, f"{declared}.65535", epoch)
    return Build(
        f"{declared}.dev{commits}+{mark}", f"{declared}~dev{commits}+{mark}", f"{declared}.{commits % 65535}", epoch
    )
