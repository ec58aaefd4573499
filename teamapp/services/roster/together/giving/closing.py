"""Ways to close the shortages of a draft: who could change places, who could give way, with points for her.

    found = gap_map(desk, period.id)
    ways = proposals(found, fairness(desk, found.view.first))        best first; each is legal after those before it
    offer(desk, ways[0])                                             asks whom it concerns (`offering`)

A way breaks as few wishes as can be; among equals whoever gave way least in the last 16 weeks comes first, then who
has carried least. Whoever works against her wish earns points: 1 on a weekday, 2 in the evening, at night or at the
weekend, 3 for a joker or on a public holiday. Other ways bring none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from scheduling.rules.finding import Edit as CellChange
from scheduling.rules.finding import Severity
from scheduling.rules.plan import FREE
from teamapp.domain.entities import Nurse, Wish
from teamapp.domain.entities.asking import Move
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text, text
from teamapp.services.roster.facts.remembered import is_met
from teamapp.services.roster.shown.view import PeriodView
from teamapp.services.roster.together.giving.able import OVER_MINUTES, Bench, Open
from teamapp.services.roster.together.giving.gaps import Gap, GapMap, gaps_on, qualified
from teamapp.services.roster.together.giving.matching import Cost, cheapest
from teamapp.services.roster.together.giving.points import points_for

MOST_HOURS = 1.1
"""So many times her contract hours a nurse may be asked to work, and half a shift."""
COSTS = 5
"""By so many things ways are compared, one after the other."""
NEAR_DAYS = 6
"""A shift that somebody hands on in exchange lies at most so many days away."""


class Way(StrEnum):
    """How a place is filled."""

    CLAIM = "claim"  # she is free, has the hours and nothing against it
    OVER = "over"  # from a shift with more nurses than needed that day
    SWAP = "swap"  # she hands another shift on to a colleague and takes this one
    MORE_HOURS = "more_hours"  # she works more than her contract
    GIVE_WAY = "give_way"  # against her wish, for points


@dataclass(frozen=True, slots=True)
class Fairness:
    """Who gave way how often lately (in points), and who carries how much above her share (hundredths)."""

    gave_way: Mapping[NurseId, int] = field(default_factory=dict)
    carried: Mapping[NurseId, int] = field(default_factory=dict)

    def order(self, nurse: NurseId) -> tuple[int, int]:
        """Whoever has the least of both comes first."""
        return self.gave_way.get(nurse, 0), self.carried.get(nurse, 0)


@dataclass(frozen=True, slots=True)
class GapProposal:
    """One way to fill one place: the cells that move, who must agree, what wish it breaks and what it earns her.

    `nurse` takes the place; `price` is the difference in the roster's cost, below zero is better.
    """

    day: date
    kind: str
    way: Way
    nurse: NurseId
    moves: tuple[Move, ...]
    points: int
    broken: Wish | None
    price: int
    reason: Text

    @property
    def concerned(self) -> frozenset[NurseId]:
        """Everybody whose days change."""
        return frozenset(nurse for nurse, _day, _before, _after in self.moves)


def proposals(found: GapMap, fairness: Fairness | None = None) -> tuple[GapProposal, ...]:
    """One way for each missing place, the days in order; places for which there is none are left out.

    Of a short day as many places are filled as can be, at the least cost over all of them. Each way is legal for the
    roster as the ways before it leave it, so all of them can be taken together.
    """
    search = _Search(found, found.view, fairness if fairness is not None else Fairness())
    chosen: list[GapProposal] = []
    for day in dict.fromkeys(gap.day for gap in found.shortages):
        for nurse, kind in _spread(search, day):
            gap = next(one for one in search.gaps(day) if one.kind == kind)
            way = next((one for one in _ranked(search, gap) if one.nurse == nurse), None)
            if way is not None:
                chosen.append(way)
                search = search.after(way)
    return tuple(chosen)


def ways_for(found: GapMap, gap: Gap, fairness: Fairness | None = None, *, at_most: int = 5) -> tuple[GapProposal, ...]:
    """Every way to fill one place of a gap as the roster is, best first: for a page that lets people choose."""
    search = _Search(found, found.view, fairness if fairness is not None else Fairness())
    ways = _ranked(search, gap)
    if gap.missing:  # who is free and has the hours is counted on for the other places of the day already
        ways = tuple(way for way in ways if way.way is not Way.CLAIM)
    return ways[:at_most]


@dataclass(frozen=True, slots=True)
class _Search:
    """The roster as it would be, and whom to spare."""

    found: GapMap
    view: PeriodView
    fairness: Fairness

    def after(self, way: GapProposal) -> _Search:
        """The same once a way is taken."""
        return replace(self, view=self.view.edited(_cells(self.view, way.moves)))

    def gaps(self, day: date) -> tuple[Gap, ...]:
        """The fields of a day as the roster would be."""
        return tuple(gaps_on(Bench.of(self.view), day, tuple(kind.id for kind in self.found.kinds)))


def _spread(search: _Search, day: date) -> tuple[tuple[str, str], ...]:
    """Who should fill which shift kind of a short day besides those who could: most places first, then least cost."""
    bench = Bench.of(search.view)
    places: list[Mapping[str, Cost]] = []
    kinds: list[str] = []
    asked: list[Mapping[str, GapProposal]] = []
    for gap in search.gaps(day):
        ranked = _ranked(search, gap) if gap.open else ()
        ways: dict[str, GapProposal] = {way.nurse: way for way in reversed(ranked)}
        costs = {nurse: _cost(search, way) for nurse, way in ways.items()}
        able = qualified(bench, day, gap.kind)
        for place in range(gap.open):
            places.append({nurse: cost for nurse, cost in costs.items() if place or nurse in able})
            kinds.append(gap.kind)
            asked.append(ways)
    seated = cheapest(places, COSTS)
    needed = [(place, nurse) for place, nurse in seated.items() if asked[place][nurse].way is not Way.CLAIM]
    needed.sort(key=lambda one: places[one[0]][one[1]])
    return tuple((nurse, kinds[place]) for place, nurse in needed)


def _cost(search: _Search, way: GapProposal) -> Cost:
    """What `_order` compares, as numbers that add up; a claim costs nothing."""
    if way.way is Way.CLAIM:
        return (0,) * COSTS
    weight, rank, (gave, carried), price, _nurse = _order(search, way)
    return weight, rank, gave, carried, price


def _ranked(search: _Search, gap: Gap) -> tuple[GapProposal, ...]:
    bench = Bench.of(search.view)
    free = bench.for_shift(gap.day, gap.kind)
    ways = [
        *_over(search, gap),
        *(way for one in free if not one.unwilling for way in _willing(search, bench, gap, one)),
        *(_give_way(search, gap, one) for one in free if one.unwilling),
    ]
    legal = [way for way in ways if way is not None]
    return tuple(sorted(legal, key=lambda way: _order(search, way)))


def _order(search: _Search, way: GapProposal) -> tuple[int, int, tuple[int, int], int, str]:
    """No broken wish first, then the lighter way, then whoever gave way least, then the rules' price."""
    weight = 0 if way.broken is None else (3 if way.broken.joker else 1)
    spared = search.fairness.order(way.nurse) if way.broken is not None else (0, 0)
    return weight, list(Way).index(way.way), spared, way.price, way.nurse


