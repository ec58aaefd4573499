"""Tables of the rules about Sundays, publishing and pairings."""

from __future__ import annotations

from dataclasses import replace

from scheduling.rules.plan import Contract, Notice, Nurse, Pairing, Plan
from scheduling.rules.setting import Setting
from tests.support.plans import cells, team
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

_SUNDAYS = held("law.free_sundays")
_SATURDAY = {"P": (at(16), at(0)), "Q": (at(16), at(0, 1)), "T": (at(22), at(3))}


def _year(worked: int, *, oldest: int = -351) -> Nurse:
    """Jo, with so many worked Sundays in the year before, from one on (a Sunday is day -1 of a period from Monday)."""
    return Nurse("jo", (Contract(24 * 60),), sundays=tuple(oldest + 7 * number for number in range(worked)))


FREE_SUNDAYS = Table(
    "free_sundays",
    'Arbeidstijdenwet 5:6 lid 3: "op ten minste 13 zondagen in elke periode van 52 aaneengesloten weken geen arbeid '
    'verricht".',
    (
        Case("the thirty-ninth Sunday", jo("......E", _SUNDAYS, nurse=_year(38)), 0, (LIMIT, BORDER)),
        Case("the fortieth", jo("......E", _SUNDAYS, nurse=_year(39)), 1, (LIMIT, BORDER)),
        Case("the first of them is 52 weeks ago", jo("......E", _SUNDAYS, nurse=_year(39, oldest=-358)), 0, (LIMIT,)),
        Case("Saturday until midnight", jo(".....P.", _SUNDAYS, nurse=_year(39), clock=_SATURDAY), 0, (MIDNIGHT,)),
        Case("Saturday until a minute past", jo(".....Q.", _SUNDAYS, nurse=_year(39), clock=_SATURDAY), 1, (MIDNIGHT,)),
        Case(
            "the short night of 29 March",
            jo(".....T.", _SUNDAYS, nurse=_year(39), clock=_SATURDAY, first=SPRING),
            1,
            (SUMMER,),
        ),
        Case(
            "the long one of 25 October",
            jo(".....T.", _SUNDAYS, nurse=_year(39), clock=_SATURDAY, first=AUTUMN),
            1,
            (WINTER,),
        ),
        Case("Sundays of the last weeks", jo("......E", _SUNDAYS, nurse=_year(36), before="E......E"), 0, (BORDER,)),
        Case("one more of them", jo("......E", _SUNDAYS, nurse=_year(37), before="E......E"), 1, (BORDER,)),
        Case(
            "twelve agreed, as a collective agreement allows",
            jo("......E", agreed(_SUNDAYS, free=12), nurse=_year(39)),
            0,
            (EXCEPTION,),
        ),
    ),
)

_NOTICE = held("law.notice")
_DAYS_ALONE = "It counts days of the calendar."


def _known(row: str, known: str, *, today: int, rule: Setting = _NOTICE) -> Plan:
    """Jo's row, what was published of it, and today as a day number."""
    return replace(jo(row, rule), notice=Notice(today, {"jo": cells(known)} if known else {}))


NOTICE = Table(
    "notice",
    'Arbeidstijdenwet 4:2 lid 2: "deelt de werkgever het arbeids- en rusttijdenpatroon ten minste 28 dagen van te '
    'voren aan de werknemer mee"; lid 1: otherwise by collective agreement or with her consent.',
    (
        Case("changed 28 days ahead", _known("E.", "L.", today=-28), 0, (LIMIT,)),
        Case("changed 27 days ahead", _known("E.", "L.", today=-27), 1, (LIMIT,)),
        Case("two days of her", _known("E.", ".E", today=0), 2, (LIMIT,)),
        Case("as it was published", _known("E.", "E.", today=0), 0, (LIMIT,)),
        Case("a day that is over", _known("E.", "L.", today=1), 0, (BORDER,)),
        Case("nothing was published of her", _known("E.", "", today=0), 0, (BORDER,)),
        Case("she agrees to changes", _known("E.", "L.", today=0, rule=agreed(_NOTICE, days=0)), 0, (EXCEPTION,)),
    ),
    {MIDNIGHT: _DAYS_ALONE, SUMMER: _DAYS_ALONE, WINTER: _DAYS_ALONE},
)

_PUBLICATION = held("law.publication")

PUBLICATION = Table(
    "publication",
    'Arbeidstijdenwet 4:2 lid 2: "ten minste 28 dagen van te voren".',
    (
        Case("a draft 28 days ahead", _known("E.", "", today=-28, rule=_PUBLICATION), 0, (LIMIT,)),
        Case("a draft 27 days ahead", _known("E.", "", today=-27, rule=_PUBLICATION), 1, (LIMIT,)),
        Case("a draft that has begun", _known("E.", "", today=1, rule=_PUBLICATION), 1, (BORDER,)),
        Case("a draft that is over", _known("E.", "", today=2, rule=_PUBLICATION), 0, (BORDER,)),
        Case("published", _known("E.", "E.", today=-3, rule=_PUBLICATION), 0, (LIMIT,)),
        Case("nobody asks", jo("E.", _PUBLICATION), 0, (LIMIT,)),
    ),
    {
        MIDNIGHT: _DAYS_ALONE,
        SUMMER: _DAYS_ALONE,
        WINTER: _DAYS_ALONE,
        EXCEPTION: "A roster is published for everybody at once.",
    },
)

_PAIRING = held("team.pairing")
_SAME_DAY = held("team.pairing", same_kind=0)


def _pair(new: str, old: str, rule: Setting = _PAIRING, *, first: int = 0, last: int | None = None) -> Plan:
    """A newcomer and her mentor."""
    plan = team({"jo": new, "old": old}, need={}, settings=[rule])
    return replace(plan, pairings=(Pairing("jo", "old", first, last),))


_SHIFTS_ALONE = "It looks at kinds of shift, not at hours."

PAIRING = Table(
    "pairing",
    "An agreement of the team: a newcomer works only shifts that her mentor works too.",
    (
        Case("the same shift", _pair("E", "E"), 0, (LIMIT,)),
        Case("another shift on the same day", _pair("E", "L"), 1, (LIMIT,)),
        Case("alone", _pair("E", "."), 1, (LIMIT,)),
        Case("the mentor alone", _pair(".", "E"), 0, (LIMIT,)),
        Case("the same day is enough", _pair("E", "L", _SAME_DAY), 0, (LIMIT,)),
        Case("not the next day", _pair(".E", "N.", _SAME_DAY), 1, (MIDNIGHT,)),
        Case("the day after the last", _pair("EE", "E.", last=0), 0, (BORDER,)),
        Case("paired since before the period", _pair("E", ".", first=-20), 1, (BORDER,)),
        Case("the same day agreed with her", _pair("E", "L", agreed(_PAIRING, same_kind=0)), 0, (EXCEPTION,)),
    ),
    {SUMMER: _SHIFTS_ALONE, WINTER: _SHIFTS_ALONE},
)

TABLES = (FREE_SUNDAYS, NOTICE, PUBLICATION, PAIRING)
