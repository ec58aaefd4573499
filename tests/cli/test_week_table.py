"""The printed week: a line a nurse, a column a day, the figures, and clients who meet many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from teamapp.cli.printed.week import week_table
from teamapp.domain.units import MinuteOfDay
from teamapp.services.occurrences import visits_of_day
from teamapp.services.rounds.hand.move import move_visit
from teamapp.services.rounds.week.facts import monday_of, read_week
from teamapp.services.rounds.week.opened import OpenWeek, provisional_week
from tests.support.small_team import DAY, need_id, nurse_id, small_desk


@pytest.fixture(scope="module")
def week() -> OpenWeek:
    """Two visits of Thursday are planned, nothing else."""
    desk = small_desk()
    try:
        for name, nurse, start in (("Vos", "Bram", 620), ("Wit", "Noor", 700)):
            visit = next(one for one in visits_of_day(desk, DAY) if one.need == need_id(name))
            move_visit(desk, visit.id, DAY, nurses=(nurse_id(nurse),), start=MinuteOfDay(start))
        return provisional_week(read_week(desk, monday_of(DAY)))
    finally:
        desk.store.close()


def test_every_round_has_its_place(week: OpenWeek) -> None:
    """Under its day, visits and hours with clients; then what is planned and what is not, and the figures."""
    lines = week_table(week, "en").splitlines()
    head = next(line for line in lines if line.startswith("Nurse"))
    bram = next(line for line in lines if line.startswith("Bram Test"))
    assert bram.index("1 · 0:30") == head.index("Thu 12 Nov")
    assert next(line for line in lines if line.startswith("Aylin")).endswith("0 · 0:00")
    assert next(line for line in lines if line.startswith("Planned")).split()[1:] == ["0", "0", "0", "2", "0", "0", "0"]
    assert next(line for line in lines if line.startswith("Not planned")).split()[2:] == ["5"] * 3 + ["3"] + ["5"] * 3
    assert any(line.startswith("2 visits · ") and "1.0 different carers" in line for line in lines)
    assert "estimates along straight lines" in "\n".join(lines)


def test_many_carers_are_listed_in_dutch(week: OpenWeek) -> None:
    """Those with most come first; with nobody above the aim there is no list."""
    assert "more than 6" not in week_table(week, "en")
    seven = tuple(nurse_id(f"nurse {number}") for number in range(7))
    crowded = replace(week, clients=tuple(replace(row, fullest=seven[: 7 - n]) for n, row in enumerate(week.clients)))
    said = week_table(crowded, "nl")
    assert "1 cliënt ziet in 14 dagen meer dan 6 gezichten:" in said
    assert said.endswith("Bos 7")
