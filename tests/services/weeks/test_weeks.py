"""Whole weeks at once: previewed with reasons, written as one change, undone as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, Leave, Nurse, RosterPattern, ShiftKind
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.history.undo import redo, undo
from teamapp.services.refused import Refused
from teamapp.services.roster.hand.shifts import give_shift, pin_shifts
from teamapp.services.roster.shown.past import history_of_cell
from teamapp.services.roster.weeks.bulk import clear_cells, filled, given, lock_cells, unlock_cells
from teamapp.services.roster.weeks.copying import copied_week
from teamapp.services.roster.weeks.laying import Clash, Laying, write_laying
from teamapp.services.roster.weeks.patterns import (
    delete_pattern,
    pattern_list,
    pattern_over,
    rename_pattern,
    save_pattern,
)
from teamapp.words.speak import Language, say
from tests.support.new_desk import spoken
from tests.support.roster.roster_team import (
    EARLY,
    EVENING,
    FIRST,
    OFFICE,
    cell,
    day,
    key,
    nurse_id,
    roster_desk,
    row_of,
)
from tests.support.roster.together_team import refusal

ROWS = {"Bram": "DD..E..", "Noor": "..EE..."}


def codes(laying: Laying) -> list[str]:
    """Why cells are left out, after both languages have said it."""
    skipped = [one.skipped for one in laying.skipped if one.skipped is not None]
    assert all(say(one, language) for one in skipped for language in Language)
    return [one.code for one in skipped]


def copy(desk: Desk, clash: Clash, *targets: int) -> Laying:
    return copied_week(desk, source=day(2), targets=[day(n) for n in targets or (7,)], clash=clash)


def test_a_week_is_copied_with_its_reason_and_undone_at_once() -> None:
    """From the week of any day to two others; each new cell says where it came from."""
    desk = roster_desk(ROWS)
    laying = copy(desk, Clash.AVOID, 9, 20)
    assert (len(laying.written), laying.skipped) == (10, ())
    spoken(write_laying(desk, laying))
    assert row_of(desk, "Bram", 21) == "DD..E.." * 3
    assert row_of(desk, "Noor", 21) == "..EE..." * 3
    stored = desk.store.get(Assignment, assignment_id(*cell("Bram", 7)))
    assert stored is not None
    assert stored.reason == text("weeks.because_copied", day=FIRST.isoformat())
    assert history_of_cell(desk, *cell("Bram", 7))[0].why == stored.reason
    undo(desk)
    assert row_of(desk, "Bram", 21) == "DD..E.." + "." * 14
    redo(desk)
    assert row_of(desk, "Noor", 14) == "..EE..." * 2


@pytest.mark.parametrize(
    ("clash", "bram", "skipped"),
    [
        (Clash.ALLOW, "ED..E..", ["weeks.occupied"]),
        (Clash.AVOID, "ED..E..", ["weeks.occupied"]),
        (Clash.OVERWRITE, "DD..E..", []),
    ],
)
def test_three_ways_with_what_is_in_the_way(clash: Clash, bram: str, skipped: list[str]) -> None:
    """Only overwriting replaces; the others leave the cell and say who works what there."""
    desk = roster_desk({"Bram": ROWS["Bram"] + "E", "Noor": ROWS["Noor"]})
    laying = copy(desk, clash)
    assert codes(laying) == skipped
    write_laying(desk, laying)
    assert row_of(desk, "Bram", 14)[7:] == bram


def test_overwriting_makes_free_who_is_free_in_the_copied_week() -> None:
    """The target becomes the same week; for chosen nurses only theirs."""
    desk = roster_desk({"Bram": "DD....." + "....DDD", "Noor": "......." + "E......"})
    only_noor = copied_week(desk, source=FIRST, targets=[day(7)], clash=Clash.OVERWRITE, nurses=[nurse_id("Bram")])
    write_laying(desk, only_noor)
    assert (row_of(desk, "Bram", 14)[7:], row_of(desk, "Noor", 14)[7:]) == ("DD.....", "E......")
    write_laying(desk, copy(desk, Clash.OVERWRITE))
    assert row_of(desk, "Noor", 14)[7:] == "......."


def test_avoiding_leaves_out_what_breaks_a_rule_and_allowing_says_so() -> None:
    """Leave in the target week: avoided by name, or written with the finding shown before."""
    away = Leave(id=key("l", "b"), nurse=nurse_id("Bram"), kind=LeaveKind.HOLIDAY, first=day(7), last=day(8))
    desk = roster_desk(ROWS, away)
    avoided = copy(desk, Clash.AVOID)
    assert codes(avoided) == ["weeks.breaks", "weeks.breaks"]
    allowed = copy(desk, Clash.ALLOW)
    assert allowed.skipped == ()
    assert [(one.cell.day, one.findings[0].rule) for one in allowed.warned] == [(day(7), "leave"), (day(8), "leave")]


def test_the_rest_over_the_border_of_what_is_copied_counts() -> None:
    """A night on the Sunday before, already there, stands against the early shift of the copied Monday."""
    desk = roster_desk({"Bram": "D....." + "N"})
    assert codes(copy(desk, Clash.AVOID)) == ["weeks.breaks"]
    assert [one.findings[0].rule for one in copy(desk, Clash.ALLOW).warned if one.cell.day == day(7)] == ["daily_rest"]


def test_locked_cells_days_over_and_people_gone_are_always_left_out() -> None:
    """Each with its own sentence, also when overwriting."""
    desk = roster_desk({"Bram": "DD....." + "E", "Noor": "D", "Sanne": "..D"}, now=datetime(2026, 11, 9, 8, tzinfo=UTC))
    pin_shifts(desk, [cell("Bram", 7)], pinned=True)
    noor = desk.store.get(Nurse, nurse_id("Noor"))
    assert noor is not None
    desk.commit((Edit(noor, replace(noor, ended=day(10))),), text("test"))
    laying = copied_week(desk, source=FIRST, targets=[day(7), day(14)], clash=Clash.OVERWRITE)
    found = {(one.name, (one.cell.day - FIRST).days): one.skipped.code for one in laying.skipped if one.skipped}
    assert found == {
        ("Bram", 7): "weeks.day_over",
        ("Noor", 7): "weeks.day_over",
        ("Noor", 14): "roster.not_in_team",
    }
    write_laying(desk, laying)
    pin_shifts(desk, [cell("Bram", 14)], pinned=True)
    give_shift(desk, [cell("Bram", 0)], EVENING.id)
    again = copied_week(desk, source=FIRST, targets=[day(14)], clash=Clash.OVERWRITE)
    assert "roster.cell_pinned" in codes(again)


def test_what_changed_since_the_preview_is_not_written_over() -> None:
    """Somebody fills a cell in between: nothing is written, and the day is named."""
    desk = roster_desk(ROWS)
    laying = copy(desk, Clash.AVOID)
    give_shift(desk, [cell("Bram", 7)], OFFICE.id)
    with pytest.raises(Refused) as refused:
        write_laying(desk, laying)
    assert refusal(refused.value) == "weeks.stale"
    assert row_of(desk, "Noor", 14)[7:] == "......."


def test_impossible_copies_are_refused_in_words() -> None:
    """Onto itself, from nothing, into the past, to nowhere, or where all is so already."""
    desk = roster_desk(ROWS, now=datetime(2026, 11, 9, 8, tzinfo=UTC))
    monday = day(7)
    cases = {
        "weeks.same_week": lambda: copied_week(desk, source=FIRST, targets=[day(3)], clash=Clash.ALLOW),
        "weeks.source_empty": lambda: copied_week(desk, source=day(14), targets=[monday], clash=Clash.ALLOW),
        "weeks.week_over": lambda: copied_week(desk, source=FIRST, targets=[day(-7)], clash=Clash.ALLOW),
        "weeks.no_target": lambda: copied_week(desk, source=FIRST, targets=[], clash=Clash.ALLOW),
    }
    for code, act in cases.items():
        with pytest.raises(Refused) as refused:
            act()
        assert refusal(refused.value) == code
    write_laying(desk, copied_week(desk, source=FIRST, targets=[day(14)], clash=Clash.AVOID))
    with pytest.raises(Refused) as refused:
        write_laying(desk, copied_week(desk, source=FIRST, targets=[day(14)], clash=Clash.AVOID))
    assert refusal(refused.value) == "weeks.nothing_to_write"


def pattern_of(desk: Desk, weeks: int = 2) -> RosterPattern:
    spoken(save_pattern(desk, " Winter ", monday=day(3), weeks=weeks))
    (made,) = desk.store.all(RosterPattern)
    return made


@pytest.mark.parametrize("weeks", [2, 4, 6])
def test_a_pattern_is_saved_and_laid_over_again(weeks: int) -> None:
    """Weeks from a Monday on; laid over as often as asked, with its name as the reason."""
    row = ("D.....E" + "..E....") * 3
    desk = roster_desk({"Bram": row[: 7 * weeks]})
    made = pattern_of(desk, weeks)
    assert (made.name, made.weeks, len(made.cells)) == ("Winter", weeks, 3 * weeks // 2)
    laying = pattern_over(desk, made.id, monday=day(7 * weeks + 2), times=2, clash=Clash.AVOID)
    spoken(write_laying(desk, laying))
    assert row_of(desk, "Bram", 21 * weeks) == row[: 7 * weeks] * 3
    assert laying.reason == text("weeks.because_pattern", name="Winter")
    undo(desk)
    assert row_of(desk, "Bram", 21 * weeks) == row[: 7 * weeks] + "." * 14 * weeks


def test_a_pattern_meets_a_roster_in_three_ways() -> None:
    """Avoiding and allowing leave what stands there; overwriting also frees the pattern's nurses, nobody else."""
    desk = roster_desk({"Bram": "D......" + "......." + "E.E....", "Noor": "." * 15 + "D"})
    made = pattern_of(desk)
    assert codes(pattern_over(desk, made.id, monday=day(14), clash=Clash.ALLOW)) == ["weeks.occupied"]
    write_laying(desk, pattern_over(desk, made.id, monday=day(14), clash=Clash.OVERWRITE))
    assert row_of(desk, "Bram", 28)[14:] == "D" + "." * 13
    assert row_of(desk, "Noor", 16)[15] == "D"


