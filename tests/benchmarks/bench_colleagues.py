"""How long the window does not answer while a colleague's changes arrive: `python3 dev.py bench colleagues`.

The real program on the sample team, shared on a real server in a process of its own. A colleague has written 500
changes, each to another visit around today; they are fetched and applied while a page shows the days they touch.
Beside it stands what one change of one's own costs on the same page: showing a page anew is never cheaper than that.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from teamapp.domain.change import Change
from teamapp.domain.entities import Nurse, Visit
from teamapp.domain.units import Minutes
from teamapp.services.day.outcome import add_minutes
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_of_day
from tests.support.backend.computers import Computer
from tests.support.backend.joined import all_sent, let_in, share
from tests.support.figures import machine, note, tell
from tests.support.store.bench_profile import bench_profile
from tests.support.store.watched_program import settle, start
from tests.support.window.gaps import Gap, Gaps
from ui.demo.backend import Backend
from ui.shell.app import Program

CHANGES = 500
FIRST = date(2026, 11, 9)
PAGES = ("today", "visits", "roster", "clients")
_PATIENCE_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Arrived:
    """What one page went through."""

    own: list[Gap]
    gaps: list[Gap]
    seconds: float
    announced: int


def main() -> None:
    """Page by page, each time with 500 changes that it has not seen."""
    with tempfile.TemporaryDirectory(prefix="teamapp-bench-") as folder, bench_profile() as (profile, keys):
        backend = Backend(Path(folder))
        try:
            host = Computer(profile, keys)  # type: ignore[arg-type]  # any keys do
            guest = Computer(Path(folder) / "hers")
            host.again()
            share(host, backend.address)
            let_in(host, guest, nurse=host.do(lambda: _other(host.desk)))
            host.end()
            app, program = start(profile, keys)
            program.window.resize(1680, 980)
            for number, page in enumerate(PAGES):
                _report(page, _arrive(app, program, guest, page=page, minutes=5 * (number + 1)))
            program.end()
            guest.end()
        finally:
            backend.close()
    print(machine())


def _arrive(app: QApplication, program: Program, guest: Computer, *, page: str, minutes: int) -> Arrived:
    _until(app, lambda: program.window.frame.team is not None)
    team = program.window.frame.team
    assert team is not None
    program.window.show_page(page)
    settle(app, program)
    own = _own_change(app, program, minutes)
    program.jobs.ask(program, team.desk.sharing.close, lambda _nothing: None)
    settle(app, program)
    guest.do(lambda: _write(guest.desk, minutes))
    all_sent(guest)
    announced: list[object] = []
    program.window.frame.changed.connect(announced.append)
    gaps, began = Gaps(), time.monotonic()
    gaps.begin()
    program.opening._colleagues.begin(team.exchange)
    _until(app, lambda: sum(len(one.edits) for one in announced) >= CHANGES and program.jobs.idle)  # type: ignore[attr-defined]
    taken, seconds = gaps.take(), time.monotonic() - began
    settle(app, program)
    program.window.frame.changed.disconnect(announced.append)
    return Arrived(own, taken, seconds, len(announced))


def _own_change(app: QApplication, program: Program, minutes: int) -> list[Gap]:
    """A visit of today takes longer, typed here."""
    desk, frame = program.window.frame.desk, program.window.frame

    def work() -> Change:
        visit = next(one for one in visits_of_day(desk, desk.today) if one.nurse == desk.me)
        return add_minutes(desk, visit.id, visit.day, extra=Minutes(minutes + 1), reason="the lift was broken")

    gaps = Gaps()
    gaps.begin()
    frame.act(program, work)
    settle(app, program)
    return gaps.take()


def _other(desk: Desk) -> str:
    return next(one.id for one in desk.store.all(Nurse) if one.id != desk.me)


def _write(desk: Desk, minutes: int) -> None:
    """One change each to 500 visits of these weeks."""
    visits = [one for one in desk.store.between(Visit, "day", FIRST, FIRST + timedelta(days=13)) if one.planned]
    for visit in visits[:CHANGES]:
        add_minutes(desk, visit.id, visit.day, extra=Minutes(minutes), reason="there was more to do")
    assert len(visits) >= CHANGES


def _until(app: QApplication, over: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while not over():
        if time.monotonic() > end:
            raise TimeoutError("the changes do not arrive")
        app.processEvents()
        time.sleep(0.0005)


def _report(page: str, arrived: Arrived) -> None:
    longest = max(arrived.gaps, key=lambda gap: gap.own)
    alone = max(arrived.own, key=lambda gap: gap.own)
    cpu, wall = max(gap.cpu for gap in arrived.gaps), max(gap.wall for gap in arrived.gaps)
    rest = f"CPU {cpu:.0f}, on the wall {wall:.0f}"
    tell(f"{page}: longest without an answer, {CHANGES} changes", longest.own, reach=50.0, rest=rest)
    note("    one change of one's own on this page", alone.own, rest=f"CPU {max(gap.cpu for gap in arrived.own):.0f}")
    note(f"    all of them here after, shown in {arrived.announced} pieces", arrived.seconds, unit="s")


if __name__ == "__main__":
    main()
