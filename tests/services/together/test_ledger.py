"""The ledger counts what is hard, shares it by contract hours, and begins fairly for newcomers and returners."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Ask, Contract, Leave, Nurse, Points, RosterPeriod
from teamapp.domain.entities.asking import AskKind, AskState
from teamapp.domain.entities.nurse import LeaveKind, Level
from teamapp.domain.entities.roster import PeriodState
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from teamapp.services.roster.shown.view import period_view
from teamapp.services.roster.together.ledger import Ledger, LedgerLine, fairness, ledger
from tests.support.roster.roster_team import EARLY, FIRST, LAST, day, key, nurse_id, roster_desk
from tests.support.roster.together_team import november_of, refusal, wish_of

DECEMBER = datetime(2026, 12, 3, 9, tzinfo=UTC)
NEXT = LAST + timedelta(days=1)


def after_november(rows: dict[str, str], *more: object) -> Desk:
    """November lies behind, published."""
    desk = roster_desk(rows, *more, now=DECEMBER)  # type: ignore[arg-type]
    period = november_of(desk)
    published = replace(period, state=PeriodState.PUBLISHED, published_at=datetime(2026, 10, 1, tzinfo=UTC))
    desk.commit((Edit(period, published),), text("test"))
    return desk


def line(found: Ledger, name: str) -> LedgerLine:
    one = found.of(nurse_id(name))
    assert one is not None
    return one


def test_burden_is_counted_by_the_definition() -> None:
    """A weekend counts once, a night 2 and no evening, an evening 1, an early shift nothing."""
    rows = {"Aylin": "D....DD", "Bram": "E.N....", "Noor": ".....E.", "Sanne": "DDD...."}
    found = ledger(after_november(rows))
    counts = {name: line(found, name).counts for name in rows}
    assert [(one.weekends, one.nights, one.evenings) for one in counts.values()] == [
        (1, 0, 0),
        (0, 1, 1),
        (1, 0, 1),
        (0, 0, 0),
    ]
    assert [one.points for one in counts.values()] == [2, 3, 3, 0]


def test_a_holiday_counts_three() -> None:
    """Christmas by the team's country: a night on it would be five, an early shift is three."""
    period = RosterPeriod(
        id=key("p", "dec"), first=date(2026, 12, 21), last=date(2027, 1, 3), state=PeriodState.PUBLISHED
    )
    desk = roster_desk({"Bram": "." * 53 + "D"}, period, now=datetime(2027, 1, 5, 9, tzinfo=UTC))
    assert line(ledger(desk), "Bram").counts.holidays == 1
    assert line(ledger(desk), "Bram").counts.points == 3


def test_shares_go_by_contract_hours_and_add_up() -> None:
    """Twice the hours is twice the share; what one carries too much others carry too little."""
    big = Contract(id=key("contract", "Bram"), nurse=nurse_id("Bram"), week_minutes=Minutes(48 * 60), first=day(-99))
    desk = after_november({"Aylin": "E.E.E.E", "Noor": "E......"})
    desk.commit((Edit(desk.store.get(Contract, big.id), big),), text("test"))
    found = ledger(desk)
    assert line(found, "Bram").share == pytest.approx(2 * line(found, "Noor").share)
    assert sum(one.balance for one in found.lines) == pytest.approx(0)
    assert line(found, "Aylin").balance > 0 > line(found, "Bram").balance


def test_leave_and_shifts_in_leave_do_not_count() -> None:
    """Who is away all week has no share of it, and a shift that fell in leave was not worked."""
    away = Leave(id=key("l", "b"), nurse=nurse_id("Bram"), kind=LeaveKind.SICK, first=day(0), last=day(6))
    found = ledger(after_november({"Aylin": "E......E", "Bram": "E......"}, away))
    assert line(found, "Bram").counts.points == 0
    assert line(found, "Noor").share == pytest.approx(1 / 3 + 1 / 4)  # of three who were there, then of four


def test_a_newcomer_and_a_returner_begin_even() -> None:
    """In her first week she owes nothing for the months before; after long leave neither."""
    newcomer = Nurse(
        id=NurseId(key("nurse", "Pia")), given_name="Pia", family_name="New", level=Level.NURSE, started=day(21)
    )
    hours = Contract(id=key("contract", "Pia"), nurse=newcomer.id, week_minutes=Minutes(24 * 60), first=day(21))
    leave = Leave(id=key("l", "s"), nurse=nurse_id("Sanne"), kind=LeaveKind.PARENTAL, first=day(-60), last=day(20))
    busy = {"Aylin": "E.E.EE." * 3, "Bram": ".E.E..E" * 3, "Noor": "EE....." * 3}
    desk = after_november(busy, newcomer, hours, leave)
    found = ledger(desk)
    assert line(found, "Sanne").balance == 0
    pia = found.of(newcomer.id)
    assert pia is not None
    assert (pia.balance, pia.since) == (0, day(21))
    carried = {nurse.id: nurse.carried for nurse in period_view(desk, NEXT, NEXT + timedelta(days=27)).live.plan.nurses}
    assert carried[newcomer.id] == carried[nurse_id("Sanne")] == 0


