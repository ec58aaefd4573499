"""The gap map shows where a draft is short; ways to close it break few wishes, are legal and spare who gave way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scheduling.rules.finding import Edit as CellChange
from scheduling.rules.finding import Severity
from teamapp.domain.change import Edit
from teamapp.domain.entities import Ask, Availability, Contract, Demand, Leave, Points, ShiftKind, Wish
from teamapp.domain.entities.asking import AskKind, AskState
from teamapp.domain.entities.nurse import LeaveKind, WishKind
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from teamapp.services.roster.hand.shifts import pin_shifts
from teamapp.services.roster.shown.past import history_of_cell
from teamapp.services.roster.together.giving.closing import Fairness, GapProposal, Way, proposals, ways_for
from teamapp.services.roster.together.giving.gaps import Gap, GapMap, Level, gap_map
from teamapp.services.roster.together.giving.matching import unfilled
from teamapp.services.roster.together.giving.offering import offer
from teamapp.services.roster.together.giving.points import points_for
from teamapp.services.roster.together.ledger import fairness
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import EARLY, EVENING, NIGHT, day, key, november, nurse_id, roster_desk, row_of
from tests.support.roster.together_team import NOVEMBER, refusal, sits, wish_of

AYLIN, BRAM, NOOR, SANNE = (nurse_id(name) for name in ("Aylin", "Bram", "Noor", "Sanne"))


def level_of(found: GapMap, number: int, kind: ShiftKind = EARLY) -> Gap:
    return found.cells[day(number), kind.id]


def off(number: int, *names: str, joker: str = "") -> list[Wish]:
    return [wish_of(name, number, joker=name == joker) for name in names]


def short_saturday(*more: Wish, joker: str = "") -> Desk:
    """On the first Saturday three of four want to be free, and two places are open."""
    return roster_desk({}, *off(5, "Aylin", "Bram", "Noor", joker=joker), *more)


def test_a_shortage_is_where_even_all_who_could_are_too_few() -> None:
    """Two places, one nurse who could do either: one place is missing, though each kind alone could be filled."""
    found = gap_map(short_saturday(), NOVEMBER)
    early, evening = level_of(found, 5), level_of(found, 5, EVENING)
    assert (early.needed, early.have, early.could) == (1, 0, (SANNE,))
    assert early.missing + evening.missing == 1
    assert found.missing == 1
    assert {one.nurse.id for one in early.others} == {AYLIN, BRAM, NOOR}
    assert [gap.day for gap in found.shortages] == [day(5)]


def test_an_even_day_is_enough_and_a_double_shift_is_a_surplus() -> None:
    """More nurses there than needed, or more who ask for the shift than places."""
    asking = [wish_of(name, 2, WishKind.SHIFT, shift_kind=EARLY.id) for name in ("Bram", "Noor")]
    found = gap_map(roster_desk({"Aylin": "D", "Bram": "D", "Noor": "E"}, *asking), NOVEMBER)
    assert level_of(found, 0).level is Level.SURPLUS
    assert level_of(found, 0).over == 1
    assert level_of(found, 0, EVENING).level is Level.ENOUGH
    assert (level_of(found, 2).level, level_of(found, 2).wishers) == (Level.SURPLUS, (BRAM, NOOR))


def test_a_day_with_fewer_to_be_expected_than_needed_is_tight() -> None:
    """With hours for one shift in three weeks nobody can be counted on, though everybody could come once."""
    small = [replace(one, week_minutes=Minutes(150)) for one in roster_desk().store.all(Contract)]
    desk = roster_desk()
    desk.commit([Edit(desk.store.get(Contract, one.id), one) for one in small], text("test"))
    found = gap_map(desk, NOVEMBER)
    assert level_of(found, 1).missing == 0
    assert level_of(found, 1).level is Level.TIGHT


def test_leave_rest_and_full_hours_keep_somebody_out() -> None:
    """On leave and after a night she is not in the map at all; beyond her hours she is among the others."""
    leave = Leave(id=key("l", "n"), nurse=NOOR, kind=LeaveKind.HOLIDAY, first=day(1), last=day(1))
    full = Contract(id=key("contract", "Sanne"), nurse=SANNE, week_minutes=Minutes(30), first=day(-99))
    desk = roster_desk({"Bram": "N"}, leave)
    desk.commit((Edit(desk.store.get(Contract, full.id), full),), text("test"))
    gap = level_of(gap_map(desk, NOVEMBER), 1)
    assert gap.could == (AYLIN,)
    assert [(one.nurse.id, one.full) for one in gap.others] == [(SANNE, True)]


def test_a_place_that_needs_a_level_counts_only_who_has_it() -> None:
    """Only Aylin is a district nurse; when she wishes to be free, the place that needs one is missing."""
    desk = roster_desk({}, *off(1, "Aylin"))
    demand = next(one for one in desk.store.all(Demand) if one.weekday == 1 and one.shift_kind == EARLY.id)
    desk.commit((Edit(demand, replace(demand, one_of_level=5)),), text("test"))
    assert level_of(gap_map(desk, NOVEMBER), 1).missing == 1
    assert level_of(gap_map(desk, NOVEMBER), 8).missing == 0


def test_days_that_are_over_are_not_in_the_map() -> None:
    """In the middle of the period only what is still to come can be settled."""
    desk = roster_desk(now=datetime(2026, 11, 15, 9, tzinfo=UTC))
    assert min(when for when, _kind in gap_map(desk, NOVEMBER).cells) == day(14)


@pytest.mark.parametrize(
    ("places", "left"),
    [
        ([{"a"}, {"a"}], 1),
        ([{"a", "b"}, {"a"}], 0),
        ([{"a"}, {"a", "b"}, {"b", "c"}], 0),
        ([set(), {"a"}], 1),
        ([], 0),
    ],
)
def test_places_are_spread_as_well_as_can_be(places: list[set[str]], left: int) -> None:
    """A nurse moves to another place that she could fill as well, to make room."""
    assert len(unfilled([frozenset(one) for one in places])) == left


def only(found: GapMap, spared: Fairness | None = None) -> GapProposal:
    (way,) = proposals(found, spared)
    return way


def test_whoever_gives_way_may_take_another_place_of_the_day() -> None:
    """Only Sanne could, on either shift; Bram can only take the evening: then Sanne has the early."""
    kept = Availability(id=key("av", "b"), nurse=BRAM, weekday=5, not_kinds=frozenset({EARLY.id}))
    away = [
        Leave(id=key("l", name), nurse=nurse_id(name), kind=LeaveKind.HOLIDAY, first=day(5), last=day(5))
        for name in ("Aylin", "Noor")
    ]
    way = only(gap_map(roster_desk({}, kept, *away, *off(5, "Bram", joker="Bram")), NOVEMBER))
    assert (way.nurse, way.kind, way.points) == (BRAM, EVENING.id, 3)
    kept = replace(kept, not_kinds=frozenset({EVENING.id}))
    way = only(gap_map(roster_desk({}, kept, *away, *off(5, "Bram", joker="Bram")), NOVEMBER))
    assert (way.nurse, way.kind) == (BRAM, EARLY.id)


def test_giving_way_breaks_no_joker_and_earns_points() -> None:
    """Of three who wish to be free the joker is spared; a Saturday earns two points."""
    way = only(gap_map(short_saturday(joker="Aylin"), NOVEMBER))
    assert (way.way, way.points) == (Way.GIVE_WAY, 2)
    assert way.nurse in (BRAM, NOOR)
    assert way.broken is not None
    assert not way.broken.joker
    assert all(say(way.reason, language) for language in Language)


def test_whoever_gave_way_least_lately_is_asked_first_then_who_carried_least() -> None:
    """Points of the last weeks come before the balance of the ledger."""
    found = gap_map(short_saturday(), NOVEMBER)
    carried = {AYLIN: 100, BRAM: -300, NOOR: 200}
    assert only(found, Fairness(carried=carried)).nurse == BRAM
    assert only(found, Fairness({BRAM: 3, AYLIN: 1}, carried)).nurse == NOOR
    desk = short_saturday()
    earned = [
        Points(id=key("pt", str(nurse)), nurse=nurse, day=day(-20), points=2, why=text("test"))
        for nurse in (BRAM, AYLIN)
    ]
    desk.commit([Edit(None, one) for one in earned], text("test"))
    assert only(gap_map(desk, NOVEMBER), fairness(desk, day(0))).nurse == NOOR


def test_a_swap_closes_a_gap_without_breaking_a_wish() -> None:
    """Sanne has no hours left: she hands Monday on to a colleague and takes Saturday instead."""
    rows = {"Sanne": "D.............D.......D....", "Aylin": ".....E"}
    desk = roster_desk(rows, *off(5, "Bram", "Noor"))
    small = Contract(id=key("contract", "Sanne"), nurse=SANNE, week_minutes=Minutes(5 * 60), first=day(-99))
    desk.commit((Edit(desk.store.get(Contract, small.id), small),), text("test"))
    way = only(gap_map(desk, NOVEMBER))
    assert (way.way, way.broken, way.points, way.nurse) == (Way.SWAP, None, 0, SANNE)
    assert {move[1:] for move in way.moves if move[0] == SANNE} == {
        (day(5), "", EARLY.id),
        (day(0), EARLY.id, ""),
    }
    assert len(way.concerned) == 2


def test_a_nurse_too_many_elsewhere_that_day_comes_over() -> None:
    """Two on the evening, nobody on the early: one of them changes, nobody gives way."""
    rows = {"Aylin": ".....E", "Bram": ".....E"}
    way = only(gap_map(roster_desk(rows, *off(5, "Noor", "Sanne")), NOVEMBER))
    assert (way.way, way.points, len(way.moves)) == (Way.OVER, 0, 1)
    assert way.moves[0][2:] == (EVENING.id, EARLY.id)


def test_a_nurse_beyond_her_hours_works_a_little_more_before_a_wish_is_broken() -> None:
    """But not without end: a whole shift too much is refused her, and somebody gives way. Her locked shift stays."""
    for minutes, way in ((157, Way.MORE_HOURS), (60, Way.GIVE_WAY)):
        desk = roster_desk({"Aylin": ".....E", "Sanne": "..D"}, *off(5, "Bram", "Noor"))
        small = Contract(id=key("contract", "Sanne"), nurse=SANNE, week_minutes=Minutes(minutes), first=day(-99))
        desk.commit((Edit(desk.store.get(Contract, small.id), small),), text("test"))
        pin_shifts(desk, [(SANNE, day(2))], pinned=True)
        assert only(gap_map(desk, NOVEMBER)).way is way


def test_all_ways_together_are_legal() -> None:
    """Taken one after the other they bring nothing that must be fixed, and no place is filled twice."""
    desk = roster_desk({}, *off(5, "Aylin", "Bram", "Noor", "Sanne"), *off(6, "Aylin", "Bram", "Noor", "Sanne"))
    found = gap_map(desk, NOVEMBER)
    ways = proposals(found)
    assert len(ways) == found.missing == 4
    view, moves = november(desk), [move for way in ways for move in way.moves]
    after = view.edited(CellChange(nurse, view.number(when), kind) for nurse, when, _before, kind in moves)
    brings = after.live.beyond(view.live)
    assert not [one for one in brings if one.severity is Severity.MUST_FIX]
    assert {after.worked(nurse, when) for nurse, when, _before, _kind in moves} == {EARLY.id, EVENING.id}


def test_people_can_choose_among_all_ways_of_a_gap() -> None:
    """The list begins with the one that is proposed."""
    found = gap_map(short_saturday(), NOVEMBER)
    gap = found.shortages[0]
    ways = ways_for(found, gap)
    assert {way.nurse for way in ways if way.way is Way.GIVE_WAY} == {AYLIN, BRAM, NOOR}
    assert ways[0].broken is None or ways[0].nurse == only(found).nurse


@pytest.mark.parametrize(
    ("number", "kind", "joker", "holiday", "points"),
    [
        (0, EARLY, False, False, 1),
        (0, EVENING, False, False, 2),
        (0, NIGHT, False, False, 2),
        (5, EARLY, False, False, 2),
        (0, EARLY, True, False, 3),
        (6, NIGHT, False, True, 3),
    ],
)
def test_points_by_day(number: int, kind: ShiftKind, joker: bool, holiday: bool, points: int) -> None:
    """One on a weekday, two in the evening, at night and at the weekend, three for a joker and on a holiday."""
    assert points_for(day(number), kind, wish=wish_of("Bram", number, joker=joker), holiday=holiday) == points


def test_what_concerns_a_colleague_is_asked_of_her() -> None:
    """An ask of kind gap with the points; the roster does not change before she agrees."""
    desk = short_saturday(joker="Aylin")
    way = only(gap_map(desk, NOVEMBER))
    change = offer(desk, way)
    assert all(say(change.what, language) for language in Language)
    (ask,) = desk.store.all(Ask)
    assert (ask.kind, ask.state, ask.points, ask.asked) == (AskKind.GAP, AskState.OPEN, 2, frozenset({way.nurse}))
    assert gap_map(desk, NOVEMBER).missing == 1


def test_what_concerns_only_me_is_done_with_reason_and_points() -> None:
    """I give way: the shift stands, its history says why, and my points are in the ledger."""
    desk = sits(short_saturday(joker="Aylin"), "Bram")
    way = only(gap_map(desk, NOVEMBER), Fairness({NOOR: 9}))
    change = offer(desk, way)
    assert all(say(change.what, language) for language in Language)
    assert gap_map(desk, NOVEMBER).missing == 0
    assert row_of(desk, "Bram")[5] in "DE"
    (event,) = history_of_cell(desk, BRAM, day(5))
    assert event.why == way.reason
    assert [(one.nurse, one.points) for one in desk.store.all(Points)] == [(BRAM, 2)]
    with pytest.raises(Refused) as refused:
        offer(desk, way)
    assert refusal(refused.value) == "roster.suggestion_stale"


def test_a_device_that_is_nobody_s_cannot_ask() -> None:
    """Somebody must stand behind it."""
    desk = short_saturday()
    way = only(gap_map(desk, NOVEMBER))
    desk.store.set_setting("owner", "")
    with pytest.raises(Refused) as refused:
        offer(desk, way)
    assert refusal(refused.value) == "day.whose_device"
