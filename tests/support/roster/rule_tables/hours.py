"""Tables of the rules about hours, days, breaks and nights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from scheduling.rules.plan import Contract, Leave, Nurse, Plan
from scheduling.rules.profiles import eu
from tests.support.roster.rule_tables.case import (
    AUTUMN,
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

SATURDAY = timedelta(days=5)
THURSDAY = date(2026, 11, 5)
_DAY_COUNT = "It counts days, however long their nights are."

_SHIFT = held("law.shift_maximum")
_COLLECTIVE = held("collective.shift_maximum")
_P = {
    "P": (at(8), at(20)),
    "Q": (at(8), at(20, 1)),
    "T": (at(21), at(7)),
    "U": (at(20, 59), at(7)),
    "V": (at(20), at(7)),
}
_TEN = {"P": (at(8), at(18)), "Q": (at(8), at(18, 1))}

SHIFT_MAXIMUM = Table(
    "shift_maximum",
    'Arbeidstijdenwet 5:7 lid 2 a: "12 uren per dienst"; 5:8 lid 1: "ten hoogste [...] 10 uren per nachtdienst". CAO '
    "VVT: 10 hours a shift (not confirmed).",
    (
        Case("twelve hours", jo("P", _SHIFT, clock=_P), 0, (LIMIT,)),
        Case("a minute more", jo("Q", _SHIFT, clock=_P), 1, (LIMIT,)),
        Case("ten hours by collective agreement", jo("P", _COLLECTIVE, clock=_TEN), 0, (LIMIT,)),
        Case("and a minute more", jo("Q", _COLLECTIVE, clock=_TEN), 1, (LIMIT,)),
        Case("a night of ten hours", jo("T", _SHIFT, clock=_P), 0, (MIDNIGHT,)),
        Case("a night of ten hours and a minute", jo("U", _SHIFT, clock=_P), 1, (MIDNIGHT,)),
        Case(
            "eleven on the clock are ten on 29 March", jo("V", _SHIFT, clock=_P, first=SPRING + SATURDAY), 0, (SUMMER,)
        ),
        Case(
            "ten on the clock are eleven on 25 October",
            jo("T", _SHIFT, clock=_P, first=AUTUMN + SATURDAY),
            1,
            (WINTER,),
        ),
        Case("what is over is over", jo(".", _SHIFT, clock=_P, before="Q"), 0, (BORDER,)),
        Case("thirteen hours agreed", jo("Q", agreed(_SHIFT, shift_minutes=780), clock=_P), 0, (EXCEPTION,)),
    ),
)


def _paused(start: int, end: int, minutes: int, *, first: date = SPRING, paid: int = 0) -> Plan:
    """One shift with an unpaid break."""
    plan = jo("B", held("law.breaks", paid_minutes=paid), clock={"B": (start, end)}, first=first)
    kinds = (replace(kind, break_minutes=minutes) if kind.key == "B" else kind for kind in plan.kinds)
    return replace(plan, kinds=tuple(kinds))


_LAST_NIGHT = {"summer": SPRING + SATURDAY, "winter": AUTUMN + SATURDAY}

BREAKS = Table(
    "breaks",
    'Arbeidstijdenwet 5:4 lid 2: "a. meer dan 5,5 uren arbeid per dienst verricht, zijn arbeid wordt onderbroken '
    'door een pauze van ten minste 30 minuten [...]; b. meer dan 10 uren [...] ten minste 45 minuten".',
    (
        Case("five and a half hours without", _paused(at(9), at(14, 30), 0), 0, (LIMIT,)),
        Case("a minute more", _paused(at(9), at(14, 31), 0), 1, (LIMIT,)),
        Case("six hours of work and thirty minutes", _paused(at(9), at(15, 30), 30), 0, (LIMIT,)),
        Case("and twenty-nine", _paused(at(9), at(15, 30), 29), 1, (LIMIT,)),
        Case("ten hours of work and thirty minutes", _paused(at(8), at(18, 30), 30), 0, (LIMIT,)),
        Case("a minute more of work", _paused(at(8), at(18, 31), 30), 1, (LIMIT,)),
        Case("with forty-five minutes", _paused(at(8), at(18, 46), 45), 0, (LIMIT,)),
        Case("five hours and a half over midnight", _paused(at(22), at(3, 30), 0), 0, (MIDNIGHT,)),
        Case("a minute more over midnight", _paused(at(22), at(3, 31), 0), 1, (MIDNIGHT,)),
        Case(
            "six on the clock are five on 29 March",
            _paused(at(23), at(5), 0, first=_LAST_NIGHT["summer"]),
            0,
            (SUMMER,),
        ),
        Case(
            "five on the clock are six on 25 October",
            _paused(at(23), at(4), 0, first=_LAST_NIGHT["winter"]),
            1,
            (WINTER,),
        ),
        Case("thirty minutes in paid time", _paused(at(9), at(17), 0, paid=30), 0, (LIMIT,)),
    ),
    {BORDER: "It looks at a kind of shift, not at what was worked.", EXCEPTION: "A kind of shift is nobody's own."},
)

_SIXTY = held("law.week_60")
_TENS = {"P": (at(8), at(18)), "T": (at(21), at(7)), "Q": (at(8), at(18, 1))}

WEEK_HOURS = Table(
    "week_hours",
    'Arbeidstijdenwet 5:7 lid 2: "b. 60 uren per week, en c. gemiddeld 48 uren per week in elke periode van 16 '
    'aaneengesloten weken"; lid 3: "gemiddeld 55 uren per week in elke periode van 4 aaneengesloten weken".',
    (
        Case("sixty hours", jo("PPPPPP.", _SIXTY, clock=_TENS), 0, (LIMIT,)),
        Case("a minute more is a begun hour", jo("PPPPPQ.", _SIXTY, clock=_TENS), 1, (LIMIT,)),
        Case("a Sunday night belongs to its week", jo("PPPPP.T", _SIXTY, clock=_TENS), 0, (MIDNIGHT,)),
        Case("and not to the next", jo("......TPPPPPP.", _SIXTY, clock=_TENS), 0, (MIDNIGHT,)),
        Case("fifty-nine with the night of 29 March", jo("PPPPPT.", _SIXTY, clock=_TENS, first=SPRING), 0, (SUMMER,)),
        Case("sixty-one with that of 25 October", jo("PPPPPT.", _SIXTY, clock=_TENS, first=AUTUMN), 1, (WINTER,)),
        Case("the days since Monday count", jo("PPP", _SIXTY, clock=_TENS, first=THURSDAY, before="PPP"), 0, (BORDER,)),
        Case("a day too many", jo("PPPP", _SIXTY, clock=_TENS, first=THURSDAY, before="PPP"), 10, (BORDER,)),
        Case(
            "48 hours on average over sixteen weeks",
            jo("PPPP...", held("law.week_48"), clock=_TENS, before="PPPPP.." * 11 + "PPPP..." * 4),
            0,
            (BORDER,),
        ),
        Case("61 hours agreed", jo("PPPPPQ.", agreed(_SIXTY, minutes_a_week=3660), clock=_TENS), 0, (EXCEPTION,)),
    ),
)

_DAYS = held("collective.days_a_week")


def _with(hours: int) -> Nurse:
    return Nurse("jo", (Contract(hours * 60),))


DAYS_A_WEEK = Table(
    "days_a_week",
    "CAO VVT 2026 (not confirmed): up to 15 hours a week three days, up to 24 four, above that five.",
    (
        Case("fifteen hours, three days", jo("E.E.E..", _DAYS, nurse=_with(15)), 0, (LIMIT,)),
        Case("fifteen hours, four days", jo("E.E.EE.", _DAYS, nurse=_with(15)), 1, (LIMIT,)),
        Case("sixteen hours, four days", jo("E.E.EE.", _DAYS, nurse=_with(16)), 0, (LIMIT,)),
        Case("twenty-four hours, five days", jo("EEEEE..", _DAYS, nurse=_with(24)), 1, (LIMIT,)),
        Case("twenty-five hours, five days", jo("EEEEE..", _DAYS, nurse=_with(25)), 0, (LIMIT,)),
        Case("thirty-six hours, six days", jo("EEEEEE.", _DAYS, nurse=_with(36)), 1, (LIMIT,)),
        Case("a Sunday night belongs to its week", jo("EEE...NEEEE...", _DAYS, nurse=_with(24)), 0, (MIDNIGHT,)),
        Case(
            "the days since Monday count",
            jo("E...", _DAYS, nurse=_with(24), first=THURSDAY, before="EEE"),
            0,
            (BORDER,),
        ),
        Case("a day too many", jo("EE..", _DAYS, nurse=_with(24), first=THURSDAY, before="EEE"), 1, (BORDER,)),
        Case("four agreed", jo("E.E.EE.", agreed(_DAYS, small_days=4), nurse=_with(15)), 0, (EXCEPTION,)),
    ),
    {SUMMER: _DAY_COUNT, WINTER: _DAY_COUNT},
)

_ROW = held("team.days_in_row")

DAYS_IN_ROW = Table(
    "days_in_row",
    "An agreement of the team: at most five days in a row.",
    (
        Case("five days", jo("EEEEE.", _ROW), 0, (LIMIT,)),
        Case("six days", jo("EEEEEE", _ROW), 1, (LIMIT,)),
        Case("a night that ends on the sixth day", jo("EEEEN.", _ROW), 0, (MIDNIGHT,)),
        Case("four of the past and two more", jo("EE.", _ROW, before="EEEE"), 1, (BORDER,)),
        Case("the past alone is not held against her", jo(".E", _ROW, before="EEEEEEE"), 0, (BORDER,)),
        Case("six agreed", jo("EEEEEE", agreed(_ROW, days=6)), 0, (EXCEPTION,)),
    ),
    {SUMMER: _DAY_COUNT, WINTER: _DAY_COUNT},
)

_CONTRACT = held("contract.hours")
_LENGTHS = {"P": (at(8), at(18)), "R": (at(8), at(12)), "S": (at(8), at(17)), "T": (at(23), at(7))}

CONTRACT_HOURS = Table(
    "contract_hours",
    "The contract, within the four hours that a team tolerates in each roster.",
    (
        Case("twenty hours of twenty-four", jo("PP.....", _CONTRACT, clock=_LENGTHS), 0, (LIMIT,)),
        Case("nineteen hours", jo("PS.....", _CONTRACT, clock=_LENGTHS), 1, (LIMIT,)),
        Case(
            "twenty-eight hours",
            jo("PPEE...", held("contract.hours", tolerance_minutes=720), clock=_LENGTHS),
            0,
            (LIMIT,),
        ),
        Case("three nights that end on the next day", jo("....TTT", _CONTRACT, clock=_LENGTHS), 0, (MIDNIGHT,)),
        Case(
            "seven hours of the night of 29 March", jo("RE...T.", _CONTRACT, clock=_LENGTHS, first=SPRING), 1, (SUMMER,)
        ),
        Case("nine of that of 25 October", jo("RE...T.", _CONTRACT, clock=_LENGTHS, first=AUTUMN), 0, (WINTER,)),
        Case("the past does not count", jo("EEE....", _CONTRACT, before="EEEEE.."), 0, (BORDER,)),
        Case(
            "leave is worked by a seventh a day",
            jo(".......", _CONTRACT, nurse=replace(_with(24), leave=(Leave(0, 6, "holiday"),))),
            0,
            (LIMIT,),
        ),
        Case("twelve hours agreed", jo("EE.....", agreed(_CONTRACT, tolerance_minutes=720)), 0, (EXCEPTION,)),
    ),
)

_AVERAGE = held("law.night_average", eu(), weeks=1, many_nights=1)
_TWO = held("law.night_average", eu(), weeks=2, many_nights=1)

NIGHT_AVERAGE = Table(
    "night_average",
    'Directive 2003/88/EC article 8: "normal hours of work for night workers do not exceed an average of eight '
    'hours in any 24-hour period"; Working Time Regulations 1998, regulation 6: "an average of eight '
    'hours for each 24 hours". '
    "Without the weekly day of rest: 48 hours a week.",
    (
        Case("48 hours with a night", jo("EEEENE.", _AVERAGE), 0, (LIMIT, MIDNIGHT)),
        Case("a minute more", jo("EEEENF.", _AVERAGE, clock={"F": (at(7), at(15, 1))}), 1, (LIMIT,)),
        Case("as much without a night", jo("EEEEEF.", _AVERAGE, clock={"F": (at(7), at(15, 1))}), 0, (LIMIT,)),
        Case(
            "an hour to spare on 29 March",
            jo("EEEEFN.", _AVERAGE, clock={"F": (at(7), at(16))}, first=SPRING),
            0,
            (SUMMER,),
        ),
        Case("an hour too many on 25 October", jo("EEEEEN.", _AVERAGE, first=AUTUMN), 1, (WINTER,)),
        Case("the week before counts", jo("EEEEEE.", _TWO, before="EEEEEN."), 0, (BORDER,)),
        Case("with a day too many", jo("EEEEEEE", _TWO, before="EEEEEN."), 1, (BORDER,)),
        Case("nine hours agreed", jo("EEEEEN.", agreed(_AVERAGE, minutes_a_day=540), first=AUTUMN), 0, (EXCEPTION,)),
    ),
)

_OLDER = held("collective.older_nights")
_ONE = agreed(_OLDER, nights_a_week=1)
_HOUR = {"Q": (at(17), at(1)), "R": (at(17), at(1, 1))}


def _freed(day: int) -> Nurse:
    """Whom her age frees from nights from a day on."""
    return Nurse("jo", (Contract(24 * 60),), nights_free_from=day)


_CHANGE_LATER = "The hour after midnight that makes a night is over before the clocks change."

OLDER_NIGHTS = Table(
    "older_nights",
    "CAO VVT (not confirmed): from 55 no night shifts unless agreed. The first minute beyond an hour after midnight "
    "makes a night (Arbeidstijdenwet 1:7 d).",
    (
        Case("the day before it frees her", jo("N", _OLDER, nurse=_freed(1)), 0, (LIMIT,)),
        Case("from that day on", jo("N", _OLDER, nurse=_freed(0)), 1, (LIMIT,)),
        Case("nobody knows of an age", jo("N", _OLDER), 0, (LIMIT,)),
        Case("until 01:00 is no night", jo("Q", _OLDER, nurse=_freed(0), clock=_HOUR), 0, (MIDNIGHT,)),
        Case("until 01:01 is one", jo("R", _OLDER, nurse=_freed(0), clock=_HOUR), 1, (MIDNIGHT,)),
        Case("one a week agreed", jo("N......N", _ONE, nurse=_freed(0)), 0, (EXCEPTION,)),
        Case("two in a week are one too many", jo("N..N...", _ONE, nurse=_freed(0)), 1, (EXCEPTION,)),
        Case(
            "one of the past in the same week",
            jo("N", _ONE, nurse=_freed(-30), first=THURSDAY, before="N.."),
            1,
            (BORDER,),
        ),
        Case("one of the week before", jo("N", _ONE, nurse=_freed(-30), before="N.."), 0, (BORDER,)),
    ),
    {SUMMER: _CHANGE_LATER, WINTER: _CHANGE_LATER},
)

TABLES = (*(SHIFT_MAXIMUM, BREAKS, WEEK_HOURS, DAYS_A_WEEK, DAYS_IN_ROW, CONTRACT_HOURS, NIGHT_AVERAGE, OLDER_NIGHTS),)
