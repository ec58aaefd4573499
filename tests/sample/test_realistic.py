"""The sample team is the team that product.md describes, in numbers."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from teamapp.domain.entities import (
    Address,
    Ask,
    Assignment,
    CareNeed,
    Client,
    ClientHelper,
    ClientPreference,
    Contract,
    Demand,
    Leave,
    Note,
    Nurse,
    Points,
    RoleHolding,
    RosterPeriod,
    ShiftKind,
    Skill,
    Task,
    Team,
    Visit,
    Wish,
    WishesReady,
)
from teamapp.domain.entities.asking import AskKind, AskState
from teamapp.domain.entities.nurse import LeaveKind, Role, TravelMode
from teamapp.domain.entities.roster import PeriodState, Phase
from teamapp.domain.entities.visit import VisitStatus, round_of
from teamapp.domain.phases import phase_on
from teamapp.domain.series import days_of, occurrences
from teamapp.sample.make import SampleTeam, make
from teamapp.sample.places import TooFewAddresses, choose, invented_places
from tests.support.store.folded import folded


def test_one_team_of_twelve_and_fifty_four(sample: SampleTeam) -> None:
    """One team row, 12 nurses with 16 to 36 contract hours that sum to 12 x 26, 54 clients who have addresses."""
    changes = sample.changes
    assert len(folded(changes, Team)) == 1
    assert len(folded(changes, Nurse)) == 12
    hours = [contract.week_minutes / 60 for contract in folded(changes, Contract)]
    assert sum(hours) == 12 * 26
    assert min(hours) == 16
    assert max(hours) == 36
    clients = folded(changes, Client)
    assert len(clients) == 54
    assert {address.client for address in folded(changes, Address) if address.last is None} == {c.id for c in clients}
    assert len({client.name for client in clients}) == 54


def test_people_differ(sample: SampleTeam) -> None:
    """Levels, travel, roles and skills are mixed; skills expire; the seven roles are all held."""
    nurses = folded(sample.changes, Nurse)
    assert len({nurse.level for nurse in nurses}) >= 3
    modes = Counter(nurse.travel for nurse in nurses)
    assert modes[TravelMode.BICYCLE] > 6 - 1
    assert modes[TravelMode.CAR] == modes[TravelMode.FOOT] == 1
    assert {holding.role for holding in folded(sample.changes, RoleHolding)} == set(Role)
    assert all(skill.expires is not None for skill in folded(sample.changes, Skill))
    assert folded(sample.changes, Wish)
    assert folded(sample.changes, ClientHelper)
    assert {preference.kind for preference in folded(sample.changes, ClientPreference)} == {"prefers", "not_again"}


def test_demand_fits_the_contracts(sample: SampleTeam) -> None:
    """The hours asked for lie between 85 and 92 % of the contract hours."""
    kinds = {kind.id: kind for kind in folded(sample.changes, ShiftKind)}
    asked = sum(need.nurses * kinds[need.shift_kind].worked for need in folded(sample.changes, Demand))
    contracts = sum(contract.week_minutes for contract in folded(sample.changes, Contract))
    assert 0.85 <= asked / contracts <= 0.92


@pytest.mark.parametrize("weeks", [0, 1, 2])
def test_a_week_of_visits(sample: SampleTeam, today: date, weeks: int) -> None:
    """About 330 visits a week, 45-60 on a working day, fewer at the weekend, one in ten double, more by the clock."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    needs = {need.id: need for need in folded(sample.changes, CareNeed)}
    visits = [v for need in needs.values() for v in occurrences(need, monday, monday + timedelta(days=6))]
    assert 310 <= len(visits) <= 350
    per_day = Counter(visit.day.weekday() for visit in visits)
    assert all(45 <= per_day[day] <= 60 for day in range(5))
    assert all(35 <= per_day[day] <= 45 for day in (5, 6))
    double = sum(needs[visit.need].nurses == 2 for visit in visits)
    clock = sum(needs[visit.need].hard_windows for visit in visits)
    assert 0.08 <= double / len(visits) <= 0.13
    assert 0.10 <= clock / len(visits) <= 0.20
    evening = sum(needs[visit.need].windows[0][0] >= 17 * 60 for visit in visits)
    assert 0.2 <= evening / len(visits) <= 0.4


def test_client_time_is_that_of_a_mature_team(sample: SampleTeam, today: date) -> None:
    """Between 55 and 65 % of the contract hours are spent with clients."""
    monday = today - timedelta(days=today.weekday())
    needs = folded(sample.changes, CareNeed)
    minutes = sum(need.nurses * need.minutes * len(days_of(need, monday, monday + timedelta(days=6))) for need in needs)
    contracts = sum(contract.week_minutes for contract in folded(sample.changes, Contract))
    assert 0.55 <= minutes / contracts <= 0.65


