"""Somebody is away this morning: recorded without a diagnosis, her shifts open, and given back when she is back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from scheduling.roster.repair.solve import run
from scheduling.stop import never
from teamapp.domain.change import Edit
from teamapp.domain.entities import Ask, Leave
from teamapp.domain.entities.asking import AskState
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undo
from teamapp.services.refused import Refused
from teamapp.services.roster.asks.answering import say_yes, settle_alone
from teamapp.services.roster.asks.away.reading import Away, away_today, leave_of, read_away
from teamapp.services.roster.asks.away.reporting import open_shifts, report_away, report_back
from teamapp.services.roster.asks.away.ways import gap_of, proposal_of, ways_of
from teamapp.services.roster.asks.proposal import claim
from teamapp.services.roster.asks.ranking import Fit, who_could
from teamapp.services.roster.asks.sending import send_ask
from teamapp.services.roster.asks.standing import missing, view_around
from teamapp.services.roster.planning.repairing import request_of
from teamapp.words.speak import Language, say
from tests.services.asks.conftest import At
from tests.support.roster.roster_team import EARLY, EVENING, OFFICE, assignment, day, nurse_id, roster_desk, row_of
from tests.support.small_team import DAY, need_id, small_desk
from tests.support.small_team import nurse_id as small_nurse

AYLIN, BRAM, NOOR, SANNE = (nurse_id(name) for name in ("Aylin", "Bram", "Noor", "Sanne"))
MORNING = datetime(2026, 11, 2, 5, 30, tzinfo=UTC)
"""The first Monday of the period, half past six on the wall."""


def morning_desk(rows: dict[str, str]) -> Desk:
    return roster_desk(rows, now=MORNING)


def away_of(desk: Desk, name: str) -> Away:
    leave = leave_of(desk, nurse_id(name))
    assert leave is not None
    found = read_away(desk, leave)
    assert found is not None
    return found


def test_away_today_opens_todays_shift_only() -> None:
    """One change records the leave and frees the day; tomorrow stays; undo brings both back."""
    desk = morning_desk({"Bram": "DDD"})
    change = report_away(desk, BRAM, first=day(0), last=day(0))
    assert say(change.what, Language.ENGLISH) == "Bram is away on Mon 2 Nov"
    assert all(say(change.what, language) for language in Language)
    assert row_of(desk, "Bram", 3) == ".DD"
    assert [(one.day, one.open) for one in away_of(desk, "Bram").shifts] == [(day(0), True)]
    undo(desk)
    assert row_of(desk, "Bram", 3) == "DDD"
    assert not desk.store.all(Leave)


def test_while_nobody_knows_only_two_days_open_and_the_rest_stays_in_sight() -> None:
    """Later days are named; said again with a date, they open too."""
    desk = morning_desk({"Bram": "DDDD"})
    report_away(desk, BRAM, first=day(0))
    assert row_of(desk, "Bram", 4) == "..DD"
    away = away_of(desk, "Bram")
    assert away.last is None
    assert away.later == (day(2), day(3))
    report_away(desk, BRAM, first=day(0), last=day(2))
    assert row_of(desk, "Bram", 4) == "...D"
    assert [one.day for one in away_of(desk, "Bram").shifts] == [day(0), day(1), day(2)]
    with pytest.raises(Refused) as refused:
        report_away(desk, BRAM, first=day(0), last=day(2))
    assert refused.value.text.code == "asks.away_already"


def test_an_absence_recorded_elsewhere_still_shows_her_shift() -> None:
    """Reported ill on the page of the team, her shift stands: Today says so, and it is opened from there."""
    from teamapp.services.people.absence import report_sick

    desk = morning_desk({"Bram": "DDD"})
    report_sick(desk, BRAM, first=day(0), last=day(4))
    (away,) = away_today(desk)
    assert away.still_on
    assert not away.settled
    assert away.later == (day(0), day(1), day(2))
    change = open_shifts(desk, BRAM, until=day(1))
    assert all(say(change.what, language) for language in Language)
    after = away_of(desk, "Bram")
    assert not after.still_on
    assert [one.day for one in after.open_shifts] == [day(0), day(1)]
    assert row_of(desk, "Bram", 3) == "..D"


def test_said_again_while_unknown_it_opens_what_has_come_near(at: At) -> None:
    """Two days open at first; two days later the next two, with the same words."""
    desk = morning_desk({"Bram": "DDDD"})
    report_away(desk, BRAM, first=day(0))
    at(desk, MORNING + timedelta(days=2))
    report_away(desk, BRAM, first=day(2))
    assert row_of(desk, "Bram", 4) == "...."


def test_back_again_she_has_what_nobody_took() -> None:
    """Noor took Tuesday; Wednesday is Bram's again, and what was asked about it is withdrawn."""
    desk = morning_desk({"Bram": "DDD"})
    report_away(desk, BRAM, first=day(0), last=day(2))
    tuesday = send_ask(desk, claim(AYLIN, day=day(1), kind=EARLY.id, absence=True)).edits[0].id
    wednesday = send_ask(desk, claim(AYLIN, day=day(2), kind=EARLY.id, absence=True)).edits[0].id
    say_yes(desk, tuesday, NOOR)
    change = report_back(desk, BRAM, back=day(1))
    assert all(say(change.what, language) for language in Language)
    assert row_of(desk, "Bram", 3) == "..D"
    assert row_of(desk, "Noor", 3) == ".D."
    asked = desk.store.get(Ask, wednesday)
    assert asked is not None
    assert asked.state is AskState.WITHDRAWN
    (leave,) = desk.store.all(Leave)
    assert leave.last == day(0)


