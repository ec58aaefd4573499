"""The command line as a person meets it: what it prints, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from teamapp.bootstrap import close_team, create_team, passphrase_keys
from teamapp.cli import main

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "four quiet words here"
DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended."""

    code: int
    out: str
    err: str


class CommandLine:
    """Runs commands in this process; every one must end without a traceback."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture

    def __call__(self, *words: str | Path) -> Said:
        self._capture.readouterr()
        code = main([str(word) for word in words])
        out, err = self._capture.readouterr()
        assert "Traceback" not in out + err
        assert "Teamapp made a mistake" not in err, err
        return Said(code, out, err)


def secret_file(folder: Path, secret: str = PASSPHRASE, *, name: str = "passphrase") -> Path:
    """A file with a secret on its first line."""
    file = folder / name
    file.write_text(f"{secret}\n", encoding="utf-8")
    return file


def new_profile(folder: Path) -> str:
    """A small team behind PASSPHRASE in a folder; returns its recovery words."""
    desk, words = create_team(folder, name="Wijkteam Klein", keys=passphrase_keys(PASSPHRASE))
    close_team(desk)
    return " ".join(words.words)


def start(*words: str, cwd: Path) -> subprocess.Popen[str]:
    """The program as a process of its own, on a computer without a display."""
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    environment |= {"PYTHONPATH": str(ROOT), "TMPDIR": str(cwd)}
    return subprocess.Popen(
        [sys.executable, "-m", "teamapp", *words],
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
