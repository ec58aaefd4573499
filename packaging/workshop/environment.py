"""The virtual environment .venv: made once, filled from the hashed locks, renewed when a lock changes."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys

from workshop.places import LOCKS, ON_LINUX, PYTHON, ROOT, VENV, Trouble, ask, say

SAMPLE_LOCK = "sample.txt"  # the map of the sample team: a package of which only one file is used


def ensure(*locks: str) -> None:
    """Makes .venv hold what these files of requirements/ say; does nothing when it already does."""
    if not PYTHON.exists() or ask([str(PYTHON), "-c", ""]) is None:
        _make()
    for lock in locks:
        _install(lock)


def missing_packages() -> list[str]:
    """The system package without which Debian's Python makes no virtual environment."""
    if not ON_LINUX or PYTHON.exists() or ask([sys.executable, "-c", "import ensurepip"]) is not None:
        return []
    return ["python3-venv"]


def _make() -> None:
    say("Making .venv (the first time only) ...")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise Trouble(f"Python could not make a virtual environment:\n{done.stdout}{done.stderr}")


def _install(name: str) -> None:
    lock = LOCKS / name
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = VENV / f".installed-{name}"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say(f"Installing {lock.relative_to(ROOT)} ...")
    if _pip(name) == 0:
        stamp.write_text(wanted)
    elif name == SAMPLE_LOCK:
        say("The sample team's map could not be installed: the sample is planned on straight lines instead of streets.")
    else:
        raise Trouble(f"The packages of {lock.relative_to(ROOT)} could not be installed; pip says why above.")


def _pip(name: str) -> int:
    flags = ["--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    command = [str(PYTHON), "-m", "pip", "install", *flags, "-r", str(LOCKS / name)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode
