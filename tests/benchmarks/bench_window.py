"""How fast the roster's window is: `python3 dev.py bench window`, a line a budget.

Everything is the sample team's month at 1680 x 980, offscreen. CPU is that of the window's own thread.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from scheduling.client import Worker
from scheduling.rules.finding import Edit
from scheduling.rules.plan import FREE
from teamapp.services.desk import Desk
from teamapp.services.settings.sample_team import make_sample
from teamapp.store.store import Store
from tests.support.figures import machine, note, spread, tell
from tests.support.window.grids import big
from ui.parts.grid.grid import RosterGrid
from ui.roster.page import RosterPage
from ui.shell.background.jobs import Jobs
from ui.shell.declared.rooms import find_rooms
from ui.shell.person.dress import Dresser
from ui.shell.person.preferences import Preferences
from ui.shell.profile.ports import OpenTeam
from ui.shell.window import Window

NOW = datetime(2026, 11, 12, 5, 50, tzinfo=UTC)
SIZE = (1680, 980)
SOLVE_SECONDS = 8.0


def main() -> None:
    """Grid alone, then the page with its team."""
    app = QApplication([])
    dress = Dresser(app)
    preferences = Preferences(theme="light", language="en")
    dress(preferences)
    for columns in (28, 42):
        _grid(app, columns)
    desk = Desk(Store.in_memory(), worker=Worker(), clock=lambda: NOW)
    make_sample(desk)
    desk.store.hand_over()
    jobs = Jobs()
    window = Window(find_rooms(("roster",)), jobs, preferences=preferences, dress=dress, profile=Path("."))
    window.resize(*SIZE)
    window.show()
    window.show_team(OpenTeam(desk=desk, name="Sample"))
    page = window.page_of("roster")
    assert isinstance(page, RosterPage)
    _settle(app, jobs)
    page.go_by(1)
    _settle(app, jobs)
    _solve(app, page)
    page.proposals.take_over()
    _settle(app, jobs)
    _repaint(page)
    _findings(page)
    _edits(app, page, jobs)
    jobs.close()
    assert desk.worker is not None
    desk.worker.close()
    window.close()
    print(machine())


def _grid(app: QApplication, columns: int) -> None:
    grid = RosterGrid()
    grid.resize(1180, 700)
    grid.show_view(big(12, columns))
    grid.show()
    app.processEvents()
    parts = (grid.cells.viewport(), grid.cover.viewport(), grid.days, grid.names, grid.hours, grid.kinds, grid.band)
    _tell(f"full grid repaint, 12 x {columns}", _taken(lambda: [part.repaint() for part in parts]), reach=16)
    grid.close()


def _repaint(page: RosterPage) -> None:
    grid = page.grid
    parts = (grid.cells.viewport(), grid.cover.viewport(), grid.days, grid.names, grid.hours, grid.kinds, grid.band)
    _tell("full grid repaint, sample team", _taken(lambda: [part.repaint() for part in parts]), reach=16)


def _findings(page: RosterPage) -> None:
    """Findings of the month after one cell is different, from the findings before."""
    view = page.view
    assert view is not None
    kind = view.living_kinds[0].id
    nurses = [nurse.id for nurse in view.nurses]
    turn = iter(range(10_000))

    def edit() -> None:
        number = next(turn)
        nurse, day = nurses[number % len(nurses)], number % len(view.days)
        view.edited([Edit(nurse, day, FREE if view.live.plan.row(nurse)[day] else kind)])

    _tell("findings on an edit", _taken(edit), reach=10)


def _edits(app: QApplication, page: RosterPage, jobs: Jobs) -> None:
    """From the key to the painted cell; cards and the database come after, outside the measured time."""
    cells, taken, painted = page.grid.cells, [], []
    for number in range(40):
        day = page.days_in_sight[number % 28]
        assert page.view is not None
        nurse = page.view.nurses[number % 5].id
        page.choosing.choose(nurse, day)
        _settle(app, jobs)
        letter = next(kind.letter for kind in page.view.living_kinds if kind.id != page.view.worked(nurse, day))
        key = QKeyEvent(QKeyEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
        wall, cpu = time.perf_counter(), time.thread_time()
        QApplication.sendEvent(cells, key)
        taken.append(1000 * (time.thread_time() - cpu))
        painted.append(1000 * (time.perf_counter() - wall))
        _settle(app, jobs)
    _tell("from the key to the painted cell, CPU", taken, reach=5)
    note("from the key to the painted cell, on the wall", statistics.median(painted), rest=spread(painted))


def _solve(app: QApplication, page: RosterPage) -> None:
    """A real roster to measure with; `bench_stall.py` measures the window meanwhile."""
    page.suggest()
    began = time.perf_counter()
    while not page.previewing and time.perf_counter() - began < 90:
        app.processEvents()
        if time.perf_counter() - began > SOLVE_SECONDS:
            page.suggesting.stop()
        time.sleep(0.001)


def _taken(work: Callable[[], object], times: int = 60) -> list[float]:
    work()
    taken = []
    for _ in range(times):
        before = time.thread_time()
        work()
        taken.append(1000 * (time.thread_time() - before))
    return taken


def _tell(name: str, taken: list[float], *, reach: float) -> None:
    tell(name, statistics.median(taken), reach=reach, rest=spread(taken))


def _settle(app: QApplication, jobs: Jobs) -> None:
    quiet = time.monotonic()
    while time.monotonic() - quiet < 0.15:
        app.processEvents()
        if not jobs.idle:
            quiet = time.monotonic()
        time.sleep(0.002)


if __name__ == "__main__":
    main()
