"""The same commit makes the same files: what would tell when and where is taken away, and two builds are compared."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

from workshop.places import Trouble

_FOLLOWED = os.utime not in os.supports_follow_symlinks
"""Windows can date no link, and has none in the app."""

_LINE = re.compile(r"([0-9a-f]{64})[ ][ *](.+)")


def settle(app: Path, epoch_seconds: int) -> None:
    """Every file of the moment of the commit, readable by everybody, whatever the builder's habits are."""
    for path in (app, *app.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (epoch_seconds, epoch_seconds), follow_symlinks=_FOLLOWED)


def write_sums(app: Path, target: Path) -> Path:
    """A line a file, as `sha256sum --check` reads it beside the folder."""
    target.write_text("".join(f"{said}  {name}\n" for name, said in _sums(app).items()), encoding="utf-8")
    return target


def differing(app: Path, sums: Path) -> list[str]:
    """What is otherwise than in the list of another build. Raises Trouble for a file that is no such list."""
    found = [_LINE.fullmatch(line) for line in sums.read_text(encoding="utf-8", errors="replace").splitlines()]
    there = {match[2]: match[1] for match in found if match is not None}
    if not there or not all(found):
        raise Trouble(f"{sums} is no list of files as `dev.py build` writes it.")
    here = _sums(app)
    return [
        *(f"{name} is only here" for name in sorted(here.keys() - there.keys())),
        *(f"{name} is only there" for name in sorted(there.keys() - here.keys())),
        *(f"{name} is another one" for name in sorted(here.keys() & there.keys()) if here[name] != there[name]),
    ]


def _sums(app: Path) -> dict[str, str]:
    files = sorted(path for path in app.rglob("*") if path.is_file())
    return {path.relative_to(app.parent).as_posix(): _hash_of(path) for path in files}


def _hash_of(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
