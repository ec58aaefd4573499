"""How fast the store is with a year of a team in it: `python -m tests.benchmarks.bench_store` prints a table."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from teamapp.bootstrap import close_team, create_team, open_team
from teamapp.domain.change import Edit
from teamapp.domain.entities import Visit
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undoable
from teamapp.store.keys.source import MemoryKeys
from tests.support.figures import machine
from tests.support.store.open_store import visits

FIRST = date(2026, 1, 1)
A_DAY = 47
DAYS = 365
WEEK = timedelta(days=6)
COMMIT_MS = 20.0
"""What 95 of a hundred commits of one command must stay below."""


def main() -> None:
    """Milliseconds: on the wall the median and the 95th of a hundred, and the mean of processor time."""
    with tempfile.TemporaryDirectory() as folder:
        keys = MemoryKeys()
        desk, _words = create_team(Path(folder) / "team", name="Zuid", keys=keys)
        made = _year()
        filled = _seconds(lambda: _fill(desk, made))
        size = sum(file.stat().st_size for file in (Path(folder) / "team").glob("team.db*")) / 1e6
        print(f"{len(made)} visits written in changes of a week: {filled:.1f} s, {size:.1f} MB on disk")
        print(f"{'':34}median     p95     cpu ms")
        _row("read a week of visits", lambda n: _week(desk, n))
        _row("commit: one visit ticked", lambda n: _tick(desk, made[n * 3]))
        _row("commit: a day of rounds moved", lambda n: _move(desk, n), times=40)
        _row("what can be undone", lambda _n: undoable(desk))
        _row("a page of 100 of the history", lambda _n: desk.store.headings(), times=40)
        close_team(desk)
        _row("open the team and read a week", lambda n: _reopen(Path(folder) / "team", keys, n), times=40)
    print(machine())


def _year() -> tuple[Visit, ...]:
    """Planned as a solver leaves them, with nurse, start and reason."""
    bare = visits(A_DAY * DAYS, first=FIRST, a_day=A_DAY)
    window = ((MinuteOfDay(480), MinuteOfDay(540)),)
    reason = text("visit.why", nurse="Aylin", minutes=12)
    return tuple(replace(v, nurse=v.client, start=MinuteOfDay(485), reason=reason, moved_windows=window) for v in bare)


def _fill(desk: Desk, made: tuple[Visit, ...]) -> None:
    for start in range(0, len(made), A_DAY * 7):
        desk.commit([Edit(None, visit) for visit in made[start : start + A_DAY * 7]], text("bench.week"))


def _week(desk: Desk, number: int) -> None:
    first = FIRST + timedelta(days=number)
    assert len(desk.store.between(Visit, "day", first, first + WEEK)) == A_DAY * 7


def _tick(desk: Desk, visit: Visit) -> None:
    desk.commit([Edit(visit, replace(visit, minutes_extra=Minutes(15)))], text("bench.tick"))


def _move(desk: Desk, number: int) -> None:
    day = FIRST + timedelta(days=200 + number)
    found = desk.store.between(Visit, "day", day, day)
    desk.commit([Edit(visit, replace(visit, start=MinuteOfDay(600))) for visit in found], text("bench.move"))


def _reopen(folder: Path, keys: MemoryKeys, number: int) -> None:
    desk = open_team(folder, keys=keys)
    _week(desk, number)
    close_team(desk)


def _row(name: str, work: Callable[[int], object], *, times: int = 100) -> None:
    began = time.process_time()
    took = sorted(_seconds(lambda n=n: work(n)) * 1000 for n in range(times))
    cpu = (time.process_time() - began) * 1000 / times
    most = took[int(times * 0.95)]
    print(f"{name:32}{statistics.median(took):8.2f}{most:8.2f}{cpu:8.2f}{_share(name, most)}")


def _share(name: str, most: float) -> str:
    return f"  {most / COMMIT_MS:6.0%} of {COMMIT_MS:.0f} ms" if name.startswith("commit: one") else ""


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
