"""How fast this installation starts: `teamapp --self-test --start PROFILE SINCE`, the passphrase on standard input.

SINCE is the moment at which the process was asked for, in seconds of the clock. Prints one line of JSON; `_cpu` is what
all threads of this process have computed by then, without the planner's own process.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtWidgets import QApplication

from ui.shell.app import TURN_SECONDS, Program
from ui.shell.background.bridge import WorkerBridge
from ui.shell.profile.ports import OpenTeam
from ui.shell.profile.source import ProfileSource

_PATIENCE_SECONDS = 120.0


class _Rounds(Protocol):
    """What is used of the page of rounds."""

    @property
    def can_improve(self) -> bool: ...

    @property
    def can_edit(self) -> bool: ...

    def improve(self) -> None: ...


class _Unlocked(ProfileSource):
    """The profile, with its passphrase known."""

    def __init__(self, profile: Path, passphrase: str) -> None:
        super().__init__(profile, knocked=lambda: None)
        self._passphrase = passphrase

    def open(self, passphrase: str = "") -> OpenTeam | None:
        """With the passphrase that was given at the beginning."""
        return super().open(self._passphrase)


def main(arguments: Sequence[str]) -> int:
    """One start, from the asking to the first plan of today's rounds; 1 when it did not come."""
    profile, since = Path(arguments[0]), float(arguments[1])
    sys.setswitchinterval(TURN_SECONDS)
    app = QApplication([])
    program = Program(app, profile, source=_Unlocked(profile, sys.stdin.readline().strip()), language="en")
    seen: dict[str, float] = {}
    program.window.painted_first.connect(lambda: seen.setdefault("first_paint", time.time() - since))
    program.window.show()
    until = _Patience(app).until
    shown = until(lambda: bool(program.window.page_now()) and program.jobs.idle)
    seen["team_shown"] = time.time() - since
    planned = shown and _first_plan(program, until, since, seen)
    program.end()
    print(json.dumps(seen), flush=True)
    return 0 if planned else 1


def _first_plan(
    program: Program, until: Callable[[Callable[[], bool]], bool], since: float, seen: dict[str, float]
) -> bool:
    """The rounds of today, asked for at once."""
    program.window.show_page("visits")
    page = cast(_Rounds, program.window.page_of("visits"))
    if not until(lambda: page.can_improve and page.can_edit and program.jobs.idle):
        return False
    seen["plan_asked"] = asked = time.time() - since
    heard: list[float] = []
    for bridge in program.window.findChildren(WorkerBridge):
        bridge.progressed.connect(lambda _progress: heard.append(time.time() - since))
    page.improve()
    came = until(lambda: bool(heard))
    if came:
        seen["first_plan"], seen["first_plan_from_the_click"] = heard[0], heard[0] - asked
        seen["first_plan_cpu"] = time.process_time()
    return came


class _Patience:
    """Lets a program run until something is so, but not for ever."""

    def __init__(self, app: QApplication) -> None:
        self._app = app

    def until(self, over: Callable[[], bool]) -> bool:
        """Whether it came to be so."""
        began = time.monotonic()
        while not over() and time.monotonic() - began < _PATIENCE_SECONDS:
            self._app.processEvents()
            time.sleep(0.001)
        return over()