def _give_way(search: _Search, gap: Gap, one: Open) -> GapProposal | None:
    """She works although she wished otherwise."""
    earned = points_for(gap.day, search.view.kind(gap.kind), wish=one.wish, holiday=_holiday(search.view, gap.day))
    move = (one.nurse.id, gap.day, FREE, gap.kind)
    return _judged(search, gap, Way.GIVE_WAY, (move,), nurse=one.nurse, broken=one.wish, points=earned)


def _willing(search: _Search, bench: Bench, gap: Gap, one: Open) -> Iterator[GapProposal | None]:
    """She would. Without hours left she hands another shift on, or works a little more."""
    move = (one.nurse.id, gap.day, FREE, gap.kind)
    if not one.full:
        yield _judged(search, gap, Way.CLAIM, (move,), nurse=one.nurse)
        return
    yield from _swaps(search, bench, gap, one.nurse)
    hours = bench.hours[one.nurse.id]
    work = search.view.live.plan.kind(gap.kind).work_minutes(search.view.number(gap.day))
    if hours.planned + work <= hours.contract * MOST_HOURS + OVER_MINUTES:
        yield _judged(search, gap, Way.MORE_HOURS, (move,), nurse=one.nurse)


def _swaps(search: _Search, bench: Bench, gap: Gap, nurse: Nurse) -> Iterator[GapProposal | None]:
    """The nearest shift of hers that a colleague could take instead."""
    view = search.view
    for offset in sorted(range(-NEAR_DAYS, NEAR_DAYS + 1), key=abs):
        day = gap.day + timedelta(days=offset)
        if not view.first <= day <= view.last or day <= view.today or (kind := view.worked(nurse.id, day)) == FREE:
            continue
        if view.live.plan.is_pinned(nurse.id, view.number(day)):
            continue
        for other in bench.for_shift(day, kind):
            if other.could and other.nurse.id != nurse.id:
                moves = (
                    (nurse.id, gap.day, FREE, gap.kind),
                    (nurse.id, day, kind, FREE),
                    (other.nurse.id, day, FREE, kind),
                )
                yield _judged(search, gap, Way.SWAP, moves, nurse=nurse)
                return


