"""Shifts are given, taken, moved and locked by hand; each as one change with a name, and undone by its reverse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamapp.domain.entities import Assignment
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import NurseId, ShiftKindId
from teamapp.services.history.undo import undo
from teamapp.services.refused import Refused
from teamapp.services.roster.hand.shifts import (
    CellKey,
    clear_shifts,
    give_shift,
    pin_shifts,
    transfer_edits,
    transfer_shifts,
)
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import EARLY, EVENING, FIRST, NAMES, cell, key, nurse_id, roster_desk, row_of


def test_a_shift_is_given_with_a_reason_and_undone_by_name() -> None:
    """One letter is one change, signed, named, and its undo brings the free day back."""
    desk = roster_desk()
    change = give_shift(desk, [cell("Bram", 3)], EARLY.id)
    stored = desk.store.get(Assignment, assignment_id(*cell("Bram", 3)))
    assert stored is not None
    assert stored.reason is not None
    assert say(stored.reason, Language.ENGLISH) == "Put there by Aylin."
    assert say(change.what, Language.ENGLISH) == "Give Bram Early on Thu 5 Nov"
    undo(desk)
    assert row_of(desk, "Bram") == "......."


def test_a_range_is_one_change() -> None:
    """Four cells given at once are one change with four edits."""
    desk = roster_desk({"Bram": "E"})
    change = give_shift(desk, [cell("Bram", number) for number in range(4)], EARLY.id)
    assert len(change.edits) == 4
    assert row_of(desk, "Bram") == "DDDD..."


def test_clearing_leaves_free_days_alone() -> None:
    """Only the cells with a shift are in the change; clearing nothing is refused."""
    desk = roster_desk({"Bram": "D.D"})
    assert len(clear_shifts(desk, [cell("Bram", number) for number in range(3)]).edits) == 2
    with pytest.raises(Refused) as refused:
        clear_shifts(desk, [cell("Bram", 0)])
    assert refused.value.text.code == "roster.nothing_changes"


@pytest.mark.parametrize(
    ("copies", "bram", "noor"),
    [(False, ".D", "E."), (True, "ED", "E."), (None, "DE", "E.")],
)
def test_a_move_leaves_a_copy_stays_a_swap_exchanges(copies: bool | None, bram: str, noor: str) -> None:
    """To a free cell a shift moves or is copied; onto another shift the two change places."""
    desk = roster_desk({"Bram": "ED", "Noor": ".."})
    goal = cell("Bram", 1) if copies is None else cell("Noor", 0)
    transfer_shifts(desk, [(cell("Bram", 0), goal)], copies=bool(copies))
    assert row_of(desk, "Bram", 2) == bram
    if copies is not None:
        assert row_of(desk, "Noor", 2) == noor


def test_a_locked_shift_is_neither_changed_nor_written_over() -> None:
    """The refusal names nurse and day and says what to do; nothing of the range is written."""
    desk = roster_desk({"Bram": "DDD"})
    pin_shifts(desk, [cell("Bram", 1)], pinned=True)
    with pytest.raises(Refused) as refused:
        give_shift(desk, [cell("Bram", number) for number in range(3)], EVENING.id)
    assert say(refused.value.text, Language.ENGLISH) == "The shift of Bram on Tue 3 Nov is locked. Unlock it first."
    assert row_of(desk, "Bram", 3) == "DDD"
    pin_shifts(desk, [cell("Bram", 1)], pinned=False)
    give_shift(desk, [cell("Bram", 1)], EVENING.id)
    assert row_of(desk, "Bram", 3) == "DED"


def test_a_free_day_cannot_be_locked() -> None:
    """There is nothing to keep."""
    with pytest.raises(Refused) as refused:
        pin_shifts(roster_desk(), [cell("Bram", 0)], pinned=True)
    assert refused.value.text.code == "roster.nothing_to_pin"


@pytest.mark.parametrize("code", ["roster.kind_gone", "roster.nurse_gone", "roster.not_in_team", "roster.kind_ended"])
def test_what_does_not_exist_is_refused(code: str) -> None:
    """An unknown shift kind or nurse, a nurse before her first day, a kind after its last: each says so."""
    from dataclasses import replace
    from datetime import date

    from teamapp.domain.change import Edit
    from teamapp.domain.entities import Nurse, ShiftKind
    from teamapp.domain.text import text

    desk = roster_desk()
    sanne, evening = desk.store.get(Nurse, nurse_id("Sanne")), desk.store.get(ShiftKind, EVENING.id)
    assert sanne is not None
    assert evening is not None
    later = Edit(sanne, replace(sanne, started=date(2026, 11, 20)))
    ended = Edit(evening, replace(evening, ended=date(2026, 10, 31)))
    desk.commit((later, ended), text("test"))
    cells: dict[str, tuple[CellKey, ShiftKindId]] = {
        "roster.kind_gone": (cell("Bram", 0), ShiftKindId(key("kind", "?"))),
        "roster.nurse_gone": ((NurseId(key("nurse", "Nobody")), FIRST), EARLY.id),
        "roster.not_in_team": (cell("Sanne", 0), EARLY.id),
        "roster.kind_ended": (cell("Bram", 0), EVENING.id),
    }
    where, what = cells[code]
    with pytest.raises(Refused) as refused:
        give_shift(desk, [where], what)
    assert refused.value.text.code == code
    assert say(refused.value.text, Language.DUTCH)


rows = st.lists(st.sampled_from([None, EARLY.id, EVENING.id]), min_size=14, max_size=14)


@given(rows, st.integers(0, 13), st.integers(1, 5), st.integers(-6, 6), st.booleans())
def test_transfers_lose_and_invent_no_shift(
    worked: list[ShiftKindId | None], start: int, count: int, by: int, copies: bool
) -> None:
    """A move keeps the number of each shift kind, whatever overlaps; a copy makes the goal equal to the source."""
    inside = [number for number in range(start, start + count) if number < 14 and 0 <= number + by < 14]
    pairs = [(cell(NAMES[0], number), cell(NAMES[0], number + by)) for number in inside]
    edits = transfer_edits(pairs, lambda _nurse, when: worked[(when - FIRST).days], copies=copies)
    after = list(worked)
    for edit in edits:
        after[(edit.day - FIRST).days] = edit.kind
    assert [after[number + by] for number in inside] == [worked[number] for number in inside]
    if not copies:
        assert sorted(map(str, after)) == sorted(map(str, worked))
    assert all(worked[(edit.day - FIRST).days] != edit.kind for edit in edits)
    assert len({edit.day for edit in edits}) == len(edits) <= len({*inside, *(number + by for number in inside)})
