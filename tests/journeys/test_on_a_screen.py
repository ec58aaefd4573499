"""A real X server: the window opens, shows the sample team, takes a click and a key, and remembers its place."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage

from tests.journeys.conftest import SCREEN
from tests.support.store.key_file import FileKeys

ROOT = Path(__file__).resolve().parents[2]


def test_the_window_on_a_real_screen(display: str, profile: Path, keys: FileKeys, tmp_path: Path) -> None:
    """Xcb, not offscreen; each step is told by the program, and the screen shows what it drew."""
    picture = tmp_path / "screen.png"
    environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.support.window.under_x", str(profile), str(keys.file), str(picture)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["platform xcb", "clicked", "typed", "remembered"]
    screen = QImage(str(picture))
    assert (screen.width(), screen.height()) == SCREEN
    seen = Counter(screen.pixel(x, y) for x in range(0, SCREEN[0], 4) for y in range(0, SCREEN[1], 4))
    assert len(seen) > 100
