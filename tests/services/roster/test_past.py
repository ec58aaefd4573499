"""Every change of a cell says why, whoever made it."""

from __future__ import annotations

from teamapp.domain.text import text
from teamapp.services.history.undo import undo
from teamapp.services.roster.hand.shifts import clear_shifts, give_shift, transfer_shifts
from teamapp.services.roster.shown.past import history_of_cell
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import EARLY, EVENING, cell, day, nurse_id, roster_desk

BRAM, NOOR = nurse_id("Bram"), nurse_id("Noor")


def test_a_shift_that_goes_to_a_colleague_says_where_it_went() -> None:
    """The day that became free keeps no reason of its own; the same change says who has the shift now."""
    desk = roster_desk({"Bram": "D"})
    transfer_shifts(desk, [(cell("Bram", 0), cell("Noor", 0))], copies=False)
    (moved, _start) = history_of_cell(desk, BRAM, day(0))
    assert (moved.before, moved.after) == ("Early", "")
    assert moved.why == text("roster.gone_to", nurse="Noor", shift="Early")
    (got,) = history_of_cell(desk, NOOR, day(0))
    assert got.why == text("roster.by_hand", nurse="Aylin")


def test_taking_back_is_told_as_such() -> None:
    """Not with the reason that the shift once had."""
    desk = roster_desk()
    give_shift(desk, [cell("Bram", 1)], EARLY.id)
    clear_shifts(desk, [cell("Bram", 1)])
    undo(desk)
    latest = history_of_cell(desk, BRAM, day(1))[0]
    assert (latest.before, latest.after, latest.why) == ("", "Early", text("roster.taken_back"))


def test_every_event_that_puts_a_shift_somewhere_has_a_reason_in_both_languages() -> None:
    """By hand, over another shift, and moved."""
    desk = roster_desk({"Noor": ".E"})
    give_shift(desk, [cell("Bram", 1)], EARLY.id)
    give_shift(desk, [cell("Bram", 1)], EVENING.id)
    transfer_shifts(desk, [(cell("Bram", 1), cell("Sanne", 1))], copies=False)
    events = [event for name in ("Bram", "Sanne") for event in history_of_cell(desk, nurse_id(name), day(1))]
    assert len(events) == 4
    assert all(event.why is not None and say(event.why, language) for event in events for language in Language)
