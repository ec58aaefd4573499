"""Where things are, and how other programs are called."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
LOCKS = ROOT / "requirements"
ON_LINUX = sys.platform.startswith("linux")


def python_of(venv: Path) -> Path:
    """The Python of a virtual environment."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


PYTHON = python_of(VENV)


class Trouble(Exception):
    """Something that the person at the keyboard has to know or do; its text is shown as it is."""


class Misuse(Trouble):
    """The words behind a job are wrong."""


def say(line: str) -> None:
    """Progress for the person; flushed, since other programs print in between."""
    print(line, flush=True)


def run(command: list[str], *, environment: dict[str, str] | None = None) -> int:
    """Runs a program in the repository and lets it print; its exit code, as a shell would give it.

    Ctrl+C is the program's own affair: it may have something to save, so it is waited for.
    """
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **(environment or {})})
    while True:
        try:
            code = process.wait()
        except KeyboardInterrupt:
            continue
        return code if code >= 0 else 128 - code


def heard(command: list[str], *, environment: dict[str, str] | None = None) -> tuple[int, str]:
    """Runs a program in the repository; its exit code and all it said, for whoever runs several at once."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def ask(command: list[str]) -> str | None:
    """What a program prints, or None when it is missing or fails."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def tool(name: str) -> str:
    """A program that a package has put into .venv."""
    return str(BIN / (f"{name}.exe" if os.name == "nt" else name))


def has_display() -> bool:
    """Whether a window can be shown on this system."""
    return not ON_LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
