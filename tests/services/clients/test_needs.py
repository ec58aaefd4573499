"""Care that returns: plain choices, series that change, one occurrence that differs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from teamapp.domain.change import Edit
from teamapp.domain.entities import CareNeed, Visit
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.ids import ClientId, Id, NeedId
from teamapp.domain.series import days_of, occurrences
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, Minutes, elapsed, moment
from teamapp.services.clients.needs import CarePlan, add_need, edit_need, end_need, plan_of
from teamapp.services.clients.once import change_once, skip_day, unskip_day
from teamapp.services.clients.repeats import EVERY_DAY, Beat, Repeat, repeat_of, repeat_text, rule_of
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_between, visits_of_day
from teamapp.services.refused import Refused
from teamapp.words.speak import Language, say
from tests.support.new_desk import MONDAY, THURSDAY, in_words, new_desk, spoken, with_client

MORNING = ((MinuteOfDay(450), MinuteOfDay(570)),)
PLAN = CarePlan(care="washing", minutes=Minutes(40), windows=MORNING, repeat=EVERY_DAY, first=MONDAY)
DAYS = st.dates(min_value=date(2026, 1, 1), max_value=date(2027, 12, 31))
REPEATS = st.one_of(
    st.builds(Repeat, beat=st.just(Beat.DAYS), every=st.integers(1, 9)),
    st.builds(
        Repeat,
        beat=st.just(Beat.WEEKS),
        every=st.integers(1, 5),
        weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    ),
    st.builds(Repeat, beat=st.just(Beat.MONTHS), every=st.integers(1, 6)),
)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with new_desk() as (opened, _clock):
        yield opened


@pytest.fixture
def anna(desk: Desk) -> ClientId:
    return with_client(desk)


def _only_need(desk: Desk) -> CareNeed:
    (need,) = desk.store.all(CareNeed)
    return need


@given(repeat=REPEATS, first=DAYS)
def test_choices_and_rule_say_the_same(repeat: Repeat, first: date) -> None:
    """Choices become a rule that is read back as the same choices and has words in both languages."""
    rule = rule_of(repeat, first)
    assert repeat_of(rule) == repeat
    for language in Language:
        assert say(repeat_text(rule), language)


@pytest.mark.parametrize("rule", ["FREQ=YEARLY", "FREQ=WEEKLY;BYDAY=1MO", "FREQ=DAILY;COUNT=3", "nonsense", ""])
def test_rules_from_elsewhere_are_kept_not_guessed(rule: str) -> None:
    """What the choices cannot express is not turned into something near it."""
    assert repeat_of(rule) is None


@given(first=DAYS, weekdays=st.frozensets(st.integers(0, 6), min_size=1), every=st.integers(1, 4))
def test_weekly_care_falls_on_its_weekdays_only(first: date, weekdays: frozenset[int], every: int) -> None:
    """Every n weeks: all days fall on the chosen weekdays, in weeks that lie a multiple of n apart."""
    need = _need(rule_of(Repeat(beat=Beat.WEEKS, every=every, weekdays=weekdays), first), first)
    days = days_of(need, first, first + timedelta(weeks=20))
    monday = first - timedelta(days=first.weekday())
    assert {day.weekday() for day in days} <= weekdays
    assert all((day - monday).days // 7 % every == 0 for day in days)
    assert days


@given(repeat=REPEATS, first=DAYS, years=st.integers(0, 8), exceptions=st.booleans())
def test_a_long_series_is_read_near_today(repeat: Repeat, first: date, years: int, exceptions: bool) -> None:
    """Years after its beginning a series has the days that RFC 5545 gives it when counted from its first day."""
    rule = rule_of(repeat, first)
    begin = first + timedelta(days=365 * years + 11)
    last = begin + timedelta(days=60)
    counted = rrulestr(rule, dtstart=datetime.combine(first, time()))
    wanted = counted.between(datetime.combine(begin, time()), datetime.combine(last, time()), inc=True)
    skipped = frozenset(at.date() for at in wanted[::3]) if exceptions else frozenset()
    need = replace(_need(rule, first), except_days=skipped)
    assert set(days_of(need, begin, last)) == {at.date() for at in wanted} - skipped


@given(year=st.integers(2024, 2035), month=st.sampled_from((3, 10)), start=st.integers(4 * 60, 22 * 60))
def test_the_clock_on_the_wall_survives_daylight_saving(year: int, month: int, start: int) -> None:
    """Around the change of the clocks a visit keeps its time on the wall; only the night is shorter or longer."""
    zone = ZoneInfo("Europe/Amsterdam")
    sunday = max(date(year, month, day) for day in range(25, 32) if date(year, month, day).weekday() == 6)
    need = _need("FREQ=DAILY", sunday - timedelta(days=3))
    visits = occurrences(need, sunday - timedelta(days=1), sunday + timedelta(days=1))
    moments = [moment(visit.day, MinuteOfDay(start), zone) for visit in visits]
    assert len(visits) == 3
    assert {at.astimezone(zone).hour * 60 + at.astimezone(zone).minute for at in moments} == {start}
    night = 23 if month == 3 else 25
    assert elapsed(moments[0], moments[1]) == night * 60
    assert elapsed(moments[1], moments[2]) == 24 * 60


@given(first=DAYS, skipped=st.sets(st.integers(0, 27), max_size=10))
def test_exceptions_take_out_exactly_their_days(first: date, skipped: set[int]) -> None:
    """The days of a series without its exceptions are the days of the series, minus the exceptions."""
    whole = _need("FREQ=DAILY", first)
    days = frozenset(first + timedelta(days=n) for n in skipped)
    last = first + timedelta(days=27)
    left = days_of(replace(whole, except_days=days), first, last)
    assert set(left) == set(days_of(whole, first, last)) - days


@settings(max_examples=20, deadline=None)
@given(day=st.integers(0, 20), later=st.integers(1, 6), minutes=st.sampled_from((None, 15, 60)))
def test_one_occurrence_changes_and_the_series_stays(day: int, later: int, minutes: int | None) -> None:
    """Moved to another day, every other visit is as before, there is none on the old day and ids stay the same."""
    with new_desk() as (desk, _clock):
        add_need(desk, with_client(desk), PLAN)
        need = _only_need(desk)
        last = MONDAY + timedelta(days=40)
        before = {visit.id: visit for visit in visits_between(desk, MONDAY, last)}
        old = MONDAY + timedelta(days=day)
        new = old + timedelta(days=later)
        length = Minutes(minutes) if minutes is not None else None
        spoken(change_once(desk, need.id, old, to_day=new, minutes=length))
        after = {visit.id: visit for visit in visits_between(desk, MONDAY, last)}
        assert after.keys() == before.keys()
        assert {key for key in before if before[key] != after[key]} == {visit_id(need.id, old)}
        assert after[visit_id(need.id, old)].day == new
        assert visits_of_day(desk, old) == ()
        assert len(visits_of_day(desk, new)) == 2
        spoken(unskip_day(desk, need.id, old))
        assert {visit.id: visit for visit in visits_between(desk, MONDAY, last)} == before


def test_another_time_this_once(desk: Desk, anna: ClientId) -> None:
    """New windows hold for this visit only and take it off its round; a done visit stays as it was."""
    add_need(desk, anna, PLAN)
    need = _only_need(desk)
    evening = ((MinuteOfDay(1080), MinuteOfDay(1140)),)
    change_once(desk, need.id, THURSDAY, windows=evening)
    (moved,) = visits_of_day(desk, THURSDAY)
    (next_day,) = visits_of_day(desk, THURSDAY + timedelta(days=1))
    assert (moved.moved_windows, next_day.moved_windows) == (evening, None)
    desk.commit((Edit(moved, replace(moved, status=VisitStatus.DONE)),), text("day.done", client="Anna"))
    with pytest.raises(Refused) as refusal:
        change_once(desk, need.id, THURSDAY, minutes=Minutes(10))
    assert "begun or is done" in in_words(refusal.value)


def test_several_times_a_day(desk: Desk, anna: ClientId) -> None:
    """Insulin three times a day is three series with a window each and one change."""
    times = tuple((MinuteOfDay(start), MinuteOfDay(start + 45)) for start in (450, 720, 1050))
    plan = replace(PLAN, care="insulin", minutes=Minutes(15), hard_windows=True, skills=frozenset({"insulin"}))
    spoken(add_need(desk, anna, plan, times=times))
    visits = visits_of_day(desk, THURSDAY)
    assert len({visit.id for visit in visits}) == 3
    assert {need.windows for need in desk.store.all(CareNeed)} == {(window,) for window in times}


def test_other_care_from_a_day_on_leaves_the_past(desk: Desk, anna: ClientId) -> None:
    """The old series ends the day before; later plans of it fall out; every other week stays every other week."""
    fortnight = replace(PLAN, repeat=Repeat(beat=Beat.WEEKS, every=2, weekdays=frozenset({1})))
    add_need(desk, anna, fortnight)
    need = _only_need(desk)
    days = days_of(need, MONDAY, MONDAY + timedelta(weeks=12))
    planned = Visit(id=visit_id(need.id, days[3]), client=anna, need=need.id, day=days[3])
    desk.commit((Edit(None, planned),), text("sample.day_planned", day="2026-11-12"))
    since = days[1] + timedelta(days=3)
    spoken(edit_need(desk, need.id, replace(plan_of(need), minutes=Minutes(55)), since=since))
    old, new = sorted(desk.store.all(CareNeed), key=lambda item: item.first)
    assert old.last == since - timedelta(days=1)
    assert new.minutes == 55
    assert desk.store.all(Visit) == ()
    visits = visits_between(desk, MONDAY, MONDAY + timedelta(weeks=12))
    assert tuple(visit.day for visit in visits) == days


def test_care_that_has_not_begun_is_changed_in_place(desk: Desk, anna: ClientId) -> None:
    """No series of minus one day: before its first day a need is simply other."""
    add_need(desk, anna, PLAN)
    need = _only_need(desk)
    weekly = replace(plan_of(need), repeat=Repeat(beat=Beat.WEEKS, weekdays=frozenset({0})))
    edit_need(desk, need.id, weekly, since=MONDAY)
    assert _only_need(desk).rule == "FREQ=WEEKLY;BYDAY=MO"


def test_skipping_and_ending(desk: Desk, anna: ClientId) -> None:
    """A skipped day has no visit, a day without care cannot be skipped, an ended series asks for nothing."""
    add_need(desk, anna, PLAN)
    need = _only_need(desk)
    spoken(skip_day(desk, need.id, THURSDAY))
    assert visits_of_day(desk, THURSDAY) == ()
    with pytest.raises(Refused) as refusal:
        skip_day(desk, need.id, THURSDAY)
    assert "nothing to leave out" in in_words(refusal.value)
    with pytest.raises(Refused) as never:
        unskip_day(desk, need.id, THURSDAY + timedelta(days=1))
    assert "not left out" in in_words(never.value)
    spoken(end_need(desk, need.id, last=THURSDAY + timedelta(days=1)))
    assert visits_between(desk, THURSDAY + timedelta(days=2), THURSDAY + timedelta(days=30)) == ()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"care": " "}, "Care” is empty"),
        ({"minutes": Minutes(1)}, "between 5 and 480"),
        ({"windows": ()}, "between 1 and 2"),
        ({"windows": ((MinuteOfDay(600), MinuteOfDay(500)),)}, "Exchange the two times"),
        ({"windows": ((MinuteOfDay(-1), MinuteOfDay(500)),)}, "Write it like 07:30"),
        ({"repeat": "FREQ=HOURLY"}, "cannot be read"),
        ({"repeat": "every day"}, "cannot be read"),
        ({"repeat": "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31"}, "BYMONTH, BYMONTHDAY is not taken"),
        ({"repeat": "FREQ=DAILY;INTERVAL=7;BYDAY=TU"}, "BYDAY is not taken"),
        ({"repeat": "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31", "first": date(2026, 2, 1)}, "never falls on a day"),
        ({"repeat": Repeat(beat=Beat.WEEKS)}, "Choose at least one"),
        ({"repeat": Repeat(beat=Beat.DAYS, every=0)}, "between 1 and 52"),
        ({"last": MONDAY - timedelta(days=1)}, "lies before"),
        ({"nurses": 3}, "between 1 and 2"),
        ({"skills": frozenset({"magic"})}, "magic"),
        ({"level": 7}, "no level 7"),
        ({"nurses": 2, "pair_gap": (Minutes(30), Minutes(10))}, "Exchange them"),
    ],
)
def test_care_that_cannot_be_is_refused_in_words(
    desk: Desk, anna: ClientId, wrong: dict[str, object], says: str
) -> None:
    """Each refusal names what is wrong and what would be right, and no need is made."""
    with pytest.raises(Refused) as refusal:
        add_need(desk, anna, replace(PLAN, **wrong))  # type: ignore[arg-type]
    assert says in in_words(refusal.value)
    assert desk.store.all(CareNeed) == ()


def test_care_in_the_teams_own_words(desk: Desk, anna: ClientId) -> None:
    """Care that no list knows keeps the words that were typed, in the history too."""
    assert "walk to the lake" in spoken(add_need(desk, anna, replace(PLAN, care="walk to the lake")))


def _need(rule: str, first: date) -> CareNeed:
    return CareNeed(
        id=NeedId(Id("a" * 32)),
        client=ClientId(Id("b" * 32)),
        care="washing",
        rule=rule,
        first=first,
        minutes=Minutes(30),
        windows=MORNING,
    )