def test_what_makes_no_sense_is_refused() -> None:
    """Yesterday cannot be reported, and who is not away cannot come back."""
    desk = morning_desk({})
    with pytest.raises(Refused) as past:
        report_away(desk, BRAM, first=day(-1), last=day(3))
    with pytest.raises(Refused) as back:
        report_back(desk, BRAM, back=day(1))
    assert (past.value.text.code, back.value.text.code) == ("asks.away_past", "asks.not_away")
    assert all(say(refused.value.text, language) for refused in (past, back) for language in Language)


def test_an_absence_shows_who_covers_and_settles() -> None:
    """Ranked colleagues for the open shift; once somebody has it, her name stands there and nothing waits."""
    desk = morning_desk({"Bram": "D", "Noor": "E"})
    report_away(desk, BRAM, first=day(0), last=day(0))
    (away,) = away_today(desk)
    (shift,) = away.open_shifts
    found = who_could(view_around(desk, [shift.day]), shift.moves, but=(BRAM,))
    assert {one.nurse for one in found if one.fit is Fit.WELL} == {AYLIN, SANNE}
    assert next(one for one in found if one.nurse == NOOR).fit is Fit.CANNOT
    ask = send_ask(desk, claim(AYLIN, day=shift.day, kind=shift.kind.id, asked=[SANNE], absence=True)).edits[0].id
    assert away_of(desk, "Bram").shifts[0].asked == ask
    say_yes(desk, ask, SANNE)
    after = away_of(desk, "Bram")
    assert (after.shifts[0].open, after.shifts[0].taken_by) == (False, "Sanne")
    assert after.settled


def test_a_shift_nobody_needs_is_not_looked_for() -> None:
    """The office morning of who is away falls out: the team asks for nobody there."""
    desk = morning_desk({})
    desk.commit([Edit(None, assignment("Bram", 0, OFFICE.letter))], text("test"))
    report_away(desk, BRAM, first=day(0), last=day(0))
    away = away_of(desk, "Bram")
    assert [one.open for one in away.shifts] == [False]
    assert away.settled


def test_her_visits_of_today_are_listed() -> None:
    """Only what is planned with her today; the rounds page is where they get another nurse."""
    from teamapp.domain.entities import Visit
    from teamapp.domain.entities.visit import visit_id
    from teamapp.domain.units import MinuteOfDay
    from tests.support.small_team import client_id

    desk = small_desk()
    visit = Visit(
        id=visit_id(need_id("Vos"), DAY, 0),
        client=client_id("Vos"),
        need=need_id("Vos"),
        day=DAY,
        nurse=small_nurse("Bram"),
        start=MinuteOfDay(600),
    )
    desk.commit([Edit(None, visit)], text("test"))
    report_away(desk, small_nurse("Bram"), first=DAY, last=DAY)
    (away,) = away_today(desk)
    assert [(one.client, one.start) for one in away.visits] == [("Vos", 600)]


def test_the_planners_ways_become_asks_of_those_they_move() -> None:
    """Each way covers the shift; the one who is away is in none; it happens when everybody concerned has agreed."""
    desk = morning_desk({"Bram": "D", "Noor": "..D", "Sanne": "...E"})
    report_away(desk, BRAM, first=day(0), last=day(0))
    gap = gap_of(desk, away_of(desk, "Bram"))
    assert gap is not None
    answer = run(request_of(gap.absent, seconds=2.0), lambda _progress: None, never)
    ways = ways_of(gap, answer)
    assert ways
    assert all(BRAM not in way.asked for way in ways)
    assert len(ways) <= 3
    assert [len(way.moves) for way in ways] == sorted(len(way.moves) for way in ways)
    way = ways[0]
    assert way.left_open == 0
    assert all(say(one.summary, language) for one in ways for language in Language)
    proposal = proposal_of(way, AYLIN)
    if not proposal.asked:
        settle_alone(desk, proposal)
    else:
        ask = send_ask(desk, proposal).edits[0].id
        for nurse in proposal.asked:
            say_yes(desk, ask, nurse)
    assert not away_of(desk, "Bram").open_shifts


def test_without_the_planner_the_best_colleagues_are_a_way_of_their_own() -> None:
    """Two shifts, each with the best for it, judged one after the other; nothing but her days changes hands."""
    desk = morning_desk({"Bram": "DE", "Noor": ".D"})
    report_away(desk, BRAM, first=day(0), last=day(1))
    gap = gap_of(desk, away_of(desk, "Bram"))
    assert gap is not None
    (way,) = ways_of(gap, None)
    assert [move[1:] for move in way.moves] == [(day(0), "", EARLY.id), (day(1), "", EVENING.id)]
    assert way.left_open == 0
    assert not way.judged.forbidden


def test_without_open_shifts_there_is_nothing_to_plan() -> None:
    """She was free today: nothing is asked of the planner."""
    desk = morning_desk({"Bram": ".D"})
    report_away(desk, BRAM, first=day(0), last=day(0))
    assert gap_of(desk, away_of(desk, "Bram")) is None


def test_whoever_is_asked_about_the_same_shift_is_asked_no_longer_once_it_is_covered() -> None:
    """Two asks went out about Bram's Monday; one place is open, so the first yes ends the other."""
    desk = morning_desk({"Bram": "D"})
    report_away(desk, BRAM, first=day(0), last=day(0))
    one, other = (
        send_ask(desk, claim(AYLIN, day=day(0), kind=EARLY.id, asked=asked, absence=True)).edits[0].id
        for asked in ([NOOR], [SANNE])
    )
    assert missing(view_around(desk, [day(0)]), day(0), EARLY.id) == 1
    say_yes(desk, one, NOOR, anyway=True)
    found = desk.store.get(Ask, other)
    assert found is not None
    assert found.state is AskState.WITHDRAWN
