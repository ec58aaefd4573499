"""The fullest day of a team: twelve nurses and ninety visits in a neighbourhood, planned and open as on the screen."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from scheduling.stop import never
from scheduling.travel.problem import MatrixAnswer
from scheduling.visits.anneal.search import Effort
from scheduling.visits.problem import Costs
from scheduling.visits.solve import solve
from teamapp.domain.entities import Address, CareNeed, Client, Nurse, ShiftKind, Team, Visit
from teamapp.domain.entities.nurse import Level
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.ids import ClientId, NeedId, NurseId, ShiftKindId, VisitId, same_id
from teamapp.domain.units import MicroDegrees, MinuteOfDay, Minutes
from teamapp.services.rounds.day.facts import DayFacts, OnDuty
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.day.places import places_of
from teamapp.services.rounds.day.question import ask
from teamapp.services.rounds.planning.outcome import visits_after

DAY = date(2026, 11, 12)
NURSES, VISITS = 12, 90
WINDOWS = ((450, 540), (480, 600), (540, 660), (600, 780), (780, 900), (930, 1020), (1020, 1140), (1200, 1290))


def big_day(seed: int = 1) -> OpenDay:
    """One visit in ten asks for two nurses, one in five for a skill that two in three have."""
    dice = random.Random(seed)
    facts = _facts(dice)
    places = places_of(facts)
    ways = _ways(dice, len(places.points))
    question = ask(facts, places, (ways,) * len(places.vehicles), keep_plan=False)
    plan = solve(question.problem, never, effort=Effort(first_moves=40_000, rounds=2, lanes=1)).plan
    visits = visits_after(facts, question, plan)
    return OpenDay(replace(facts, visits=visits), question, plan)


def _facts(dice: random.Random) -> DayFacts:
    duties = tuple(_duty(dice, row) for row in range(NURSES))
    clients = {ClientId(same_id("big", "client", str(n))): n for n in range(VISITS)}
    needs = [_need(dice, client, n) for client, n in clients.items()]
    visits = tuple(Visit(id=VisitId(same_id("big", "visit", need.id)), client=need.client, need=need.id, day=DAY)
                   for need in needs)  # fmt: skip
    nurses = {duty.nurse.id: duty.nurse for duty in duties}
    return DayFacts(
        day=DAY,
        team=Team(id=same_id("big", "team"), name="Big"),
        on_duty=duties,
        visits=visits,
        needs={need.id: need for need in needs},
        clients={client: Client(id=client, given_name="C", family_name=f"Client {n}") for client, n in clients.items()},
        nurses=nurses,
        addresses={client: _address(dice, client) for client in clients},
        preferences=(),
        faces={(client, nurse): dice.randrange(1, 9) for client in clients for nurse in dice.sample(list(nurses), 3)},
        costs=Costs(),
    )


def _duty(dice: random.Random, row: int) -> OnDuty:
    start = 900 if row % 3 == 2 else 420
    kind = ShiftKind(
        id=ShiftKindId(same_id("big", "kind", str(start))), name="Shift", letter="S", form=ShiftForm.EARLY,
        start=MinuteOfDay(start), end=MinuteOfDay(start + 450), break_minutes=Minutes(30),
    )  # fmt: skip
    nurse = Nurse(
        id=NurseId(same_id("big", "nurse", str(row))), given_name=f"N{row}", family_name="Test", level=Level.NURSE,
        home_lat=_near(dice), home_lon=_near(dice),
    )  # fmt: skip
    return OnDuty(nurse, kind, frozenset({"insulin"}) if row % 3 != 1 else frozenset())


def _need(dice: random.Random, client: ClientId, number: int) -> CareNeed:
    window = dice.choice(WINDOWS)
    return CareNeed(
        id=NeedId(same_id("big", "need", str(number))), client=client, care="wash", rule="FREQ=DAILY", first=DAY,
        minutes=Minutes(dice.choice((15, 20, 30, 45))),
        windows=((MinuteOfDay(window[0]), MinuteOfDay(window[1])),), hard_windows=number % 4 == 0,
        nurses=2 if number % 10 == 0 else 1, skills=frozenset({"insulin"}) if number % 5 == 1 else frozenset(),
    )  # fmt: skip


def _address(dice: random.Random, client: ClientId) -> Address:
    return Address(
        id=same_id("big", "address", client), client=client, street="Street", lat=_near(dice), lon=_near(dice)
    )


def _near(dice: random.Random) -> MicroDegrees:
    return MicroDegrees(dice.randrange(0, 40_000))


def _ways(dice: random.Random, size: int) -> MatrixAnswer:
    seconds = tuple(tuple(0 if a == b else dice.randrange(60, 720) for b in range(size)) for a in range(size))
    return MatrixAnswer(seconds, seconds, estimated=False, off_street_metres=(0.0,) * size)
