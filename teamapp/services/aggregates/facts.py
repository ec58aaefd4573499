"""Everything that the figures of a month depend on, read once from the store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.travel.problem import MatrixAnswer, MatrixRequest
from sync.protocol.release import first_day, last_day
from teamapp.domain.entities import Contract, Demand
from teamapp.domain.ids import NurseId
from teamapp.services.desk import Desk
from teamapp.services.people.contracts import contract_on
from teamapp.services.rounds.day.facts import Stored, read_stored
from teamapp.services.rounds.day.places import Places, places_of
from teamapp.services.rounds.planning.running import matrix_requests


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """A month of the team: what is stored of its days, contracts and demand; and its ways, once somebody has measured.

    `matrices` is None where the ways are not known: then nothing is said of travel.
    """

    period: int
    stored: Stored
    contracts: tuple[Contract, ...]
    demand: tuple[Demand, ...]
    places: Places
    matrices: tuple[MatrixAnswer, ...] | None = None

    @property
    def first(self) -> date:
        return first_day(self.period)

    @property
    def last(self) -> date:
        return last_day(self.period)

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.first + timedelta(days=number) for number in range(self.last.day))

    def contract_minutes(self, nurse: NurseId, day: date) -> int:
        """Of her week, as it holds on a day; nothing outside her time in the team."""
        who = self.stored.nurses[nurse]
        if (who.started is not None and day < who.started) or (who.ended is not None and day > who.ended):
            return 0
        found = contract_on(tuple(one for one in self.contracts if one.nurse == nurse), day)
        return found.week_minutes if found is not None else 0

    def on_leave(self, nurse: NurseId, day: date) -> bool:
        return any(one.nurse == nurse and one.covers(day) for one in self.stored.leaves)


def read_month(desk: Desk, period: int) -> MonthFacts:
    """The facts of a month as they are stored now, without its ways."""
    stored = read_stored(desk, first_day(period), last_day(period))
    return MonthFacts(period, stored, desk.store.all(Contract), desk.store.all(Demand), _places(stored, period))


def ways_of(desk: Desk, facts: MonthFacts) -> tuple[MatrixRequest, ...]:
    """What to measure (`services.travel.Measuring`) before travel can be said."""
    pack = str(desk.patch.path) if desk.patch is not None else None
    return matrix_requests(facts.places, pack)


def with_ways(desk: Desk, facts: MonthFacts) -> MonthFacts:
    """With its ways, where all of them are known."""
    answers = [desk.travel.get(one) for one in ways_of(desk, facts)]
    known = tuple(one for one in answers if one is not None)
    return replace(facts, matrices=known if len(known) == len(answers) else None)


def _places(stored: Stored, period: int) -> Places:
    """Every address and home of the month."""
    first = first_day(period)
    days = [stored.day(first + timedelta(days=number)) for number in range(last_day(period).day)]
    addresses = {client: address for day in days for client, address in day.addresses.items()}
    duties = {duty.nurse.id: duty for day in days for duty in day.on_duty}
    return places_of(replace(days[0], addresses=addresses, on_duty=tuple(duties.values())))
