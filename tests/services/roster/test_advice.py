"""Who can, why here, why not: answers with numbers, and the same rules as everywhere."""

from __future__ import annotations

from dataclasses import replace

from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.finding import Edit as CellChange
from scheduling.rules.plan import FREE
from teamapp.domain.change import Edit
from teamapp.domain.entities import Leave, Nurse, Wish
from teamapp.domain.entities.nurse import LeaveKind, WishKind
from teamapp.domain.text import text
from teamapp.services.roster.advice import verdict, who_can, why_here, why_not
from teamapp.services.roster.hand.shifts import give_shift
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import EARLY, EVENING, cell, day, key, november, nurse_id, roster_desk

BRAM, NOOR, SANNE = nurse_id("Bram"), nurse_id("Noor"), nurse_id("Sanne")


def test_a_verdict_costs_what_the_roster_would_cost() -> None:
    """The price is the difference between the whole roster's cost after and before."""
    view = november(roster_desk({"Bram": "EEEEE", "Noor": "D.D"}))
    edits = (CellChange(BRAM, 5, EARLY.id), CellChange(NOOR, 0, FREE))
    after = view.edited(edits).live.plan
    judged = verdict(view, edits)
    assert judged.price == total_cost(check_plan(after)) - total_cost(check_plan(view.live.plan))
    assert not judged.allowed
    assert {"days_a_week", "coverage"} <= {found.rule for found in judged.brings}


def test_who_can_ranks_the_allowed_first_and_keeps_the_others_with_their_reason() -> None:
    """Sanne is free and short of hours; Bram had the night before; Noor is ill; Aylin already works."""
    ill = Leave(id=key("leave", "n"), nurse=NOOR, kind=LeaveKind.SICK, first=day(0), last=day(3))
    view = november(roster_desk({"Bram": "EN..E", "Aylin": ".DE"}, ill))
    found = who_can(view, day(2), EARLY.id)
    assert found[0].name == "Sanne Test"
    by_name = {one.name.split()[0]: one for one in found}
    assert [by_name[name].allowed for name in ("Sanne", "Bram", "Noor")] == [True, False, False]
    assert "daily_rest" in {one.rule for one in by_name["Bram"].against}
    assert say(by_name["Noor"].reasons[0], Language.ENGLISH) == "She is away: ill."
    assert by_name["Aylin"].works == EVENING.id
    assert all(say(reason, language) for one in found for reason in one.reasons for language in Language)


def test_why_here_gives_reasons_and_the_next_best_with_a_price() -> None:
    """The stored reason, the need with its numbers, the hours; the next best excludes who works already."""
    desk = roster_desk(
        {"Noor": "D"}, Wish(id=key("w", "1"), nurse=BRAM, day=day(1), kind=WishKind.SHIFT, shift_kind=EARLY.id)
    )
    give_shift(desk, [cell("Bram", 1)], EARLY.id)
    why = why_here(november(desk), BRAM, day(1))
    words = [say(reason, Language.ENGLISH) for reason in why.reasons]
    hours = "7 h 30 planned of 96 h in these weeks (-88 h 30)."
    assert words[:4] == ["Put there by Aylin.", "1 of 1 nurse on Early.", hours, "She asked for this day: this shift."]
    assert words[4] == "Without her Early on Tue 3 Nov would have 0 of 1."
    assert why.allowed
    assert {one.name for one in why.next_best} == {"Aylin Test", "Noor Test", "Sanne Test"}
    assert [one.price for one in why.next_best] == sorted(one.price for one in why.next_best)


def test_why_free_names_leave_wish_and_the_law() -> None:
    """After an evening the early shift is impossible by law; that is said of a free day."""
    wish = Wish(id=key("w", "1"), nurse=BRAM, day=day(2), kind=WishKind.DAY_OFF)
    view = november(roster_desk({"Bram": "EE.."}, wish))
    words = [say(reason, Language.ENGLISH) for reason in why_here(view, BRAM, day(2)).reasons]
    assert words[0] == "She asked for this day: a day off."
    assert not [one for one in words if "the rest between" in one]  # once in seven days eight hours are enough
    view = november(roster_desk({"Bram": "EDE.."}, wish))
    words = [say(reason, Language.ENGLISH) for reason in why_here(view, BRAM, day(3)).reasons]
    assert words[0].startswith("With Early on Thu 5 Nov the rest between Evening on Wed 4 Nov and Early on Thu 5 Nov")
    assert "would be 8 h 30" in words[0]


def test_why_not_is_the_verdict_on_giving_her_the_shift() -> None:
    """A nurse who is not yet in the team cannot be planned."""
    desk = roster_desk()
    sanne = desk.store.get(Nurse, SANNE)
    assert sanne is not None
    desk.commit([Edit(sanne, replace(sanne, started=day(10)))], text("test"))
    judged = why_not(november(desk), SANNE, day(2), EARLY.id)
    assert [found.rule for found in judged.brings if found.nurse] == ["availability"]
