"""What a start costs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import json, sys, time
from PySide6.QtCore import QTimer
from ui.shell import app
seen = {}
class Watched(app.Program):
    def __init__(self, *args, **named):
        super().__init__(*args, **named)
        self.window.painted_first.connect(self.note)
    def note(self):
        seen["modules"] = sorted({name.split(".")[0] for name in sys.modules})
        seen["cpu_seconds"] = time.process_time()
        QTimer.singleShot(0, self.window.close)
app.Program = Watched
app.main(["--profile", sys.argv[1]])
print(json.dumps(seen))
"""
HEAVY = {"sqlalchemy", "ortools", "numpy", "pandas", "httpx", "keyring", "alembic", "osmium", "sqlcipher3", "nacl"}


def test_nothing_slow_is_imported_before_the_first_paint(tmp_path):
    """The window stands before database, solver or keyring are even looked at; within ten times the usual 0.3 s.

    Of the processor, not of the clock on the wall: that goes on while others have the machine.
    """
    root = Path(__file__).resolve().parents[3]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        capture_output=True,
        text=True,
        env=environment,
        cwd=root,
        timeout=60,
        check=True,
    )
    seen = json.loads(done.stdout.splitlines()[-1])
    assert not HEAVY & set(seen["modules"])
    assert seen["cpu_seconds"] < 3.0
