"""Everything of a team as one readable file, and the same team made anew from it: seconds, memory, the same digest.

`python3 dev.py bench everything` does it with the sample team and with five years behind it.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from teamapp.bootstrap import close_team, open_team, sample_team, temporary_team
from teamapp.services.desk import Desk
from teamapp.services.exporting.whole import export_everything, read_everything, rebuild, whole_team
from tests.support.figures import machine
from tests.support.years.team import five_years


def main() -> None:
    """Each team in turn; the most memory is that of the whole process so far."""
    for name, opened in (("sample team", _sample), ("five years", _five)):
        with opened() as desk, tempfile.TemporaryDirectory(prefix="teamapp-bench-") as folder:
            _measure(name, desk, Path(folder) / "team.json")
    print(machine())


def _measure(name: str, desk: Desk, file: Path) -> None:
    began, cpu = time.perf_counter(), time.process_time()
    written = export_everything(desk, file)
    _tell(f"{name}, written: {sum(count for _kind, count in written.counts):,} things", began, cpu, file)
    began, cpu = time.perf_counter(), time.process_time()
    read = read_everything(file)
    _tell(f"{name}, read and checked", began, cpu, file)
    began, cpu = time.perf_counter(), time.process_time()
    other = temporary_team(name="", fill=lambda one: rebuild(one, read))
    try:
        _tell(f"{name}, made anew in an encrypted store", began, cpu, file)
        if whole_team(other).digest != written.digest:
            raise SystemExit(f"{name}: the team that was made anew is another one")
        print(f"{name}, digest of both: {written.digest}")
    finally:
        close_team(other)


def _tell(what: str, began: float, cpu: float, file: Path) -> None:
    used = time.process_time() - cpu
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    size = file.stat().st_size / 1e6
    print(f"{what}: {used:.2f} s CPU, {time.perf_counter() - began:.2f} s, file {size:.1f} MB, memory {most:.0f} MB")


@contextmanager
def _sample() -> Iterator[Desk]:
    desk = sample_team()
    try:
        yield desk
    finally:
        close_team(desk)


@contextmanager
def _five() -> Iterator[Desk]:
    with five_years() as (profile, keys):
        desk = open_team(profile, keys=keys)
        try:
            yield desk
        finally:
            close_team(desk)


if __name__ == "__main__":
    main()
