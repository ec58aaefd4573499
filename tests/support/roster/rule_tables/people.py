"""Tables of the rules about who works when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from scheduling.rules.plan import Contract, Demand, Leave, Nurse, Plan, Skill, Unavailable, Wish
from scheduling.rules.setting import Setting
from tests.support.plans import team
from tests.support.roster.rule_tables.case import (
    BORDER,
    EXCEPTION,
    LIMIT,
    MIDNIGHT,
    SPRING,
    SUMMER,
    WINTER,
    Case,
    Table,
    agreed,
    at,
    held,
    jo,
)

_NO_HOURS = "It looks at days and kinds of shift, not at hours."
_OF_THE_DAY = "It is about a day of the team, not about one nurse's past or one nurse's word."
_NO_FIGURE = "It has no figure that could be other for one nurse."
_CLOCKS = {SUMMER: _NO_HOURS, WINTER: _NO_HOURS}


def _day(rows: dict[str, str], rule: Setting, *demand: Demand, levels: tuple[int, ...] = ()) -> Plan:
    """A team's days under one rule, with its demand."""
    plan = team(rows, need={}, settings=[rule])
    given = (*levels, *(0,) * len(rows))
    nurses = tuple(replace(nurse, level=given[number]) for number, nurse in enumerate(plan.nurses))
    return replace(plan, nurses=nurses, demand=demand)


_COVERAGE, _SURPLUS, _MIX = held("team.coverage"), held("team.surplus"), held("team.skill_mix")

COVERAGE = Table(
    "coverage",
    "The demand that a team has set for each day and kind of shift.",
    (
        Case("two of two", _day({"a": "E", "b": "E"}, _COVERAGE, Demand(0, "E", 2)), 0, (LIMIT,)),
        Case("two of three", _day({"a": "E", "b": "E"}, _COVERAGE, Demand(0, "E", 3)), 1, (LIMIT,)),
        Case("another shift does not count", _day({"a": "L", "b": "E"}, _COVERAGE, Demand(0, "E", 2)), 1, (LIMIT,)),
        Case("a night counts on the day it begins", _day({"a": "N."}, _COVERAGE, Demand(0, "N", 1)), 0, (MIDNIGHT,)),
        Case("and not on the next", _day({"a": "N."}, _COVERAGE, Demand(1, "N", 1)), 1, (MIDNIGHT,)),
    ),
    {**_CLOCKS, BORDER: _OF_THE_DAY, EXCEPTION: _OF_THE_DAY},
)

SURPLUS = Table(
    "surplus",
    "An agreement of the team: no more nurses on a shift than the demand asks.",
    (
        Case("two for two", _day({"a": "E", "b": "E"}, _SURPLUS, Demand(0, "E", 2)), 0, (LIMIT,)),
        Case("two for one", _day({"a": "E", "b": "E"}, _SURPLUS, Demand(0, "E", 1)), 1, (LIMIT,)),
        Case("a night counts on the day it begins", _day({"a": "N."}, _SURPLUS, Demand(1, "N", 0)), 0, (MIDNIGHT,)),
    ),
    {**_CLOCKS, BORDER: _OF_THE_DAY, EXCEPTION: _OF_THE_DAY},
)

SKILL_MIX = Table(
    "skill_mix",
    "An agreement of the team: on each shift somebody of the level that the demand asks.",
    (
        Case("level four of four", _day({"a": "E"}, _MIX, Demand(0, "E", 1, level=4), levels=(4,)), 0, (LIMIT,)),
        Case("level three of four", _day({"a": "E"}, _MIX, Demand(0, "E", 1, level=4), levels=(3,)), 1, (LIMIT,)),
        Case(
            "a night counts on the day it begins",
            _day({"a": "N."}, _MIX, Demand(0, "N", 1, level=4), levels=(4,)),
            0,
            (MIDNIGHT,),
        ),
    ),
    {**_CLOCKS, BORDER: _OF_THE_DAY, EXCEPTION: _OF_THE_DAY},
)


def _asking(row: str, *, level: int = 0, skills: tuple[str, ...] = (), nurse: Nurse, before: str = "") -> Plan:
    plan = jo(row, held("team.qualification"), nurse=nurse, before=before)
    kinds = tuple(replace(kind, level=level, skills=skills) for kind in plan.kinds)
    return replace(plan, kinds=kinds)