def test_the_days_can_be_done(sample: SampleTeam, today: date) -> None:
    """On every weekday care plus five minutes of travel a visit fit into 92 % of the paid time on the road."""
    kinds = {kind.id: kind for kind in folded(sample.changes, ShiftKind)}
    demand = folded(sample.changes, Demand)
    needs = folded(sample.changes, CareNeed)
    monday = today - timedelta(days=today.weekday())
    for number in range(7):
        day = monday + timedelta(days=number)
        due = [need for need in needs if days_of(need, day, day)]
        work = sum(need.nurses * (need.minutes + 5) for need in due)
        asked = [need for need in demand if need.weekday == number and kinds[need.shift_kind].visits]
        road = sum(need.nurses * kinds[need.shift_kind].worked for need in asked)
        assert work <= 0.92 * road, day
        assert 5 <= sum(need.nurses for need in asked) <= 8


def test_skills_on_every_day(sample: SampleTeam) -> None:
    """Whoever is qualified (level 4) may do all care there is, so the demand for one such nurse a shift suffices."""
    skills: dict[str, set[str]] = defaultdict(set)
    for skill in folded(sample.changes, Skill):
        skills[skill.nurse].add(skill.skill)
    asked = frozenset().union(*(need.skills | need.second_skills for need in folded(sample.changes, CareNeed)))
    for nurse in folded(sample.changes, Nurse):
        if nurse.level >= 4:
            assert asked <= skills[nurse.id], nurse.name


def test_the_past_roster_is_decent(sample: SampleTeam, today: date) -> None:
    """Eleven hours of rest, 36 in seven days, nobody works on leave, and at most 1 % of the past demand is open."""
    kinds = {kind.id: kind for kind in folded(sample.changes, ShiftKind)}
    leave = folded(sample.changes, Leave)
    cells = folded(sample.changes, Assignment)
    first = min(cell.day for cell in cells)
    by_nurse: dict[str, list[Assignment]] = defaultdict(list)
    for cell in cells:
        by_nurse[cell.nurse].append(cell)
        assert not any(item.nurse == cell.nurse and item.covers(cell.day) for item in leave)
    for own in by_nurse.values():
        times = sorted(
            (
                (cell.day - first).days * 1440 + kinds[cell.shift_kind].start,
                (cell.day - first).days * 1440 + kinds[cell.shift_kind].end,
            )
            for cell in own
        )
        rests = [(earlier[1], later[0]) for earlier, later in pairwise(times)]
        assert all(later - earlier >= 11 * 60 for earlier, later in rests)
        for start, _end in times:
            until = start + 7 * 1440
            inside = [min(later, until) - earlier for earlier, later in rests if start <= earlier < until]
            assert not inside or max(*inside, until - times[-1][1]) >= 36 * 60
    asked = sum(need.nurses for need in folded(sample.changes, Demand)) * 16
    past = [
        cell
        for cell in cells
        if today - timedelta(weeks=17) <= cell.day - timedelta(days=cell.day.weekday()) + timedelta(days=7) <= today
    ]
    done = sum(first <= cell.day < today - timedelta(days=today.weekday()) for cell in past)
    assert done >= 0.99 * asked


def test_sixteen_weeks_of_visits_behind_it(sample: SampleTeam, today: date) -> None:
    """Visits of 112 days lie behind, done by nurses who had a duty that day; nobody met more than she could know."""
    duties = {(cell.nurse, cell.day) for cell in folded(sample.changes, Assignment)}
    ill = next(item for item in folded(sample.changes, Leave) if item.kind is LeaveKind.SICK and item.covers(today))
    visits = [visit for visit in folded(sample.changes, Visit) if visit.day < today]
    assert len({visit.day for visit in visits}) == 112
    assert all(visit.status is not VisitStatus.PLANNED or visit.cancelled for visit in visits)
    for visit in visits:
        for nurse in filter(None, (visit.nurse, visit.second_nurse)):
            assert (nurse, visit.day) in duties or nurse == ill.nurse
    assert 0.02 <= sum(visit.minutes_extra > 0 for visit in visits) / len(visits) <= 0.08


def test_known_faces(sample: SampleTeam, today: date) -> None:
    """In fourteen days a client with care every day meets 4 to 9 nurses on average, all clients fewer than six."""
    faces: dict[str, set[str]] = defaultdict(set)
    visits: Counter[str] = Counter()
    for visit in folded(sample.changes, Visit):
        if today - timedelta(days=14) <= visit.day < today and visit.status is VisitStatus.DONE:
            visits[visit.client] += 1
            faces[visit.client] |= {nurse for nurse in (visit.nurse, visit.second_nurse) if nurse}
    daily = [len(met) for client, met in faces.items() if visits[client] >= 13]
    assert 4 <= sum(daily) / len(daily) <= 9
    assert sum(map(len, faces.values())) / len(faces) < 6