def test_patterns_are_named_listed_and_forgotten() -> None:
    """One name each; a nurse who has left is counted as gone; shifts that came from a pattern stay."""
    desk = roster_desk(ROWS)
    made = pattern_of(desk)
    with pytest.raises(Refused) as refused:
        save_pattern(desk, "WINTER", monday=FIRST, weeks=4)
    assert refusal(refused.value) == "weeks.pattern_name_taken"
    spoken(rename_pattern(desk, made.id, "Summer"))
    noor = desk.store.get(Nurse, nurse_id("Noor"))
    desk.commit((Edit(noor, replace(noor, ended=date(2026, 10, 1))),), text("test"))  # type: ignore[type-var]
    (one,) = pattern_list(desk)
    assert (one.pattern.name, one.shifts, one.nurses, one.gone) == ("Summer", 5, 2, 2)
    laying = pattern_over(desk, made.id, monday=day(14), clash=Clash.AVOID)
    assert codes(laying) == ["roster.nurse_gone"] * 2
    spoken(delete_pattern(desk, made.id))
    assert pattern_list(desk) == ()


@pytest.mark.parametrize("weeks", [0, 1, 3, 5, 7])
def test_a_pattern_has_two_four_or_six_weeks(weeks: int) -> None:
    """Other lengths are refused in words."""
    with pytest.raises(Refused) as refused:
        save_pattern(roster_desk(ROWS), "x", monday=FIRST, weeks=weeks)
    assert refusal(refused.value) == "weeks.pattern_length"


