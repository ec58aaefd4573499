"""From an open week to everything that its tables show."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.rounds.planning.accept import Difference
from teamapp.services.rounds.week.opened import OpenWeek
from ui.visits.week.filling.client_rows import ClientRows
from ui.visits.week.filling.round_rows import round_rows
from ui.visits.week.filling.view import Head, WeekView
from ui.visits.week.shown.wording import Day, WeekWords

SATURDAY = 5


def week_view(
    week: OpenWeek, words: WeekWords, *, measured: bool, differences: Collection[Difference] = ()
) -> WeekView:
    """What a suggestion makes different is marked, where there was a plan before."""
    known = [one for one in differences if one.before.nurse is not None]
    return WeekView(
        heads=tuple(_head(one.day, week.facts.today, words.day) for one in week.facts.days),
        rounds=round_rows(week, words, measured=measured, changed=frozenset(_rounds_of(known))),
        clients=ClientRows(week, words.day, changed=_visits_of(known)).rows(),
    )


def _rounds_of(found: Collection[Difference]) -> Iterator[tuple[NurseId, date]]:
    """The rounds that lose or get a visit."""
    for one in found:
        before = {one.before.nurse, one.before.second_nurse}
        for nurse in before ^ {one.after.nurse, one.after.second_nurse}:
            if nurse is not None:
                yield nurse, one.after.day


def _visits_of(found: Collection[Difference]) -> frozenset[VisitId]:
    """The visits that other nurses make."""
    return frozenset(one.after.id for one in found if one.nurse_changes)


def _head(one: date, today: date, day: Day) -> Head:
    name, number, *_month = day(one).split()
    return Head(
        day=one, name=name, number=number, today=one == today, weekend=one.weekday() >= SATURDAY, spoken=day(one)
    )