def test_today_is_planned_and_changed_overnight(sample: SampleTeam, today: date) -> None:
    """Today's visits are on rounds, one nurse is ill since today, and three changes of the night say why."""
    visits = [visit for visit in folded(sample.changes, Visit) if visit.day == today]
    going = [visit for visit in visits if not visit.cancelled]
    assert sum(visit.planned for visit in going) >= 0.95 * len(going)
    ill = [item for item in folded(sample.changes, Leave) if item.kind is LeaveKind.SICK and item.covers(today)]
    assert len(ill) == 1
    assert not any(ill[0].nurse in (visit.nurse, visit.second_nurse) for visit in visits)
    assert len(round_of(sample.owner, tuple(visits))) >= 5
    night = [change for change in sample.changes if change.why is not None]
    assert len(night) == 3
    changed = [edit.after for change in night for edit in change.edits if edit.kind is Visit]
    assert all(isinstance(visit, Visit) and visit.reason is not None for visit in changed)
    assert any(isinstance(visit, Visit) and visit.cancelled for visit in changed)


def test_the_next_four_weeks_are_open(sample: SampleTeam, today: date) -> None:
    """A draft of four weeks without a single cell follows the published ones, then two that are made together."""
    periods = sorted(folded(sample.changes, RosterPeriod), key=lambda period: period.first)
    drafts = periods[-3:]
    assert all(period.state is PeriodState.DRAFT for period in drafts)
    assert all((period.last - period.first).days == 27 for period in periods)
    assert all(period.state is PeriodState.PUBLISHED for period in periods[:-3])
    assert periods[0].first <= today - timedelta(weeks=16)
    cells = folded(sample.changes, Assignment)
    assert not [cell for cell in cells if drafts[0].first <= cell.day <= drafts[0].last]
    assert [phase_on(period, today) for period in drafts] == [Phase.SOLVE, Phase.GAPS, Phase.WISHES]
    wishes = Counter(
        number for wish in folded(sample.changes, Wish) for number in range(3) if wish.day >= drafts[number].first
    )
    assert wishes[0] > wishes[1] > wishes[2] > 20
    ready = {one.nurse for one in folded(sample.changes, WishesReady) if one.period == drafts[2].id}
    assert len(ready) == 5
    assert sample.owner not in ready


def test_the_ledger_has_something_to_show(sample: SampleTeam, today: date) -> None:
    """Wishes of the past mostly met, points earned and spent, calls answered, and two asks that wait."""
    worked = {(cell.nurse, cell.day) for cell in folded(sample.changes, Assignment)}
    past = [wish for wish in folded(sample.changes, Wish) if wish.day < today]
    met = sum((wish.nurse, wish.day) not in worked for wish in past)
    assert 0.8 <= met / len(past) <= 0.95
    assert {one.points > 0 for one in folded(sample.changes, Points)} == {True, False}
    asks = folded(sample.changes, Ask)
    assert sum(ask.kind is AskKind.COVER and ask.state is AskState.DONE for ask in asks) >= 3
    waiting = [ask for ask in asks if ask.state is AskState.OPEN]
    assert [ask.kind for ask in sorted(waiting, key=lambda ask: ask.id)] == [AskKind.GAP, AskKind.GIVE]
    assert waiting[0].asked == {sample.owner}


def test_people_have_talked(sample: SampleTeam, today: date) -> None:
    """Notes of the last weeks by nurses of the team, tasks, one of them done."""
    nurses = {nurse.id for nurse in folded(sample.changes, Nurse)}
    notes = folded(sample.changes, Note)
    assert 80 <= len(notes) <= 300
    assert all(note.author in nurses and note.written.date() <= today for note in notes)
    assert any(task.done for task in folded(sample.changes, Task))


def test_same_seed_same_team(sample: SampleTeam, today: date) -> None:
    """Seed, day, doors and language decide everything, ids included; another seed gives other people."""
    assert make(1, today, invented_places(1)) == sample
    assert make(2, today, invented_places(1)) != sample


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2028, 2, 29)])
def test_any_day_will_do(day: date) -> None:
    """The Sunday on which the clocks change, a leap day: a whole team with a planned day each time."""
    sample = make(3, day, invented_places(3), language="nl")
    visits = [visit for visit in folded(sample.changes, Visit) if visit.day == day]
    assert len(visits) >= 35
    assert sum(visit.planned or visit.cancelled for visit in visits) >= 0.9 * len(visits)


def test_too_small_a_map_is_refused() -> None:
    """A map with fewer doors than the team needs is refused with both numbers, not silently crowded."""
    with pytest.raises(TooFewAddresses, match=r"10 addresses.*needs 66"):
        choose(invented_places(1, count=10), 66, Random(1))