QUALIFICATION = Table(
    "qualification",
    "Wet BIG 35 and 36, from general knowledge: reserved procedures only by whoever is authorised and able.",
    (
        Case("level three of three", _asking("E", level=3, nurse=Nurse("jo", (), level=3)), 0, (LIMIT,)),
        Case("level two of three", _asking("E", level=3, nurse=Nurse("jo", (), level=2)), 1, (LIMIT,)),
        Case(
            "on its last day a skill counts",
            _asking("E", skills=("iv",), nurse=Nurse("jo", (), skills=(Skill("iv", 0),))),
            0,
            (LIMIT,),
        ),
        Case(
            "on the next it has expired",
            _asking(".E", skills=("iv",), nurse=Nurse("jo", (), skills=(Skill("iv", 0),))),
            1,
            (LIMIT,),
        ),
        Case(
            "a night counts by the day it begins",
            _asking("N", skills=("iv",), nurse=Nurse("jo", (), skills=(Skill("iv", 0),))),
            0,
            (MIDNIGHT,),
        ),
        Case("the past is over", _asking(".", level=3, nurse=Nurse("jo", (), level=2), before="E"), 0, (BORDER,)),
    ),
    {**_CLOCKS, EXCEPTION: _NO_FIGURE},
)

_LEAVE, _AWAY = held("team.leave"), held("team.availability")


def _off(first: int, last: int) -> Nurse:
    return Nurse("jo", (), leave=(Leave(first, last, "holiday"),))


LEAVE = Table(
    "leave",
    "Leave is a right; whoever is ill does not work.",
    (
        Case("the day before", jo("E...", _LEAVE, nurse=_off(1, 2)), 0, (LIMIT,)),
        Case("the first day", jo(".E..", _LEAVE, nurse=_off(1, 2)), 1, (LIMIT,)),
        Case("the last day", jo("..E.", _LEAVE, nurse=_off(1, 2)), 1, (LIMIT,)),
        Case("the day after", jo("...E", _LEAVE, nurse=_off(1, 2)), 0, (LIMIT,)),
        Case("a night counts by the day it begins", jo("N...", _LEAVE, nurse=_off(1, 2)), 0, (MIDNIGHT,)),
        Case("leave that began before the period", jo("E", _LEAVE, nurse=_off(-5, 0)), 1, (BORDER,)),
    ),
    {**_CLOCKS, EXCEPTION: _NO_FIGURE},
)

_MONDAY_LATE = Nurse("jo", (), unavailable=(Unavailable(0, "L"), Unavailable(1)))

AVAILABILITY = Table(
    "availability",
    "What a nurse has said about the days and shifts on which she cannot work.",
    (
        Case("the shift on which she cannot", jo("L.", _AWAY, nurse=_MONDAY_LATE), 1, (LIMIT,)),
        Case("another shift on that day", jo("E.", _AWAY, nurse=_MONDAY_LATE), 0, (LIMIT,)),
        Case("a day on which she cannot at all", jo(".E", _AWAY, nurse=_MONDAY_LATE), 1, (LIMIT,)),
        Case("a night counts by the day it begins", jo("N.", _AWAY, nurse=_MONDAY_LATE), 0, (MIDNIGHT,)),
        Case(
            "the past is over",
            jo(".", _AWAY, nurse=Nurse("jo", (), unavailable=(Unavailable(-1),)), before="E"),
            0,
            (BORDER,),
        ),
    ),
    {**_CLOCKS, EXCEPTION: _NO_FIGURE},
)

_WISHES = held("wish.wishes")


def _asks(wish: Wish) -> Nurse:
    return Nurse("jo", (), wishes=(wish,))


