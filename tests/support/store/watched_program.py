"""The real program on a real profile, watched: run as a module with PROFILE KEYS it tells its start.

What it prints is one line of JSON: when it painted, when it answered, its memory, and how long it did not answer.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.support.store.key_file import FileKeys
from tests.support.window.gaps import Gaps
from tests.support.window.stage import Wall, set_stage
from ui.shell.app import TURN_SECONDS, Program

BEGAN = "WATCHED_SINCE"
"""The environment's name for the moment the process was asked for, in seconds of the wall."""
_QUIET_SECONDS = 0.5
_PATIENCE_SECONDS = 60.0


class _Lasting:
    """Sets what stays so until the process ends."""

    def setattr(self, target: object, name: str, value: object) -> None:
        setattr(target, name, value)


@dataclass(frozen=True, slots=True)
class Begun:
    """How a start went: seconds since the process was asked for, processor time, MiB, milliseconds of gaps."""

    painted: float
    interactive: float
    painted_mib: float
    interactive_mib: float
    longest_wall: float
    longest_own: float
    longest_cpu: float
    warm_mib: float
    pages_mib: float
    painted_cpu: float
    interactive_cpu: float


def start(profile: Path, keys: FileKeys) -> tuple[QApplication, Program]:
    """As `ui.shell.app.main` does, with a keyring of our own, on a Thursday morning."""
    set_stage(_Lasting(), clock=Wall(), keys=keys)
    sys.setswitchinterval(TURN_SECONDS)
    app = QApplication([])
    program = Program(app, profile, language="en", theme="light")
    program.window.show()
    return app, program


def answers(program: Program) -> bool:
    """Whether a page shows, with all that it asked for."""
    return bool(program.window.page_now()) and program.jobs.idle


def settle(app: QApplication, program: Program) -> None:
    """Until nothing has been under way for a moment."""
    began = quiet_since = time.monotonic()
    while time.monotonic() - quiet_since < _QUIET_SECONDS and time.monotonic() - began < _PATIENCE_SECONDS:
        app.processEvents()
        if not answers(program):
            quiet_since = time.monotonic()
        time.sleep(0.002)


def resident_mib() -> float:
    """Memory of this process alone; the planner is another one."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise LookupError("this system does not tell a process its memory")


def watch_start(profile: Path, keys: FileKeys) -> Begun:
    """One start, from nothing to a page that answers, and on to every page shown once."""
    since = float(os.environ[BEGAN])
    app, program = start(profile, keys)
    seen: list[float] = []
    gaps = Gaps()
    program.window.painted_first.connect(
        lambda: seen.extend((time.time() - since, resident_mib(), time.process_time()))
    )
    gaps.begin()
    while not answers(program):
        app.processEvents()
        time.sleep(0.001)
    app.processEvents()
    interactive, mib, cpu = time.time() - since, resident_mib(), time.process_time()
    taken = gaps.take()
    settle(app, program)
    warm = resident_mib()
    for key in ("roster", "visits", "clients", "team", "settings", "today"):
        program.window.show_page(key)
        settle(app, program)
    pages = resident_mib()
    program.end()
    longest = [max(getattr(gap, name) for gap in taken) for name in ("wall", "own", "cpu")]
    return Begun(seen[0], interactive, seen[1], mib, *longest, warm, pages, seen[2], cpu)


def main(arguments: list[str]) -> int:
    """Prints one line."""
    begun = watch_start(Path(arguments[0]), FileKeys(Path(arguments[1])))
    print(json.dumps({name: getattr(begun, name) for name in begun.__slots__}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
