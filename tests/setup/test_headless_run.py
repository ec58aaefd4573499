"""Without a display the program answers on the command line; what it plans there: tests/journeys/test_headless.py."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def teamapp(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The program as `dev.py run` starts it on a computer without a display, from any folder."""
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    environment |= {"PYTHONPATH": str(ROOT), "TMPDIR": str(cwd)}
    command = [sys.executable, "-m", "teamapp", *words]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("words", "code"), [(("--version",), 0), (("--help",), 0), (("roast",), 2)])
def test_questions_and_wrong_words_are_for_the_command_line(tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    """A question is answered and a wrong word is a usage error, without a window and without a traceback."""
    done = teamapp(*words, cwd=tmp_path)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert done.stdout or "roast" in done.stderr
