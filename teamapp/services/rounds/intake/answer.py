"""Three ways to take her, in the words and figures of a team: travel, hours, faces, what breaks on which day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from scheduling.visits.insert.problem import DayWithHer, Option, Placed, Way
from scheduling.visits.problem import Plan
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.clients.needs import CarePlan, Window
from teamapp.services.clients.repeats import repeat_text, rule_of
from teamapp.services.rounds.ahead.days import DayAhead
from teamapp.services.rounds.intake.asking import TakenAnswer
from teamapp.services.rounds.intake.breaking import breaking
from teamapp.services.rounds.intake.firsts import FirstContact, first_contact
from teamapp.services.rounds.intake.her_day import HerDay, HerVisit
from teamapp.services.rounds.intake.hours import Hours, hours_of
from teamapp.services.rounds.intake.wish import asked_sets, repeat_on, series_of, shifted
from teamapp.services.rounds.match.facts import MatchFacts

MOVED_MINUTES = 15
"""Beginning so much earlier or later is said to a client."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOption:
    """One way to say yes. `series` is what accepting it writes; `faces` are who comes how often in two weeks."""

    way: Way
    title: Text
    repeat: Text
    times: tuple[Window, ...]
    moved_time: int
    days: tuple[HerDay, ...]
    travel_week: int
    hours: Hours
    faces: tuple[tuple[NurseId, int], ...]
    first: FirstContact | None
    series: tuple[CarePlan, ...]

    @property
    def breaks(self) -> tuple[Text, ...]:
        """Everything that breaks, day after day."""
        return tuple(said for day in self.days for said in day.breaks)

    @property
    def moved(self) -> int:
        return sum(day.moved for day in self.days)

    @property
    def moved_minutes(self) -> int:
        return sum(day.moved_minutes for day in self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeAnswer:
    """The options, as asked first, and what should be known of the days they were looked at on."""

    options: tuple[IntakeOption, ...]
    first: date
    last: date
    seconds: float
    said: tuple[Text, ...]


def answer_of(found: TakenAnswer, facts: MatchFacts) -> IntakeAnswer:
    """The planner's answer in the team's figures."""
    days = found.settled.ahead.days
    return IntakeAnswer(
        options=tuple(_option(found, facts, option) for option in found.taken.options),
        first=days[0].day,
        last=days[-1].day,
        seconds=found.taken.seconds,
        said=tuple(_said(found)),
    )


def _said(found: TakenAnswer) -> Iterator[Text]:
    """Where the answer stands on less than a roster and streets."""
    ahead = found.settled.ahead
    supposed = ahead.supposed
    if supposed:
        yield text("intake.supposed", days=len(supposed), first=supposed[0].day.isoformat())
    for day in ahead.unknown:
        yield text("intake.unknown", day=day.day.isoformat())
    if found.settled.estimated:
        yield text("intake.estimated")


def _option(found: TakenAnswer, facts: MatchFacts, option: Option) -> IntakeOption:
    wish, weekdays, shift = found.wish, found.sets[option.pattern], round(option.shift)
    ahead = {day.day.isoformat(): day for day in found.settled.ahead.days}
    times = tuple(shifted(window, shift) for window in wish.times)
    days = tuple(_day(found, ahead[one.key], one, times) for one in option.days)
    faces = Counter(nurse for day in days for visit in day.visits for nurse in visit.nurses)
    repeat = repeat_on(wish, weekdays)
    rule = repeat if isinstance(repeat, str) else rule_of(repeat, wish.first)
    return IntakeOption(
        way=option.way,
        title=_title(option, days_differ=option.pattern >= _asked(found)),
        repeat=repeat_text(rule),
        times=times,
        moved_time=shift,
        days=days,
        travel_week=round(7 * sum(one.more("travel") for one in option.days) / len(ahead)),
        hours=hours_of(found.settled, facts, _plans(found, option), tuple(faces)),
        faces=tuple(faces.most_common()),
        first=first_contact(found, facts, days, faces),
        series=tuple(series_of(wish, weekdays, shift=shift)),
    )


def _asked(found: TakenAnswer) -> int:
    """How many of the patterns are as asked."""
    return asked_sets(found.wish)


def _title(option: Option, *, days_differ: bool) -> Text:
    if option.way == "other":
        if not days_differ:
            return text("intake.other_time")
        return text("intake.other_both") if option.shift else text("intake.other_days")
    return text(f"intake.way_{option.way}")


def _plans(found: TakenAnswer, option: Option) -> Sequence[Plan]:
    """The rounds of all days, those with her in place of those without."""
    with_her = {day.key: day.plan for day in option.days}
    rows = zip(found.settled.ahead.days, found.settled.plans, strict=True)
    return [with_her.get(day.day.isoformat(), plan) for day, plan in rows]


def _day(found: TakenAnswer, ahead: DayAhead, one: DayWithHer, times: tuple[Window, ...]) -> HerDay:
    moved = [move for move in one.moved if move.nurse_changed or abs(move.minutes) > MOVED_MINUTES]
    visits = tuple(_visit(placed, window) for placed, window in zip(one.placed, times, strict=True))
    return HerDay(
        day=ahead.day,
        like=ahead.like,
        planned=ahead.planned,
        visits=visits,
        breaks=tuple(breaking(found, ahead, one, times)),
        moved=len({move.visit for move in moved}) if ahead.planned else 0,
        moved_minutes=round(sum(abs(move.minutes) for move in moved)) if ahead.planned else 0,
    )


def _visit(placed: Placed, window: Window) -> HerVisit:
    start = MinuteOfDay(round(placed.start)) if placed.start is not None else None
    return HerVisit(nurses=tuple(NurseId(Id(key)) for key in placed.nurses), start=start, window=window)
