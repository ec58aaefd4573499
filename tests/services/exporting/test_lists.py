"""Lists of days for a spreadsheet: they say what the pages say, in the habits of the country."""

from __future__ import annotations

import csv
import re
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from teamapp.domain.entities import Assignment, Client, Nurse
from teamapp.services.exporting.lists.export import export_list, list_table, usual_days
from teamapp.services.occurrences import visits_between
from teamapp.services.refused import Refused
from teamapp.services.roster.shown.view import period_view
from teamapp.services.settings.rules import rule_list
from teamapp.services.tasks import add_task
from teamapp.words.speak import Language, say
from tests.support.sample_desk import TODAY, sample_desk

EN, NL = Language.ENGLISH, Language.DUTCH
DAYS = usual_days(TODAY, "roster")


@pytest.fixture(scope="module")
def desk():
    with sample_desk() as opened:
        yield opened


def test_the_roster_has_every_shift_and_its_hours_add_up(desk) -> None:
    """As many letters as shifts; the hours of both lists are the same numbers."""
    roster, hours = list_table(desk, "roster", EN, DAYS), list_table(desk, "hours", EN, DAYS)
    shifts = list(desk.store.between(Assignment, "day", *DAYS))
    letters = [cell for row in roster.rows for cell in row[1:-3] if cell not in ("", "-")]
    assert len(letters) == len(shifts) == sum(sum(row[4:]) for row in hours.rows)
    assert [row[-3:] for row in roster.rows] == [row[1:4] for row in hours.rows]
    assert all(row[3] == pytest.approx(row[1] - row[2]) for row in hours.rows)
    assert {row[0] for row in roster.rows} <= {one.name for one in desk.store.all(Nurse)}


def test_visits_and_carers_say_who_came(desk) -> None:
    """Every visit of the days once; carers are counted from the same visits."""
    week = usual_days(TODAY, "visits")
    visits = visits_between(desk, *week)
    assert len(list_table(desk, "visits", NL, week).rows) == len(visits)
    fortnight = visits_between(desk, week[1] - timedelta(days=13), week[1])
    met: dict[str, set[str]] = {}
    for visit in fortnight:
        if not visit.cancelled:
            met.setdefault(visit.client, set()).update({visit.nurse, visit.second_nurse} - {None})
    names = {one.name: len(met.get(one.id, ())) for one in desk.store.all(Client) if met.get(one.id)}
    assert {row[0]: row[1] for row in list_table(desk, "carers", NL, week).rows} == names


def test_the_history_is_told_day_by_day() -> None:
    """Newest first, within the days, however many pages it takes."""
    with sample_desk() as desk:
        add_task(desk, "Gloves")
        table = list_table(desk, "history", EN, (TODAY, TODAY))
        assert "Gloves" in str(table.rows[0])
        assert all(str(row[0]).startswith(TODAY.isoformat()) for row in table.rows)
        whole = list_table(desk, "history", EN, (TODAY - timedelta(days=300), TODAY))
        assert [row[0] for row in whole.rows] == sorted((row[0] for row in whole.rows), reverse=True)


def test_a_spreadsheet_reads_numbers_as_its_country_writes_them(desk, tmp_path) -> None:
    """Semicolons and commas in Dutch, commas and points in English, true numbers in a workbook."""
    for language, delimiter, decimal in ((NL, ";", ","), (EN, ",", ".")):
        file = tmp_path / "hours.csv"
        export_list(desk, "hours", file, language=language, days=DAYS)
        rows = list(csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=delimiter))
        assert len({len(row) for row in rows}) == 1
        assert [float(row[1].replace(decimal, ".")) for row in rows[1:]] == [
            row[1] for row in list_table(desk, "hours", language, DAYS).rows
        ]
    export_list(desk, "hours", tmp_path / "hours.xlsx", language=NL, days=DAYS)
    sheet = load_workbook(tmp_path / "hours.xlsx").active
    assert all(isinstance(row[1], int | float) for row in sheet.iter_rows(min_row=2, values_only=True))


@pytest.mark.parametrize("days", [(TODAY, TODAY - timedelta(days=1)), (TODAY, TODAY + timedelta(days=4000))])
def test_days_that_are_none_are_refused(desk, days) -> None:
    """The wrong way round, or more than a year."""
    with pytest.raises(Refused, match=r"exporting\.days"):
        list_table(desk, "visits", EN, days)


def test_what_was_agreed_and_how_it_works_out(desk) -> None:
    """Rules, findings and fairness say what the pages say; no list shows the number of a thing or a code."""
    view = period_view(desk, *DAYS)
    assert len(list_table(desk, "findings", EN, DAYS).rows) == len(view.live.findings)
    assert [row[0] for row in list_table(desk, "rules", EN).rows] == [say(one.sentence, EN) for one in rule_list(desk)]
    fair = list_table(desk, "fairness", EN)
    assert sum(row[6] for row in fair.rows) == pytest.approx(sum(row[7] for row in fair.rows), abs=1)
    for name in ("roles", "preferences", "notes", "shifts", "points", "demand", "exceptions"):
        said = [cell for row in list_table(desk, name, NL).rows for cell in row if isinstance(cell, str)]
        assert said, name
        assert not [cell for cell in said if "Text(" in cell or re.fullmatch(r"[0-9a-f]{32}|[a-z]+_[a-z_]+", cell)], (
            name
        )
