"""What the store knows becomes a period to look at, and the plan that the rules judge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from scheduling.rules.check import check_plan
from scheduling.rules.finding import Edit as CellChange
from scheduling.rules.plan import FREE
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import (
    Availability,
    AvailabilityException,
    Contract,
    Leave,
    Nurse,
    RosterPeriod,
    RuleException,
    RuleSetting,
    Skill,
    Wish,
)
from teamapp.domain.entities.nurse import LeaveKind, WishKind
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.domain.wire import Entity
from teamapp.services.roster.facts.plan import plan_of
from teamapp.services.roster.facts.read import read_facts
from teamapp.services.roster.hand.shifts import clear_shifts, give_shift
from teamapp.services.roster.periods import create_period, period_id
from teamapp.services.roster.shown.live import LiveRoster
from teamapp.services.roster.shown.measure import coverage, figures_of, hours_of, weekend_days
from teamapp.services.roster.shown.view import period_view, span_of
from tests.support.roster.roster_team import (
    EARLY,
    EVENING,
    FIRST,
    KINDS,
    LAST,
    NIGHT,
    assignment,
    cell,
    day,
    key,
    november,
    nurse_id,
    roster_desk,
)

BRAM = nurse_id("Bram")


def test_a_cell_of_the_store_is_a_cell_of_the_plan() -> None:
    """Letters in, shift kinds out, on the right days; locked cells are pinned."""
    desk = roster_desk({"Bram": "D.E"}, assignment("Noor", 5, "N", pinned=True))
    plan = november(desk).live.plan
    assert plan.row(BRAM)[:3] == (EARLY.id, FREE, EVENING.id)
    assert plan.pinned == {nurse_id("Noor"): (5,)}
    assert len(plan.days) == 28


def test_the_night_in_which_clocks_change_has_its_true_length() -> None:
    """22:00 to 07:00 lasts 8 hours when the clocks go forward, 10 when they go back; less the break of 30 minutes."""
    desk = roster_desk()
    for first, worked in ((date(2026, 3, 23), 450), (date(2026, 10, 19), 570), (date(2026, 11, 2), 510)):
        plan = plan_of(read_facts(desk, first, first + timedelta(days=6)))
        assert plan.kind(NIGHT.id).work_minutes(5) == worked


def test_sixteen_weeks_of_the_past_are_history() -> None:
    """A shift of sixteen weeks before counts with its true day, one before that does not, one in leave neither."""
    desk = roster_desk(
        {},
        *(assignment("Bram", number, "D") for number in (-113, -112, -7, -1)),
        Leave(id=key("leave", "b"), nurse=BRAM, kind=LeaveKind.SICK, first=day(-7), last=day(-7)),
    )
    history = november(desk).live.plan.history[BRAM]
    assert [shift.day for shift in history] == [-112, -1]
    assert history[1].work == 450


def test_weekdays_exceptions_and_membership_become_days_she_cannot_work() -> None:
    """No Mondays, but this one; never evenings on Tuesday; a Friday off; and nothing before her first day."""
    desk = roster_desk(
        {},
        Availability(id=key("a", "1"), nurse=BRAM, weekday=0),
        Availability(id=key("a", "2"), nurse=BRAM, weekday=1, not_kinds=frozenset({EVENING.id})),
        AvailabilityException(id=key("e", "1"), nurse=BRAM, day=day(7), available=True),
        AvailabilityException(id=key("e", "2"), nurse=BRAM, day=day(4), available=False),
    )
    sanne = desk.store.get(Nurse, nurse_id("Sanne"))
    assert sanne is not None
    desk.commit([Edit(sanne, replace(sanne, started=day(3)))], text("test"))
    plan = november(desk).live.plan
    away = {(one.day, one.kind) for one in plan.nurse(BRAM).unavailable}
    assert {(0, FREE), (14, FREE), (21, FREE), (4, FREE)} | {(d, EVENING.id) for d in (1, 8, 15, 22)} == away
    assert [one.day for one in plan.nurse(nurse_id("Sanne")).unavailable] == [0, 1, 2]


def test_leave_wishes_skills_and_contracts_are_translated() -> None:
    """Days are counted from the period's first; an open leave goes on; a joker weighs thrice, a late wish half."""
    desk = roster_desk(
        {},
        Leave(id=key("leave", "open"), nurse=BRAM, kind=LeaveKind.SICK, first=day(-3)),
        Wish(id=key("w", "1"), nurse=BRAM, day=day(6), kind=WishKind.DAY_OFF, joker=True),
        Wish(id=key("w", "2"), nurse=BRAM, day=day(8), kind=WishKind.SHIFT, shift_kind=EARLY.id),
        Wish(id=key("w", "3"), nurse=BRAM, day=day(9), kind=WishKind.NOT_SHIFT, shift_kind=EVENING.id, late=True),
        Skill(id=key("s", "1"), nurse=BRAM, skill="wounds", expires=day(10)),
        Contract(id=key("c", "2"), nurse=BRAM, week_minutes=Minutes(600), first=day(14), last=day(20)),
    )
    view = november(desk)
    bram = view.live.plan.nurse(BRAM)
    assert [bram.leave_on(number) is not None for number in (-4, -3, 27)] == [False, True, True]
    assert [(w.day, w.kind, w.wanted, w.weight) for w in sorted(bram.wishes, key=lambda w: w.day)] == [
        (6, FREE, False, 6),
        (8, EARLY.id, True, 2),
        (9, EVENING.id, False, 1),
    ]
    assert [bram.has_skill("wounds", number) for number in (10, 11)] == [True, False]
    assert [bram.contract_minutes(number) for number in (13, 14, 21)] == [1440, 2040, 1440]
    assert view.leave[BRAM, day(27)].kind is LeaveKind.SICK


