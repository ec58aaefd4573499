"""Without a display the program still does its main job."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PNG = b"\x89PNG\r\n\x1a\n"
DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def teamapp(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The program as `dev.py run` starts it on a computer without a display, from any folder."""
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    environment |= {"PYTHONPATH": str(ROOT), "TMPDIR": str(cwd)}
    command = [sys.executable, "-m", "teamapp", *words]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_it_plans_prints_and_writes_files_and_pictures(tmp_path: Path) -> None:
    """Roster and rounds of the sample team are printed and written as CSV, ICS and PNG; nothing else stays behind."""
    out = tmp_path / "out"
    done = teamapp("plan", "--seconds", "5", "--rounds-seconds", "1", "--out", str(out), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Roster, " in done.stdout
    assert "Rounds, " in done.stdout
    assert str(out) in done.stdout
    kinds = {path.suffix: path for path in out.iterdir()}
    assert kinds.keys() == {".csv", ".ics", ".png"}
    pictures = sorted(out.glob("*.png"))
    assert [path.name.split("-")[0] for path in pictures] == ["roster", "visits", "visits"]
    assert all(path.read_bytes().startswith(PNG) and path.stat().st_size > 50_000 for path in pictures)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize(("words", "code"), [(("--version",), 0), (("--help",), 0), (("roast",), 2)])
def test_questions_and_wrong_words_are_for_the_command_line(tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    """A question is answered and a wrong word is a usage error, without a window and without a traceback."""
    done = teamapp(*words, cwd=tmp_path)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert done.stdout or "roast" in done.stderr
