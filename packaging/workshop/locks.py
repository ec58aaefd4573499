"""Pinned versions with hashes for every system, without a word about where they were downloaded."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from workshop.places import LOCKS, ROOT, Trouble, say, tool

FLAGS = [
    "--universal",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--python-version=3.11",
    "--upgrade",
    "--only-binary=:all:",
    "--quiet",
]
PROJECT = str(ROOT / "pyproject.toml")
URL = re.compile(r"https?:|file:|://|\bindex-url\b|\bfind-links\b")


def renew() -> int:
    """Writes every file of requirements/ anew; the smaller locks agree with the largest."""
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder)
        everything = new / "everything"
        _compile(everything, PROJECT, *_groups("dev", "build"))
        agree = ["--constraint", str(everything)]
        _compile(new / "run.txt", PROJECT, *agree)
        _compile(new / "core.txt", *_groups("core"), *agree)
        _compile(new / "dev.txt", PROJECT, *_groups("dev"), *agree)
        _compile(new / "build.txt", PROJECT, *_groups("core", "build"), *agree)
        _compile(new / "backend.txt", *_groups("backend"), *agree)
        _compile(new / "bench.txt", *_groups("bench"), *agree)
        _compile(new / "sample.txt", *_groups("sample"), "--no-deps")
        _compile(new / "zig.txt", *_groups("zig"), "--no-deps")
        _keep(new)
    return 0


def places_named(folder: Path = LOCKS) -> list[str]:
    """Lines of the locks that name an address; there should be none."""
    return [
        f"{lock.name}:{number}: {line}"
        for lock in sorted(folder.glob("*.txt"))
        for number, line in enumerate(lock.read_text().splitlines(), start=1)
        if URL.search(line)
    ]


def _keep(new: Path) -> None:
    leaks = places_named(new)
    if leaks:
        raise Trouble("A lock names a place on the network, nothing was written:\n" + "\n".join(leaks))
    for lock in sorted(new.glob("*.txt")):
        shutil.copy(lock, LOCKS / lock.name)
        say(f"requirements/{lock.name}: {_count(lock)}")


def _count(lock: Path) -> str:
    packages = lock.read_text().count("==")
    return f"{packages} package" if packages == 1 else f"{packages} packages"


def _groups(*names: str) -> list[str]:
    return [word for name in names for word in ("--group", f"{PROJECT}:{name}")]


def _compile(target: Path, *words: str) -> None:
    command = [tool("uv"), "pip", "compile", *FLAGS, "--output-file", str(target), *words]
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise Trouble(f"uv could not resolve {target.name}; it says why above. Nothing was written.")