@pytest.mark.parametrize(("on", "figure", "found"), [(True, 5, 1), (True, 6, 0), (False, 5, 0)])
def test_the_teams_word_on_a_rule_holds(on: bool, figure: int, found: int) -> None:
    """Six days in a row are one too many by the profile; not when the team chose six, or switched the rule off."""
    setting = RuleSetting(id=key("r", "1"), rule="team.days_in_row", on=on, figures=(("days", figure), ("moons", 3)))
    view = november(roster_desk({"Bram": "DDDDDD"}, setting))
    assert sum(one.rule == "days_in_row" for one in view.live.by_nurse[BRAM]) == found


def test_the_law_cannot_be_decided_away_but_what_is_beyond_it_can_be_agreed_on_with_one_nurse() -> None:
    """Off and loosened it stays. The team allows no short rest at all; Bram may have one, Noor could last year."""
    off = RuleSetting(id=key("r", "2"), rule="law.week_60", on=False, figures=(("minutes_a_week", 9000),))
    more = RuleSetting(id=key("r", "1"), rule="law.daily_rest", figures=(("short_rest_minutes", 0),))
    agreed = [
        RuleException(
            id=key("x", name),
            rule="law.daily_rest",
            nurse=nurse_id(name),
            figures=(("short_rest_minutes", 480),),
            last=last,
        )
        for name, last in (("Bram", None), ("Noor", date(2025, 12, 31)))
    ]
    rows = {"Bram": "ED", "Noor": "ED"}
    view = november(roster_desk(rows, off, more, *agreed))
    held = {one.key: one for one in view.live.plan.settings}
    assert held["law.week_60"].active
    assert held["law.week_60"].figures["minutes_a_week"] == 3600
    found = {
        name: {one.setting for one in view.live.by_nurse[nurse_id(name)] if one.rule == "daily_rest"} for name in rows
    }
    assert found == {"Bram": set(), "Noor": {"team.more.daily_rest"}}


def test_live_findings_equal_those_of_a_whole_check() -> None:
    """After any number of edits the kept findings are exactly those of judging the whole roster again."""
    import random

    rng = random.Random(7)
    live: LiveRoster = november(roster_desk({"Bram": "DDED..E", "Noor": "E.D"})).live
    letters = [FREE, *(one.id for one in KINDS.values())]
    for _ in range(60):
        nurse = rng.choice(live.plan.nurses).id
        live = live.edited(
            [CellChange(nurse, rng.randrange(28), rng.choice(letters)) for _ in range(rng.choice([1, 3]))]
        )
    assert sorted(map(str, live.findings)) == sorted(map(str, check_plan(live.plan)))


def test_an_edit_in_memory_leaves_the_store_and_the_first_view_alone() -> None:
    """A page can try things out."""
    desk = roster_desk({"Bram": "D"})
    view = november(desk)
    tried = view.edited([CellChange(BRAM, 0, EVENING.id)])
    assert (view.worked(BRAM, FIRST), tried.worked(BRAM, FIRST)) == (EARLY.id, EVENING.id)
    assert november(desk).worked(BRAM, FIRST) == EARLY.id


