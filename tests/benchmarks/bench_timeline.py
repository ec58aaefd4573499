"""How fast a day of rounds is painted and judged: `python3 dev.py bench timeline`. CPU of the window's own thread.

The sample team's day of today on the streets of Helsinki at 1680 x 980.
"""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from tests.support.figures import machine, note, spread, tell
from tests.support.store.bench_profile import bench_profile
from tests.support.store.watched_program import settle, start
from tests.support.window.full_day import full_day
from ui.parts.timeline.model import Spot
from ui.parts.timeline.view import Timeline
from ui.shell.app import Program
from ui.visits.page import VisitsPage

TIMES = 60
_PATIENCE_SECONDS = 60.0


def main() -> None:
    """Painting anew from nothing, painting what was painted before, and the verdict under the hand."""
    with bench_profile() as (profile, keys):
        app, program = start(profile, keys)
        program.window.resize(1680, 980)
        settle(app, program)
        page = _measured_page(app, program)
        timeline = page.views.timeline
        blocks = sum(len(lane.blocks) for lane in timeline.day.lanes)
        print(f"{len(timeline.day.lanes)} nurses, {blocks} blocks, {len(timeline.day.tray)} not planned")
        _tell("timeline painted anew", _taken(lambda: _anew(timeline)), reach=16.0)
        note("timeline, nothing moved", statistics.median(_taken(timeline.repaint)))
        _tell("verdict while dragging", _verdicts(page), reach=10.0)
        _tell("another visit chosen", _chosen(page), reach=50.0)
        timeline.show_day(full_day())
        _tell("12 nurses, 96 visits, 15 not planned, anew", _taken(lambda: _anew(timeline)), reach=16.0)
        program.end()
    print(machine())


def _measured_page(app: QApplication, program: Program) -> VisitsPage:
    """The page of rounds, once the ways of the day are known."""
    program.window.show_page("visits")
    page = program.window.page_of("visits")
    assert isinstance(page, VisitsPage)
    began = time.monotonic()
    while not page.can_edit and time.monotonic() - began < _PATIENCE_SECONDS:
        settle(app, program)
    return page


def _anew(timeline: Timeline) -> None:
    timeline.picture.forget()
    timeline.repaint()


def _verdicts(page: VisitsPage) -> list[float]:
    """Every visit over every nurse at three times of the day."""
    day = page.views.timeline.day
    visits = [block.visit for lane in day.lanes for block in lane.blocks]
    spots = [Spot(lane.key, minute) for lane in day.lanes for minute in (500, 720, 1080)]
    asked = list(itertools.islice(itertools.product(visits, spots), 0, None, 7))
    return [_milliseconds(lambda visit=visit, spot=spot: page.judging.judge(visit, 0, spot)) for visit, spot in asked]


def _chosen(page: VisitsPage) -> list[float]:
    """Every visit in turn: rings, row, marker and inspector; the first makes the inspector's parts."""
    blocks = [block for lane in page.views.timeline.day.lanes for block in lane.blocks]
    return [_milliseconds(lambda block=block: page.choose(*block.key)) for block in blocks]


def _taken(work: Callable[[], object]) -> list[float]:
    work()
    return [_milliseconds(work) for _ in range(TIMES)]


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return 1000 * (time.thread_time() - began)


def _tell(name: str, taken: list[float], *, reach: float) -> None:
    tell(name, statistics.median(taken), reach=reach, rest=spread(taken))


if __name__ == "__main__":
    main()
