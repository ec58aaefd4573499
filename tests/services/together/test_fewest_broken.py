"""The proposed ways fill as many places as can be filled, and break as few wishes as that can be done with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from teamapp.domain.change import Edit
from teamapp.domain.entities import Availability, Demand, Leave
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.services.desk import Desk
from teamapp.services.roster.shown.view import period_view
from teamapp.services.roster.together.giving.closing import proposals
from teamapp.services.roster.together.giving.gaps import gaps_in
from tests.support.roster.roster_team import EARLY, EVENING, NAMES, day, key, nurse_id, roster_desk
from tests.support.roster.together_team import wish_of

SATURDAY = 5
KINDS = (EARLY.id, EVENING.id)


@dataclass(frozen=True, slots=True)
class Mood:
    """One nurse on the day: on leave, what she cannot work, and whether she wished to be free."""

    away: bool
    cannot: frozenset[str]
    off: bool


moods = st.lists(
    st.builds(Mood, st.booleans(), st.frozensets(st.sampled_from(KINDS), max_size=1), st.booleans()),
    min_size=len(NAMES),
    max_size=len(NAMES),
)
needs = st.tuples(st.integers(0, 2), st.integers(1, 2))


def desk_of(team: list[Mood], need: tuple[int, int]) -> Desk:
    made: list[Entity] = []
    for name, mood in zip(NAMES, team, strict=True):
        nurse, when = nurse_id(name), day(SATURDAY)
        if mood.away:
            made.append(Leave(id=key("l", name), nurse=nurse, kind=LeaveKind.HOLIDAY, first=when, last=when))
        if mood.cannot:
            made.append(Availability(id=key("a", name), nurse=nurse, weekday=SATURDAY, not_kinds=mood.cannot))  # type: ignore[arg-type]
        if mood.off:
            made.append(wish_of(name, SATURDAY))
    desk = roster_desk({}, *made)
    wanted = dict(zip(KINDS, need, strict=True))
    saturdays = [one for one in desk.store.all(Demand) if one.weekday == SATURDAY]
    changed = [replace(one, nurses=wanted[one.shift_kind]) for one in saturdays]
    pairs = zip(saturdays, changed, strict=True)
    desk.commit([Edit(before, after) for before, after in pairs if before != after], text("test"))
    return desk


def best_by_hand(team: list[Mood], need: tuple[int, int]) -> tuple[int, int]:
    """Every way to spread four nurses over two shifts and none: most places first, then fewest broken wishes."""
    found = []
    for spread in product(("", *KINDS), repeat=len(team)):
        able = all(
            not kind or (not mood.away and kind not in mood.cannot) for kind, mood in zip(spread, team, strict=True)
        )
        if able and all(spread.count(kind) <= count for kind, count in zip(KINDS, need, strict=True)):
            broken = sum(bool(kind) and mood.off for kind, mood in zip(spread, team, strict=True))
            found.append((len(team) - spread.count(""), -broken))
    filled, broken = max(found)
    return filled, -broken


@settings(max_examples=15, deadline=None)
@given(moods, needs)
def test_as_many_places_with_as_few_broken_wishes_as_by_trying_all(team: list[Mood], need: tuple[int, int]) -> None:
    """Those who could, and the proposals on top of them, against every possible spread of the team."""
    found = gaps_in(period_view(desk_of(team, need), day(0), day(6)))
    on_the_day = [gap for gap in found.cells.values() if gap.day == day(SATURDAY)]
    ways = proposals(found)
    filled = sum(gap.needed - gap.missing for gap in on_the_day) + len(ways)
    assert (filled, sum(way.broken is not None for way in ways)) == best_by_hand(team, need)