def test_the_planner_reads_what_was_carried() -> None:
    """In hundredths of a point, the same number as in the ledger; whom to spare reads it too."""
    desk = after_november({"Aylin": "E.E.E.E", "Noor": "E......"})
    found = ledger(desk)
    plan = period_view(desk, NEXT, NEXT + timedelta(days=27)).live.plan
    for one in found.lines:
        assert plan.nurse(one.nurse).carried == round(100 * one.balance)
        assert fairness(desk, NEXT).carried[one.nurse] == round(100 * one.balance)


def test_wishes_weigh_more_for_whoever_had_fewest_met() -> None:
    """Half as much again from 8 % unmet on, twice from 25 %: of what was published or worked, not of a draft."""
    asked = [wish_of("Bram", n) for n in range(4)] + [wish_of("Noor", n) for n in range(10)]
    again = [wish_of(name, 30) for name in ("Bram", "Noor", "Sanne")]
    rows = {"Bram": "D......", "Noor": "D......"}
    for desk, weights in (
        (after_november(rows, *asked, *again), [4, 3, 2]),
        (roster_desk(rows, *asked, *again), [2] * 3),
    ):
        plan = period_view(desk, NEXT, NEXT + timedelta(days=27)).live.plan
        assert [plan.nurse(nurse_id(name)).wishes[0].weight for name in ("Bram", "Noor", "Sanne")] == weights


def test_wishes_points_and_cover_calls_stand_in_the_line() -> None:
    """Met and asked, earned and spent, calls that she answered."""
    bram, aylin = nurse_id("Bram"), nurse_id("Aylin")
    why = text("test")
    call = Ask(
        id=key("a", "1"),
        kind=AskKind.COVER,
        asker=aylin,
        moves=((NurseId(Id("")), day(3), "", EARLY.id),),
        created=DECEMBER,
        expires=DECEMBER,
        state=AskState.DONE,
        taken_by=bram,
    )
    more = [
        wish_of("Bram", 0),
        wish_of("Bram", 1),
        Points(id=key("p", "1"), nurse=bram, day=day(2), points=3, why=why),
        Points(id=key("p", "2"), nurse=bram, day=day(4), points=-1, why=why),
        call,
        replace(call, id=key("a", "2"), state=AskState.OPEN, taken_by=None),
    ]
    one = line(ledger(after_november({"Bram": "D"}, *more)), "Bram")
    assert (one.wishes_met, one.wishes_asked, one.earned, one.spent, one.points, one.covers) == (1, 2, 3, 1, 2, 1)


def test_a_trend_has_a_point_for_each_period() -> None:
    """Periods that are published or over, oldest first; `until` cuts the last one off; the draft is not in it."""
    october = RosterPeriod(
        id=key("p", "oct"),
        first=FIRST - timedelta(days=28),
        last=FIRST - timedelta(days=1),
        state=PeriodState.PUBLISHED,
    )
    draft = RosterPeriod(id=key("p", "dec"), first=NEXT, last=NEXT + timedelta(days=27))
    desk = after_november({"Bram": "E......E"}, october, draft)
    found = ledger(desk)
    assert found.periods == ((october.first, october.last), (FIRST, LAST))
    assert [point.counts.evenings for point in line(found, "Bram").trend] == [0, 2]
    cut = ledger(desk, until=day(6), periods=1)
    assert cut.periods == ((FIRST, day(6)),)
    assert line(cut, "Bram").counts.evenings == 1
    with pytest.raises(Refused) as refused:
        ledger(desk, periods=0)
    assert refusal(refused.value) == "border.out_of_range"


def test_a_team_without_periods_still_has_a_ledger() -> None:
    """Four weeks each, to today; even is even."""
    desk = roster_desk(now=datetime(2026, 8, 3, 9, tzinfo=UTC))
    found = ledger(desk)
    assert len(found.periods) == 4
    assert found.gini == 0
    assert found.until == date(2026, 8, 3)
    assert all(one.counts.points == 0 for one in found.lines)
