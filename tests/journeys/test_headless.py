"""Without a display the same main job: a month and a day, printed, and as files that agree with each other."""

from __future__ import annotations

import csv
import itertools
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import icalendar
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
PICTURE = (1680, 980)
Row = dict[str, str]


def test_a_month_and_a_day_without_a_display(tmp_path: Path) -> None:
    """`python -m teamapp plan` prints both as tables and writes them as CSV, calendars and pictures, which agree."""
    said, out = plan(tmp_path)
    check_month(said, out)
    check_day(said, out)
    check_pictures(out)
    assert not re.search(r"[0-9a-f]{32}", said), "people have names"


def plan(place: Path) -> tuple[str, Path]:
    """What it printed on a computer without a display, and the folder of its files."""
    out = place / "out"
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    environment |= {"PYTHONPATH": str(ROOT), "TMPDIR": str(place)}
    command = [sys.executable, "-m", "teamapp", "plan", "--seconds", "2", "--rounds-seconds", "1", "--out", str(out)]
    done = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(one.name for one in place.iterdir()) == ["out"], "nothing else is left behind"
    return done.stdout, out


def check_month(said: str, out: Path) -> None:
    """Twelve nurses by 28 days: the printed table, the CSV and every nurse's calendar have the same shifts."""
    roster = rows_of(out / "roster.csv")
    assert len(roster) == 12
    assert {len(row) for row in roster} == {29}
    for row in roster:
        name, days = row["nurse"], list(row.values())[1:]
        (line,) = [line for line in said.splitlines() if line.startswith(name) and "│" in line]
        assert re.sub(r"[^A-Z]", "", printed_days(line, name)) == "".join(days), name
        assert events_of(out, name) == sum(bool(day) for day in days), name
    shifts = sum(bool(day) for row in roster for day in list(row.values())[1:])
    covered, wanted = map(int, re.search(r"(\d+) of (\d+) shifts covered", said).groups())  # type: ignore[union-attr]
    assert 0 < covered <= min(wanted, shifts)


def check_day(said: str, out: Path) -> None:
    """Every visit of the file is printed with its time; nobody is in two places; a double visit has two nurses."""
    (file,) = out.glob("rounds-*.csv")
    visits = [row for row in rows_of(file) if row["nurse"]]
    assert len(visits) >= 45
    for nurse, own in itertools.groupby(sorted(visits, key=lambda row: (row["nurse"], row["start"])), by_nurse):
        round_ = list(own)
        assert f"{nurse} · " in said
        assert all(earlier["end"] <= later["start"] for earlier, later in itertools.pairwise(round_)), nurse
        assert all(f"{row['start']}–{row['end']}" in said for row in round_)
    doubles = Counter((row["client"], row["care"], row["start"]) for row in visits if row["nurses"] == "2")
    assert doubles
    assert set(doubles.values()) == {2}


def check_pictures(out: Path) -> None:
    """Roster, rounds and map: of the size of a window, and with more in them than a few colours."""
    pictures = sorted(out.glob("*.png"))
    assert [one.name.split("-")[0] for one in pictures] == ["roster", "visits", "visits"]
    for file in pictures:
        image = QImage(str(file))
        assert (image.width(), image.height()) == PICTURE
        spots = itertools.product(range(0, image.width(), 3), range(0, image.height(), 3))
        seen = Counter(image.pixel(x, y) for x, y in spots)
        assert len(seen) > 100, file.name
        assert max(seen.values()) < 0.95 * seen.total(), file.name


def rows_of(file: Path) -> list[Row]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def printed_days(line: str, name: str) -> str:
    """The letters of a nurse's row of the printed table: leave (V) and illness (Z) are no shifts."""
    return line.removeprefix(name).rpartition("│")[0].replace("V", "").replace("Z", "")


def events_of(out: Path, name: str) -> int:
    """How many shifts a nurse's calendar file has."""
    file = out / f"{name.lower().replace(' ', '-')}.ics"
    return len(icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT"))


def by_nurse(row: Row) -> str:
    return row["nurse"]