def _over(search: _Search, gap: Gap) -> Iterator[GapProposal | None]:
    """Somebody of a shift with more nurses than are needed that day."""
    view = search.view
    for kind in search.found.kinds:
        there = [nurse for nurse in view.nurses if view.worked(nurse.id, gap.day) == kind.id]
        loose = [nurse for nurse in there if not view.live.plan.is_pinned(nurse.id, view.number(gap.day))]
        cell = search.found.cells.get((gap.day, kind.id))
        if kind.id == gap.kind or cell is None or len(there) <= cell.needed:
            continue
        for nurse in loose:
            wish = view.wishes.get((nurse.id, gap.day))
            broken = wish if wish is not None and not is_met(wish, gap.kind) else None
            earned = _earned(view, gap, broken)
            move = (nurse.id, gap.day, kind.id, gap.kind)
            yield _judged(search, gap, Way.OVER, (move,), nurse=nurse, broken=broken, points=earned)


def _earned(view: PeriodView, gap: Gap, broken: Wish | None) -> int:
    if broken is None:
        return 0
    return points_for(gap.day, view.kind(gap.kind), wish=broken, holiday=_holiday(view, gap.day))


def _judged(
    search: _Search,
    gap: Gap,
    way: Way,
    moves: tuple[Move, ...],
    *,
    nurse: Nurse,
    broken: Wish | None = None,
    points: int = 0,
) -> GapProposal | None:
    """The way with its price; None where it brings what must be fixed."""
    view = search.view
    after = view.live.edited(_cells(view, moves))
    if any(found.severity is Severity.MUST_FIX for found in after.beyond(view.live)):
        return None
    reason = text(
        f"together.way_{way.value}",
        nurse=nurse.given_name,
        day=gap.day.isoformat(),
        shift=view.kind(gap.kind).name,
        points=points,
    )
    price = after.cost - view.live.cost
    return GapProposal(gap.day, gap.kind, way, NurseId(Id(nurse.id)), moves, points, broken, price, reason)


def _cells(view: PeriodView, moves: Iterable[Move]) -> tuple[CellChange, ...]:
    return tuple(CellChange(nurse, view.number(day), after) for nurse, day, _before, after in moves)


def _holiday(view: PeriodView, day: date) -> bool:
    return view.live.plan.days[view.number(day)].holiday
