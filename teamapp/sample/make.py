"""The sample team: a pure function of a seed, a day and some doors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date as day_type
from datetime import timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities.client import CareNeed, ClientPreference
from teamapp.domain.entities.nurse import Availability, AvailabilityException, Leave
from teamapp.domain.entities.team import Demand, ShiftKind, Team
from teamapp.domain.entities.visit import Visit
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.sample.ahead.lately import lately
from teamapp.sample.ahead.together import Making, together
from teamapp.sample.caseload.circle import helpers, preferences
from teamapp.sample.caseload.clients import Case, addresses, cases
from teamapp.sample.caseload.needs import needs
from teamapp.sample.crew import absence
from teamapp.sample.crew.agreements import agreements
from teamapp.sample.crew.duties import demand, shift_kinds
from teamapp.sample.crew.nurses import Member, members, papers
from teamapp.sample.mint import Mint
from teamapp.sample.past.calendar import Calendar, moment_of, periods
from teamapp.sample.past.diary import Diary
from teamapp.sample.past.overnight import Night, overnight
from teamapp.sample.past.roster import assignments, fill
from teamapp.sample.past.talk import notes, tasks
from teamapp.sample.past.visits import Caseload, Faces, by_day, lived, look_up, plan_day
from teamapp.sample.phrases import Language, Phrases, phrases_in
from teamapp.sample.places import Place, Places, choose

NURSES = 12
CLIENTS = 54


@dataclass(frozen=True, slots=True)
class SampleTeam:
    """The changes that build the team, in order, and the nurse who opens the app this morning."""

    changes: tuple[Change, ...]
    owner: NurseId
    estimated_places: bool


@dataclass(frozen=True, slots=True)
class Crew:
    """The nurses and what they have agreed on."""

    team: tuple[Member, ...]
    kinds: tuple[ShiftKind, ...]
    demand: tuple[Demand, ...]
    absence: tuple[Entity, ...]

    @property
    def planner(self) -> NurseId:
        return self.team[0].id


@dataclass(frozen=True, slots=True)
class Circle:
    """The clients with their care."""

    cases: tuple[Case, ...]
    needs: tuple[CareNeed, ...]
    preferences: tuple[ClientPreference, ...]


def make(seed: int, today: day_type, places: Places, *, language: Language = "en") -> SampleTeam:
    """Twelve nurses, fifty-four clients, sixteen weeks behind them, today planned, twelve weeks ahead being made.

    The same seed, day, doors and language give the same team with the same ids.
    """
    calendar = Calendar(today)
    mint = Mint(seed, moment_of(calendar.roster_first, 6))
    phrases = phrases_in(language)
    doors = choose(_named(places, phrases), NURSES + CLIENTS, mint.chance("doors"))
    crew = _crew(mint, calendar, doors[:NURSES], phrases)
    circle = _circle(mint, calendar, crew, doors[NURSES:], phrases)
    diaries = _diaries(crew)
    fill(diaries, calendar.roster_days, crew.kinds, crew.demand, mint.chance("roster"))
    changes = [
        _founding(mint, calendar, crew, places.town, phrases),
        _caseload(mint, calendar, crew, circle, phrases),
        _roster(mint, calendar, crew, diaries),
    ]
    past, planned = _visits(mint, calendar, circle, diaries, phrases)
    changes.append(_history(mint, calendar, crew, circle, past, phrases))
    changes.append(_today(mint, calendar, crew, planned))
    index = look_up(circle.cases, circle.needs, circle.preferences)
    night = Night(mint, calendar, diaries, index, {v.id: v for v in planned}, crew.planner, phrases)
    tonight = sorted(overnight(night), key=lambda change: change.at)
    owner = _owner(night, crew)
    changes.append(_together(Making(mint, calendar, diaries, crew.kinds, crew.planner, owner), crew))
    return SampleTeam((*changes, *tonight), owner, places.estimated)


def _crew(mint: Mint, calendar: Calendar, homes: tuple[Place, ...], phrases: Phrases) -> Crew:
    team = members(mint, calendar.today, homes)
    kinds = shift_kinds(mint, phrases)
    away = (
        *absence.availability(mint, team, kinds, phrases),
        *absence.exceptions(mint, team, calendar.monday, phrases),
        *absence.leave(mint, team, calendar.monday),
    )
    return Crew(team, kinds, tuple(demand(mint, kinds)), away)


def _circle(mint: Mint, calendar: Calendar, crew: Crew, doors: tuple[Place, ...], phrases: Phrases) -> Circle:
    caseload = cases(mint, crew.team, calendar.today, doors, phrases)
    return Circle(
        caseload,
        tuple(needs(mint, caseload, calendar.today)),
        tuple(preferences(mint, crew.team, caseload, phrases)),
    )


def _diaries(crew: Crew) -> tuple[Diary, ...]:
    found = []
    for member in crew.team:
        own = [item for item in crew.absence if getattr(item, "nurse", None) == member.id]
        found.append(
            Diary(
                member,
                leave=tuple(item for item in own if isinstance(item, Leave)),
                availability=tuple(item for item in own if isinstance(item, Availability)),
                exceptions=tuple(item for item in own if isinstance(item, AvailabilityException)),
            )
        )
    return tuple(found)


def _founding(mint: Mint, calendar: Calendar, crew: Crew, town: str, phrases: Phrases) -> Change:
    team = Team(id=mint.id(), name=phrases.team, town=town, sample=True)
    made: list[Entity] = [team, *crew.kinds, *crew.demand, *(member.nurse for member in crew.team)]
    made += papers(mint, crew.team, calendar.today)
    made += crew.absence
    made += absence.wishes(mint, crew.team, calendar.monday, crew.kinds)
    made += agreements(mint, crew.team, calendar.today, phrases)
    return _made(mint, calendar, crew, "sample.team_made", made)


def _caseload(mint: Mint, calendar: Calendar, crew: Crew, circle: Circle, phrases: Phrases) -> Change:
    made: list[Entity] = [*(case.client for case in circle.cases), *circle.needs, *circle.preferences]
    made += addresses(mint, circle.cases, calendar.today, phrases)
    made += helpers(mint, circle.cases, phrases)
    return _made(mint, calendar, crew, "sample.caseload_made", made)


def _roster(mint: Mint, calendar: Calendar, crew: Crew, diaries: tuple[Diary, ...]) -> Change:
    made: list[Entity] = [*periods(mint, calendar, crew.planner), *assignments(diaries)]
    return _made(mint, calendar, crew, "sample.roster_made", made)


def _together(making: Making, crew: Crew) -> Change:
    """What the team has in hand and what lies behind it, besides the roster itself."""
    made: list[Entity] = [*lately(making.mint, making.calendar, making.diaries), *together(making)]
    return _made(making.mint, making.calendar, crew, "sample.together_made", made)


def _visits(
    mint: Mint, calendar: Calendar, circle: Circle, diaries: tuple[Diary, ...], phrases: Phrases
) -> tuple[tuple[Visit, ...], tuple[Visit, ...]]:
    """The visits of the past as they went, and those of today as planned yesterday."""
    index: Caseload = look_up(circle.cases, circle.needs, circle.preferences)
    due = by_day(circle.needs, calendar.visits_first, calendar.today)
    chance, faces = mint.chance("outcomes"), Faces()
    past: list[Visit] = []
    for day in calendar.past_visit_days:
        planned, _left = plan_day(day, due.get(day, ()), index, diaries, faces)
        faces.note(planned)
        past += lived(planned, chance, phrases)
    planned, left = plan_day(calendar.today, due.get(calendar.today, ()), index, diaries, faces)
    return tuple(past), (*planned, *left)


def _history(
    mint: Mint, calendar: Calendar, crew: Crew, circle: Circle, past: tuple[Visit, ...], phrases: Phrases
) -> Change:
    by_id = {case.id: case for case in circle.cases}
    made: list[Entity] = [*past, *notes(mint, past, by_id, calendar.today, phrases)]
    made += tasks(mint, crew.team, circle.cases, calendar.today, phrases)
    return _made(mint, calendar, crew, "sample.history_made", made)


def _today(mint: Mint, calendar: Calendar, crew: Crew, planned: Iterable[Visit]) -> Change:
    change = _made(mint, calendar, crew, "sample.day_planned", planned)
    return replace(change, at=moment_of(calendar.today - timedelta(days=1), 16, 10))


def _made(mint: Mint, calendar: Calendar, crew: Crew, code: str, made: Iterable[Entity]) -> Change:
    return Change(
        id=mint.id(),
        at=moment_of(calendar.today - timedelta(days=1), 16),
        who=crew.planner,
        what=text(code, day=calendar.today.isoformat()),
        edits=tuple(Edit(None, item) for item in made),
        undoable=False,
    )


def _owner(night: Night, crew: Crew) -> NurseId:
    """The nurse with the longest round of today, seen from her device."""
    rounds = {member.id: 0 for member in crew.team}
    for visit in night.visits.values():
        for nurse in (visit.nurse, visit.second_nurse):
            if nurse is not None and not visit.cancelled:
                rounds[nurse] += 1
    return max(rounds, key=lambda nurse: (rounds[nurse], nurse))


def _named(places: Places, phrases: Phrases) -> Places:
    """Invented doors get a street name that says so."""
    if not places.estimated:
        return places
    doors = tuple(replace(door, street=f"{phrases.invented_street} {door.street}") for door in places.doors)
    return replace(places, doors=doors)
