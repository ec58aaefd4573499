"""The public home-care instances and their independent checker, where this machine has them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("TEAMAPP_SHARED", Path(__file__).resolve().parents[3].parent / "shared"))
FOLDER = SHARED / "benchmarks" / "visits"


def instances() -> list[Path]:
    """All public instances; empty where the shared data are absent."""
    return sorted(FOLDER.glob("*__*.json"))


def need_checker() -> Path:
    """The checker, or a skip that says why."""
    checker = FOLDER / "check_visits.py"
    if not checker.exists():
        pytest.skip(f"the shared benchmarks are not at {FOLDER} (set TEAMAPP_SHARED)")
    return checker


def verdict(instance: Path, solution: Path) -> tuple[dict[str, float], int]:
    """What the independent checker says: the value of every component and the total, and the hard violations."""
    command = [sys.executable, str(need_checker()), str(instance), str(solution)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stdout
    values: dict[str, float] = {}
    for line in done.stdout.splitlines():
        words = line.split()
        if " x " in line and "=" in words:
            values[words[0]] = float(words[1])
        elif line.startswith("total"):
            values["total"] = float(words[1])
        elif line.startswith("hard violations"):
            return values, int(words[-1])
    raise AssertionError(done.stdout)


def write_json(path: Path, content: object) -> Path:
    """A JSON file for the checker."""
    path.write_text(json.dumps(content), "utf-8")
    return path