def test_every_chosen_cell_gets_a_kind_or_becomes_free() -> None:
    """Given with a preview, cleared at once; locked ones stay; one undo each."""
    desk = roster_desk(ROWS)
    cells = [cell(name, number) for name in ("Bram", "Noor") for number in range(3)]
    spoken(write_laying(desk, given(desk, cells, OFFICE.id, clash=Clash.OVERWRITE)))
    assert (row_of(desk, "Bram"), row_of(desk, "Noor")) == ("OOO.E..", "OOOE...")
    undo(desk)
    spoken(lock_cells(desk, [cell("Bram", 0), cell("Bram", 2)]))
    spoken(clear_cells(desk, cells))
    assert (row_of(desk, "Bram"), row_of(desk, "Noor")) == ("D...E..", "...E...")
    undo(desk)
    assert (row_of(desk, "Bram"), row_of(desk, "Noor")) == (ROWS["Bram"], ROWS["Noor"])
    spoken(unlock_cells(desk, cells))
    clear_cells(desk, cells)
    with pytest.raises(Refused) as refused:
        clear_cells(desk, cells)
    assert refusal(refused.value) == "weeks.nothing_to_clear"
    with pytest.raises(Refused) as refused:
        given(desk, [], EARLY.id, clash=Clash.ALLOW)
    assert refusal(refused.value) == "weeks.nothing_to_lay"


def test_a_pattern_fills_only_the_chosen_cells() -> None:
    """The rest of its shifts is left alone."""
    desk = roster_desk(ROWS)
    made = pattern_of(desk)
    chosen = [cell("Bram", number) for number in range(14, 18)]
    write_laying(desk, filled(desk, chosen, made.id, monday=day(14), clash=Clash.AVOID))
    assert (row_of(desk, "Bram", 21)[14:], row_of(desk, "Noor", 21)[14:]) == ("DD.....", ".......")


def test_a_shift_kind_that_has_ended_is_left_out() -> None:
    """The preview names it and its last day."""
    desk = roster_desk(ROWS)
    stored = desk.store.get(ShiftKind, EARLY.id)
    assert stored is not None
    desk.commit((Edit(stored, replace(stored, ended=day(7))),), text("test"))
    assert codes(copy(desk, Clash.AVOID)) == ["roster.kind_ended"]
