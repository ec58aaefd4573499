"""What the figures of a month depend on: the team as it is stored, read once, and the days of each month asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from scheduling.travel.problem import MatrixAnswer, MatrixRequest
from sync.protocol.office.release import first_day, last_day
from teamapp.domain.entities import (
    Address,
    Assignment,
    CareNeed,
    Client,
    Contract,
    Demand,
    Leave,
    Nurse,
    ShiftKind,
    Team,
    Visit,
)
from teamapp.domain.ids import NurseId, ShiftKindId
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_between
from teamapp.services.people.contracts import contract_on
from teamapp.services.rounds.day.places import Places, places_among
from teamapp.services.rounds.planning.running import matrix_requests
from teamapp.services.travel import MOST_PLACES, Measuring


@dataclass(frozen=True, slots=True)
class TeamFacts:
    """Everything but the days. `matrices` is None while the ways are not measured: then nothing is said of travel."""

    nurses: dict[NurseId, Nurse]
    kinds: dict[ShiftKindId, ShiftKind]
    contracts: tuple[Contract, ...]
    leaves: tuple[Leave, ...]
    demand: tuple[Demand, ...]
    needs: tuple[CareNeed, ...]
    clients: tuple[Client, ...]
    places: Places
    matrices: tuple[MatrixAnswer, ...] | None

    def contract_minutes(self, nurse: NurseId, day: date) -> int:
        """Of her week, as it holds on a day; nothing outside her time in the team."""
        who = self.nurses[nurse]
        if (who.started is not None and day < who.started) or (who.ended is not None and day > who.ended):
            return 0
        found = contract_on(tuple(one for one in self.contracts if one.nurse == nurse), day)
        return found.week_minutes if found is not None else 0

    def on_leave(self, nurse: NurseId, day: date) -> bool:
        return any(one.nurse == nurse and one.covers(day) for one in self.leaves)


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """A month of the team."""

    period: int
    team: TeamFacts
    assignments: tuple[Assignment, ...]
    visits: tuple[Visit, ...]

    @property
    def first(self) -> date:
        return first_day(self.period)

    @property
    def last(self) -> date:
        return last_day(self.period)

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.first + timedelta(days=number) for number in range(self.last.day))


def ways_of(desk: Desk) -> tuple[MatrixRequest, ...]:
    """What to measure (`services.travel.Measuring`) before travel can be said; nothing where it is too much."""
    return _requests(desk, _places(desk))


def measure_ways(desk: Desk, on_done: Callable[[], None]) -> Measuring | None:
    """Measure what is not known yet; None where nothing is missing or nobody can. `on_done`: on the worker's thread."""
    requests = ways_of(desk)
    if desk.worker is None or all(desk.travel.get(one) is not None for one in requests):
        return None
    return Measuring(
        desk.worker, desk.travel, requests, on_done=lambda _ways: on_done(), on_failed=lambda _failure: on_done()
    )


def read_team(desk: Desk) -> TeamFacts:
    """As it is stored now, with its ways where they are measured."""
    store, places = desk.store, _places(desk)
    answers = [desk.travel.get(one) for one in _requests(desk, places)]
    known = tuple(one for one in answers if one is not None)
    return TeamFacts(
        nurses={nurse.id: nurse for nurse in store.all(Nurse)},
        kinds={kind.id: kind for kind in store.all(ShiftKind)},
        contracts=store.all(Contract),
        leaves=store.all(Leave),
        demand=store.all(Demand),
        needs=store.all(CareNeed),
        clients=store.all(Client),
        places=places,
        matrices=known if known and len(known) == len(answers) else None,
    )


def month_of(desk: Desk, team: TeamFacts, period: int) -> MonthFacts:
    """A month with everything that was asked for in it."""
    return _month(desk, team, period, lambda first, last: visits_between(desk, first, last))


def past_month(desk: Desk, team: TeamFacts, period: int) -> MonthFacts:
    """A month with what was really done in it: all that a difference to it needs, and much quicker to read."""
    return _month(desk, team, period, lambda first, last: desk.store.between(Visit, "day", first, last))


def _month(desk: Desk, team: TeamFacts, period: int, visits: Callable[[date, date], tuple[Visit, ...]]) -> MonthFacts:
    first, last = first_day(period), last_day(period)
    assignments = tuple(one for one in desk.store.between(Assignment, "day", first, last) if one.nurse in team.nurses)
    return MonthFacts(period, team, assignments, visits(first, last))


def _requests(desk: Desk, places: Places) -> tuple[MatrixRequest, ...]:
    pack = str(desk.patch.path) if desk.patch is not None else None
    return matrix_requests(places, pack) if 0 < len(places.points) <= MOST_PLACES else ()


def _places(desk: Desk) -> Places:
    """Every home, and every client's newest address: one matrix serves all months."""
    newest = sorted(desk.store.all(Address), key=lambda one: one.first or date.min)
    team = desk.store.all(Team)[0]
    return places_among({one.client: one for one in newest}, desk.store.all(Nurse), team)
