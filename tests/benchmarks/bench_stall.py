"""How long the window does not answer while the planner computes: `python3 dev.py bench stall`.

The real program on the sample team's streets, its real worker in its own process. A timer of 5 ms tells the gaps: `own`
is the gap without the time in which the machine gave the processors to others. Also when the first plan was there.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from tests.support.figures import machine, note, tell
from tests.support.store.bench_profile import bench_profile
from tests.support.store.watched_program import settle, start
from tests.support.window.gaps import Gap, Gaps
from ui.roster.page import RosterPage
from ui.shell.app import Program
from ui.visits.page import VisitsPage

IDLE_SECONDS = 2.0
SOLVE_SECONDS = 12.0
AFTER_SECONDS = 1.0
"""For the suggestion to be painted."""
_PATIENCE_SECONDS = 120.0


class Watch:
    """One open window and the gaps in it."""

    def __init__(self, app: QApplication, program: Program) -> None:
        self.app, self.program, self.gaps = app, program, Gaps()

    def until(self, over: Callable[[], bool], *, seconds: float = _PATIENCE_SECONDS) -> list[Gap]:
        """Lets the program run; what it did not answer in that time."""
        began = time.monotonic()
        self.gaps.begin()
        while not over() and time.monotonic() - began < seconds:
            self.app.processEvents()
            time.sleep(0.0005)
        return self.gaps.take()

    def page(self, key: str) -> object:
        self.program.window.show_page(key)
        settle(self.app, self.program)
        return self.program.window.page_of(key)


def main() -> None:
    """Roster, then rounds; each first with nothing to do."""
    with bench_profile() as (profile, keys):
        app, program = start(profile, keys)
        program.window.resize(1680, 980)
        watch = Watch(app, program)
        watch.until(lambda: bool(program.window.page_now()))
        settle(app, program)
        worker = program.window.frame.desk.worker
        assert worker is not None
        watch.until(lambda: worker.ready)
        _roster(watch)
        _rounds(watch)
        program.end()
    print(machine())


def _roster(watch: Watch) -> None:
    """The next four weeks of the sample team, from the click to the preview of a suggestion."""
    page = watch.page("roster")
    assert isinstance(page, RosterPage)
    page.go_by(1)
    settle(watch.app, watch.program)
    _idle("roster page, idle", watch)
    heard, began = _listen(page.suggesting), time.monotonic()
    page.suggest()
    gaps = watch.until(lambda: page.previewing or time.monotonic() - began > SOLVE_SECONDS)
    page.suggesting.stop()
    gaps += watch.until(lambda: page.previewing) + watch.until(lambda: False, seconds=AFTER_SECONDS)
    _report("roster solve in the window", gaps, len(heard))
    if heard:
        tell("sample month: first roster, from the click", heard[0] - began, reach=3.0, unit="s")


def _rounds(watch: Watch) -> None:
    """The next working day, from the click to the suggestion."""
    page = watch.page("visits")
    assert isinstance(page, VisitsPage)
    page.go_by(1)
    settle(watch.app, watch.program)
    watch.until(lambda: page.can_improve and page.can_edit, seconds=20)
    _idle("rounds page, idle", watch)
    if not page.can_improve:
        raise SystemExit(f"nothing to improve: {page.header._subtitle.text()}")
    heard, began = _listen(page.working), time.monotonic()
    page.improve()
    gaps = watch.until(lambda: page.computing, seconds=2) + watch.until(lambda: not page.computing)
    gaps += watch.until(lambda: False, seconds=AFTER_SECONDS)
    _report("rounds solve in the window", gaps, len(heard))
    if heard:
        tell("sample day: first plan, from the click", heard[0] - began, reach=0.5, unit="s")


def _listen(who: object) -> list[float]:
    """The moments at which progress came to the main thread."""
    heard: list[float] = []
    who._bridge.progressed.connect(lambda _progress: heard.append(time.monotonic()))  # type: ignore[attr-defined]
    return heard


def _idle(name: str, watch: Watch) -> None:
    _report(name, watch.until(lambda: False, seconds=IDLE_SECONDS), 0)


def _report(name: str, gaps: list[Gap], progress: int) -> None:
    longest = max(gaps, key=lambda gap: gap.own)
    wall = max(gap.wall for gap in gaps)
    cpu = max(gap.cpu for gap in gaps)
    rest = f"CPU {cpu:.0f}, on the wall {wall:.0f}, progress {progress} times"
    tell(f"{name}: longest without an answer", longest.own, reach=50.0, rest=rest)
    note("    half of the gaps below", statistics.median(gap.own for gap in gaps))


if __name__ == "__main__":
    main()
