"""Sixteen weeks of visits: who went where and when, with the small surprises of real days."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from teamapp.domain.entities.client import CareNeed, ClientPreference, Preference
from teamapp.domain.entities.visit import Visit, VisitStatus
from teamapp.domain.ids import ClientId, NeedId, NurseId
from teamapp.domain.series import occurrences
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.sample.caseload.clients import Case
from teamapp.sample.past.diary import Diary
from teamapp.sample.past.rounds import Day, Errand, Walker, divide
from teamapp.sample.phrases import Phrases

_FACES_DAYS = 14
_CANCELLED_SHARE = 0.012
_NOT_HOME_SHARE = 0.006
_EXTRA_SHARE = 0.05


@dataclass(slots=True)
class Caseload:
    """The clients and their care, ready to be looked up."""

    cases: Mapping[ClientId, Case]
    needs: Mapping[NeedId, CareNeed]
    refused: Mapping[ClientId, frozenset[NurseId]]

    def errand(self, visit: Visit) -> Errand:
        refused = self.refused.get(visit.client, frozenset())
        return Errand(visit, self.needs[visit.need], self.cases[visit.client], refused)


@dataclass(slots=True)
class Faces:
    """Who came to whom in the last fourteen days."""

    counts: Counter[tuple[ClientId, NurseId]] = field(default_factory=Counter)
    _log: deque[tuple[date, ClientId, NurseId]] = field(default_factory=deque)

    def note(self, visits: Iterable[Visit]) -> None:
        for visit in visits:
            for nurse in (visit.nurse, visit.second_nurse):
                if nurse is not None:
                    self.counts[visit.client, nurse] += 1
                    self._log.append((visit.day, visit.client, nurse))

    def forget_before(self, day: date) -> None:
        """Drop what is fourteen days or more before `day`."""
        while self._log and (day - self._log[0][0]).days >= _FACES_DAYS:
            _day, client, nurse = self._log.popleft()
            self.counts[client, nurse] -= 1


def look_up(
    cases: tuple[Case, ...], needs: tuple[CareNeed, ...], preferences: tuple[ClientPreference, ...]
) -> Caseload:
    """Index the caseload by id."""
    refused: dict[ClientId, set[NurseId]] = defaultdict(set)
    for item in preferences:
        if item.kind is Preference.NOT_AGAIN:
            refused[item.client].add(item.nurse)
    return Caseload(
        cases={case.id: case for case in cases},
        needs={need.id: need for need in needs},
        refused={client: frozenset(nurses) for client, nurses in refused.items()},
    )


def by_day(needs: Iterable[CareNeed], first: date, last: date) -> Mapping[date, tuple[Visit, ...]]:
    """The visits that are due on each day."""
    found: dict[date, list[Visit]] = defaultdict(list)
    for need in needs:
        for visit in occurrences(need, first, last):
            found[visit.day].append(visit)
    return {day: tuple(visits) for day, visits in found.items()}


def plan_day(
    day: date, visits: Iterable[Visit], caseload: Caseload, diaries: tuple[Diary, ...], faces: Faces
) -> tuple[tuple[Visit, ...], tuple[Visit, ...]]:
    """Divide the visits of a day among those on duty: planned, and without anybody."""
    walkers = [
        Walker(diary.member, duty, diary.member.home, duty.start)
        for diary in diaries
        if (duty := diary.duties.get(day)) is not None and duty.visits
    ]
    faces.forget_before(day)
    planned, left = divide(Day(list(walkers), [caseload.errand(visit) for visit in visits], faces.counts))
    on_duty = [Walker(one.member, one.kind, one.member.home, one.kind.start, one.visits) for one in walkers]
    forced = [_force(caseload.errand(visit), on_duty) for visit in left]
    return (
        (*planned, *(visit for visit in forced if visit.planned)),
        tuple(visit for visit in forced if not visit.planned),
    )


def lived(day_visits: Iterable[Visit], chance: Random, phrases: Phrases) -> Iterator[Visit]:
    """What became of the visits of a past day."""
    for visit in day_visits:
        draw = chance.random()
        if draw < _CANCELLED_SHARE:
            yield replace(visit, cancelled=True, cancel_reason=phrases.holiday_cancel)
        elif draw < _CANCELLED_SHARE + _NOT_HOME_SHARE:
            yield replace(visit, status=VisitStatus.NOT_HOME)
        elif draw < _CANCELLED_SHARE + _NOT_HOME_SHARE + _EXTRA_SHARE:
            yield replace(
                visit,
                status=VisitStatus.DONE,
                minutes_extra=Minutes(chance.choice((5, 10, 10, 15, 20, 30))),
                extra_reason=chance.choice(phrases.extra),
            )
        else:
            yield replace(visit, status=VisitStatus.DONE)


def _force(errand: Errand, walkers: list[Walker]) -> Visit:
    """Somebody goes in between: the least burdened on duty in the window, at its beginning."""
    first, last = errand.need.windows[0]
    able = [
        one for one in walkers if errand.allows(one.member) and one.kind.start <= last and one.kind.end > first + 30
    ]
    able.sort(key=lambda one: (one.visits, one.member.id))
    if len(able) < errand.need.nurses:
        return errand.visit
    start = MinuteOfDay(max(first, *(one.kind.start + 5 for one in able[: errand.need.nurses])))
    for one in able[: errand.need.nurses]:
        one.visits += 1
    second = able[1].member.id if errand.need.nurses == 2 else None
    return replace(
        errand.visit,
        nurse=able[0].member.id,
        start=start,
        second_nurse=second,
        second_start=start if second is not None else None,
    )
