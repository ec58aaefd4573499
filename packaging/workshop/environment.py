"""The virtual environments: made once, filled from the hashed locks, renewed when a lock changes."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from workshop.places import LOCKS, ON_LINUX, PYTHON, ROOT, VENV, Trouble, ask, python_of, say

SAMPLE_LOCK = "sample.txt"  # the map of the sample team: a package of which only one file is used


def ensure(*locks: str, venv: Path = VENV) -> None:
    """Makes an environment hold what these files of requirements/ say; does nothing when it already does."""
    python = python_of(venv)
    if not python.exists() or ask([str(python), "-c", ""]) is None:
        _make(venv)
    for lock in locks:
        _install(lock, venv)


def missing_packages() -> list[str]:
    """The system package without which Debian's Python makes no virtual environment."""
    if not ON_LINUX or PYTHON.exists() or ask([sys.executable, "-c", "import ensurepip"]) is not None:
        return []
    return ["python3-venv"]


def _make(venv: Path) -> None:
    say(f"Making {venv.relative_to(ROOT)} (the first time only) ...")
    command = [sys.executable, "-m", "venv", "--clear", str(venv)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        shutil.rmtree(venv, ignore_errors=True)
        raise Trouble(f"Python could not make a virtual environment:\n{done.stdout}{done.stderr}")


def _install(name: str, venv: Path) -> None:
    lock = LOCKS / name
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = venv / f".installed-{name}"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say(f"Installing {lock.relative_to(ROOT)} ...")
    if _pip(name, python_of(venv)) == 0:
        stamp.write_text(wanted)
    elif name == SAMPLE_LOCK:
        say("The sample team's map could not be installed: the sample is planned on straight lines instead of streets.")
    else:
        raise Trouble(f"The packages of {lock.relative_to(ROOT)} could not be installed; pip says why above.")


def _pip(name: str, python: Path) -> int:
    flags = ["--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    command = [str(python), "-m", "pip", "install", *flags, "-r", str(LOCKS / name)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode
