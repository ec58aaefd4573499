"""A real X server: the window opens, shows the sample team, takes a click and a key, and remembers its place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.support.store.key_file import FileKeys

ROOT = Path(__file__).resolve().parents[2]
SCREEN = (1600, 1000)


@pytest.fixture
def display() -> Iterator[str]:
    """The name of a fresh X server without a network port."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed: sudo apt-get install xvfb")
    reads, writes = os.pipe()
    size = "x".join(map(str, (*SCREEN, 24)))
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        with os.fdopen(reads) as number:
            name = number.readline().strip()
        assert name, "Xvfb did not start"
        yield f":{name}"
        server.terminate()


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