def test_figures_count_what_they_say() -> None:
    """Two of 56 shifts covered, a surplus not counted twice, one wish of two met, weekends by days."""
    wishes: list[Entity] = [
        Wish(id=key("w", str(number)), nurse=BRAM, day=day(number), kind=WishKind.DAY_OFF) for number in (0, 1)
    ]
    view = november(roster_desk({"Bram": "D....DD", "Noor": "D"}, *wishes))
    figures = figures_of(view.live.plan)
    assert (figures.covered, figures.needed, figures.open_shifts) == (3, 56, 53)
    assert (figures.wishes_met, figures.wishes) == (1, 2)
    assert (figures.fewest_weekend_days, figures.most_weekend_days) == (0, 2)
    assert figures.on_target == 0
    assert weekend_days(view.live.plan, BRAM) == 2
    first = next(one for one in coverage(view.live.plan) if one.day == 0 and one.kind == EARLY.id)
    assert (first.have, first.needed, first.missing) == (2, 1, 0)


def test_leave_takes_its_share_of_the_contract() -> None:
    """A week of leave leaves three weeks of contract hours; no contract and no work is on target."""
    leave = Leave(id=key("leave", "b"), nurse=BRAM, kind=LeaveKind.HOLIDAY, first=day(0), last=day(6))
    hours = hours_of(november(roster_desk({}, leave)).live.plan, BRAM)
    assert (hours.planned, hours.contract, hours.share) == (0, 3 * 24 * 60, -1.0)


def test_changes_since_publication_are_marked_until_taken_back() -> None:
    """Given and cleared again is no change; given stays one; who did it last is known."""
    period = RosterPeriod(id=period_id(FIRST, LAST), first=FIRST, last=LAST)
    desk = roster_desk({"Bram": "D"})
    from teamapp.services.roster.periods import publish_roster

    publish_roster(desk, period.id)
    assert november(desk).published
    give_shift(desk, [cell("Noor", 0)], EARLY.id)
    give_shift(desk, [cell("Noor", 1)], EARLY.id)
    clear_shifts(desk, [cell("Noor", 1)])
    view = november(desk)
    assert view.changed_since_publication == {cell("Noor", 0): FREE}
    assert view.last_change is not None
    assert view.last_change.who == "Aylin"


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        (date(2026, 11, 12), date(2026, 11, 2), date(2026, 11, 29)),
        (date(2026, 11, 30), date(2026, 11, 30), date(2026, 12, 27)),
        (date(2027, 1, 1), date(2026, 12, 28), date(2027, 1, 24)),
        (date(2026, 10, 29), date(2026, 10, 26), date(2026, 11, 1)),
    ],
)
def test_a_day_belongs_to_a_made_period_or_to_one_in_step_with_it(asked: date, first: date, last: date) -> None:
    """Inside; just after; two after; and before, where it stops at the made one."""
    assert span_of(roster_desk(), asked) == (first, last)


def test_a_view_without_a_made_period_says_so() -> None:
    """December is there to look at, and becomes a period when somebody begins it."""
    desk = roster_desk()
    span = span_of(desk, date(2026, 12, 1))
    assert period_view(desk, *span).period is None
    create_period(desk, *span)
    assert period_view(desk, *span).period is not None


@pytest.mark.parametrize("published", [False, True])
def test_a_view_that_follows_a_change_equals_one_that_is_read_again(published: bool) -> None:
    """Whatever is given, moved, cleared, locked or undone: following by the change gives what reading gives."""
    import random

    from teamapp.services.history.undo import undo
    from teamapp.services.refused import Refused
    from teamapp.services.roster.hand.shifts import pin_shifts, transfer_shifts
    from teamapp.services.roster.periods import publish_roster
    from teamapp.services.roster.shown.follow import follow

    rng = random.Random(3)
    desk = roster_desk({"Bram": "DDED..E", "Noor": "E.D", "Aylin": "..EE"})

    def work() -> Change | None:
        cells = [cell(rng.choice(("Aylin", "Bram", "Noor")), rng.randrange(7)) for _ in range(2)]
        match rng.randrange(5):
            case 0:
                return give_shift(desk, cells, rng.choice([EARLY, EVENING]).id)
            case 1:
                return clear_shifts(desk, cells)
            case 2:
                return transfer_shifts(desk, [(cells[0], cells[1])], copies=rng.random() < 0.5)
            case 3:
                return pin_shifts(desk, cells, pinned=rng.random() < 0.3)
        return undo(desk)

    if published:
        publish_roster(desk, period_id(FIRST, LAST))
    view = november(desk)
    for _ in range(40):
        try:
            change = work()
        except Refused:
            continue
        followed = follow(view, change) if change is not None else view
        assert followed is not None
        view = followed
        read = november(desk)
        assert (view.assignments, view.last_change) == (read.assignments, read.last_change)
        assert view.changed_since_publication == read.changed_since_publication
        assert view.live.plan.rows == read.live.plan.rows
        assert view.live.plan.pinned == read.live.plan.pinned
        assert sorted(map(str, view.live.findings)) == sorted(map(str, read.live.findings))