WISHES = Table(
    "wishes",
    "What a nurse asked for, by the weight that she gave it.",
    (
        Case("free as asked", jo(".", _WISHES, nurse=_asks(Wish(0))), 0, (LIMIT,)),
        Case("working instead, weight three", jo("E", _WISHES, nurse=_asks(Wish(0, weight=3))), 3, (LIMIT,)),
        Case("the shift she asked for", jo("E", _WISHES, nurse=_asks(Wish(0, "E", wanted=True))), 0, (LIMIT,)),
        Case("another one", jo("L", _WISHES, nurse=_asks(Wish(0, "E", wanted=True))), 1, (LIMIT,)),
        Case("a night before a free day leaves it free", jo("N.", _WISHES, nurse=_asks(Wish(1))), 0, (MIDNIGHT,)),
        Case("a wish for a day before the period", jo("E", _WISHES, nurse=_asks(Wish(-1))), 0, (BORDER,)),
    ),
    {**_CLOCKS, EXCEPTION: _NO_FIGURE},
)

_WEEKENDS = held("team.weekends")

WEEKENDS = Table(
    "weekends",
    "An agreement of the team: at most one of two weekends worked.",
    (
        Case("one of two weekends", jo(".....EE.......", _WEEKENDS), 0, (LIMIT,)),
        Case("both", jo(".....EE.....E.", _WEEKENDS), 1, (LIMIT,)),
        Case("a Friday night that ends on Saturday", jo("....N......EE.", _WEEKENDS), 0, (MIDNIGHT,)),
        Case("the last weekend of the past and this one", jo(".....E.", _WEEKENDS, before="......E"), 1, (BORDER,)),
        Case("the one before it", jo(".....E.", _WEEKENDS, before="......E......."), 0, (BORDER,)),
        Case("two of two agreed", jo(".....EE.....E.", agreed(_WEEKENDS, most_weekends=2)), 0, (EXCEPTION,)),
    ),
    _CLOCKS,
)

_WHOLE = held("team.whole_weekends")

WHOLE_WEEKENDS = Table(
    "whole_weekends",
    "An agreement of the team: whoever works in a weekend works both days of it.",
    (
        Case("both days", jo(".....EE", _WHOLE), 0, (LIMIT,)),
        Case("Saturday only", jo(".....E.", _WHOLE), 1, (LIMIT,)),
        Case("a Saturday night is not a Sunday shift", jo(".....N.", _WHOLE), 1, (MIDNIGHT,)),
        Case(
            "a Saturday of the past and this Sunday",
            jo("E", _WHOLE, first=SPRING + timedelta(days=6), before="E"),
            0,
            (BORDER,),
        ),
        Case("a period that ends on Saturday does not know", jo(".....E", _WHOLE), 0, (BORDER,)),
    ),
    {**_CLOCKS, EXCEPTION: _NO_FIGURE},
)

_FAIR = held("team.fair_share", tolerance_points=0)
_EVENING = {
    "Q": (at(17), at(23)),
    "R": (at(16), at(19, 59)),
    "S": (at(16), at(20)),
    "T": (at(20), at(1)),
    "U": (at(20), at(1, 1)),
}


def _carrying(points: int) -> Nurse:
    """Somebody who carried so many hundredths of a point too many before."""
    return Nurse("jo", (Contract(24 * 60),), carried=points)


_ONCE = "Evenings are over before the clocks change, and a night counts once however long it is."

FAIR_SHARE = Table(
    "fair_share",
    "An agreement of the team: nobody carries more of the burden than her contract hours ask. Where the demand asks "
    "for nothing her share is nought.",
    (
        Case("a minute less than two hours is no evening", jo("R", _FAIR, clock=_EVENING), 0, (LIMIT,)),
        Case("an evening is a point", jo("S", _FAIR, clock=_EVENING), 1, (LIMIT,)),
        Case("until 01:00 it is an evening", jo("T", _FAIR, clock=_EVENING), 1, (MIDNIGHT,)),
        Case("until 01:01 a night: two points, one as dear again", jo("U", _FAIR, clock=_EVENING), 3, (MIDNIGHT,)),
        Case("a point from before is dearer", jo("S", _FAIR, clock=_EVENING, nurse=_carrying(100)), 2, (BORDER,)),
        Case("a point tolerated", jo("S", agreed(_FAIR, tolerance_points=1), clock=_EVENING), 0, (EXCEPTION,)),
    ),
    {SUMMER: _ONCE, WINTER: _ONCE},
)

TABLES = (
    *(COVERAGE, SURPLUS, SKILL_MIX, QUALIFICATION, LEAVE, AVAILABILITY, WISHES, WEEKENDS, WHOLE_WEEKENDS, FAIR_SHARE),
)
