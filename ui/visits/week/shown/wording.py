"""How the week speaks: minutes, shares, carers, and comparisons of two weeks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale

from teamapp.domain.text import Text
from teamapp.services.rounds.week.figures import WeekFigures
from teamapp.services.rounds.week.opened import OpenWeek
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.visits.shown.heading import visits_words

Day = Callable[[date], str]
Spelling = Callable[[float], str]
"""A number with one decimal as the language writes it."""


@dataclass(frozen=True, slots=True)
class WeekWords:
    """How a window names days, says codes and writes numbers."""

    day: Day
    say: Callable[[Text], str]
    spelling: Spelling

    @classmethod
    def of(cls, frame: Frame) -> WeekWords:
        return cls(frame.day, frame.say, _spelling(frame.preferences.language))


def hours(minutes: int) -> str:
    """`3:40`."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def _spelling(language: str) -> Spelling:
    """`5.2`, `5,2`."""
    locale = QLocale(language)
    return lambda value: locale.toString(value, "f", 1)


def week_title(week: OpenWeek, day: Day, *, measured: bool) -> str:
    """`Week 47 · Mon 16 Nov – Sun 22 Nov`, and whether its travel times are guesses."""
    first, last = week.facts.first, week.facts.last
    name = translate("visits", "Week {number}").format(number=first.isocalendar().week)
    said = [name, f"{day(first)} \N{EN DASH} {day(last)}"]
    if measured and any(one.question.estimated for one in week.days):
        said.append(translate("visits", "travel times estimated along straight lines"))
    return " · ".join(said)


def travel_words(minutes: int) -> str:
    """`70 min on the way`."""
    return translate("visits", "{n} min on the way").format(n=minutes)


def care_words(minutes: int, percent: int, paid: int) -> str:
    """`3:40 with clients (59 % of 6:15)`."""
    words = translate("visits", "{care} with clients ({percent} % of {paid})")
    return words.format(care=hours(minutes), percent=percent, paid=hours(paid))


def carers_words(count: int, first: date, day: Day) -> str:
    """`9 different carers in the 14 days from Mon 9 Nov`."""
    if count == 1:
        return translate("visits", "1 carer in the 14 days from {day}").format(day=day(first))
    return translate("visits", "{n} different carers in the 14 days from {day}").format(n=count, day=day(first))


def above_words(count: int, aim: int) -> str:
    """`17 clients above 6`."""
    if count == 1:
        return translate("visits", "1 client above {aim}").format(aim=aim)
    return translate("visits", "{n} clients above {aim}").format(n=count, aim=aim)


def not_planned_words(count: int) -> str:
    """`2 not planned`."""
    return translate("visits", "{n} not planned").format(n=count)


def progress_words(before: WeekFigures, after: WeekFigures, spelling: Spelling) -> str:
    """What the strip tells while the planner works: the way, known faces, carers, and what is left."""
    travel = translate("visits", "Travel {before} → {after}")
    if before == after:
        travel = translate("visits", "Travel {after}")
    said = [travel.format(before=hours(before.travel_minutes), after=hours(after.travel_minutes))]
    said.append(translate("visits", "known faces {percent} %").format(percent=after.known_percent))
    said.append(translate("visits", "carers in 14 days {n}").format(n=spelling(after.carers)))
    if after.not_planned:
        said.append(not_planned_words(after.not_planned))
    return " · ".join(said)


def comparisons(before: WeekFigures, after: WeekFigures, spelling: Spelling) -> Iterable[str]:
    """`Travel 31:23 → 29:10`, known faces, carers in 14 days, what is late or left; a first plan is told alone."""
    if not before.planned:
        yield progress_words(after, after, spelling)
        return
    travel = translate("visits", "Travel {before} → {after}")
    yield travel.format(before=hours(before.travel_minutes), after=hours(after.travel_minutes))
    faces = translate("visits", "known faces {before} → {after} %")
    yield faces.format(before=before.known_percent, after=after.known_percent)
    carers = translate("visits", "carers in 14 days {before} → {after}")
    yield carers.format(before=spelling(before.carers), after=spelling(after.carers))
    above = translate("visits", "clients above {aim}: {before} → {after}")
    yield above.format(aim=after.aim, before=before.above, after=after.above)
    if before.late_minutes or after.late_minutes:
        late = translate("visits", "late {before} → {after} min")
        yield late.format(before=before.late_minutes, after=after.late_minutes)
    if before.not_planned or after.not_planned:
        left = translate("visits", "not planned {before} → {after}")
        yield left.format(before=before.not_planned, after=after.not_planned)


def visits(count: int) -> str:
    """`1 visit`, `10 visits`."""
    return visits_words(count)
