"""Tables of the rules about rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

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
_DAY_COUNT = "It counts days, however long their nights are."

_DAILY = held("law.daily_rest", short_rest_minutes=0, short_rest_days=0)
_SHORT = held("law.daily_rest")
_A = {"A": (at(8), at(20)), "B": (at(7), at(15)), "C": (at(6, 59), at(15)), "X": (at(12), at(23)), "M": (at(18), at(1))}
_AFTER = {"F": (at(12), at(20)), "G": (at(11, 59), at(20))}

DAILY_REST = Table(
    "daily_rest",
    'Arbeidstijdenwet 5:3 lid 2: "een onafgebroken rusttijd [...] van ten minste 11 uren in elke aaneengesloten '
    "periode van 24 uren, welke rusttijd eenmaal in elke aaneengesloten periode van 7 maal 24 uren mag worden ingekort "
    'tot ten minste 8 uren".',
    (
        Case("from 20:00 until 07:00 is eleven hours", jo("AB", _DAILY, clock=_A), 0, (LIMIT,)),
        Case("until 06:59 it is a minute less", jo("AC", _DAILY, clock=_A), 1, (LIMIT,)),
        Case("a shift until 01:00 and one from 12:00", jo("MF", _DAILY, clock={**_A, **_AFTER}), 0, (MIDNIGHT,)),
        Case("a shift until 01:00 and one from 11:59", jo("MG", _DAILY, clock={**_A, **_AFTER}), 1, (MIDNIGHT,)),
        Case("the night of 29 March takes an hour", jo("AB", _DAILY, clock=_A, first=SPRING + SATURDAY), 1, (SUMMER,)),
        Case("the night of 25 October gives one", jo("AC", _DAILY, clock=_A, first=AUTUMN + SATURDAY), 0, (WINTER,)),
        Case("the last shift of the past counts", jo("C", _DAILY, clock=_A, before="A"), 1, (BORDER,)),
        Case("also when it leaves eleven hours", jo("B", _DAILY, clock=_A, before="A"), 0, (BORDER,)),
        Case("eight hours once in seven days", jo("XB", _SHORT, clock=_A), 0, (LIMIT,)),
        Case("twice in seven days", jo("XB.XB", _SHORT, clock=_A), 1, (LIMIT,)),
        Case("a short rest of the past is used up", jo("XB", _SHORT, clock=_A, before="XB."), 1, (BORDER,)),
        Case("ten hours agreed with her", jo("AC", agreed(_DAILY, rest_minutes=600), clock=_A), 0, (EXCEPTION,)),
    ),
)

_LONG = held("law.weekly_rest", split_days=0)
_P = {"P": (at(11), at(19)), "R": (at(11), at(19, 1)), "S": (at(11), at(20)), "T": (at(11), at(20, 1))}
_LATE = {"Z": (at(17), at(1))}

WEEKLY_REST = Table(
    "weekly_rest",
    'Arbeidstijdenwet 5:5 lid 2: "een onafgebroken rusttijd [...] van ten minste: a. 36 uren in elke aaneengesloten '
    "periode van 7 maal 24 uren, of b. 72 uren in elke aaneengesloten periode van 14 maal 24 uren, welke rusttijd kan "
    'worden gesplitst in onafgebroken rustperioden van elk ten minste 32 uren".',
    (
        Case("from 19:00 until 07:00 over a free day is 36 hours", jo("PPPPPP.E", _LONG, clock=_P), 0, (LIMIT,)),
        Case("a minute less", jo("PPPPPR.E", _LONG, clock=_P), 1, (LIMIT,)),
        Case("shifts past midnight leave 30 hours", jo("ZZZZZZ.E", _LONG, clock=_LATE), 1, (MIDNIGHT,)),
        Case("and 54 with two free days", jo("ZZZZZ..E", _LONG, clock=_LATE), 0, (MIDNIGHT,)),
        Case("the night of 29 March takes an hour", jo("PPPPPP.E", _LONG, clock=_P, first=SPRING), 1, (SUMMER,)),
        Case("the night of 25 October gives one", jo("SSSSSS.E", _LONG, clock=_P, first=AUTUMN), 0, (WINTER,)),
        Case("but no more than one", jo("TTTTTT.E", _LONG, clock=_P, first=AUTUMN), 1, (WINTER,)),
        Case("five days of the past and two more", jo("EE...", _LONG, before="EEEEE"), 1, (BORDER,)),
        Case("with a free day before them", jo("EE...", _LONG, before="E.EEE"), 0, (BORDER,)),
        Case("32 and 32 hours in fourteen days", jo("LLLLLL.ELLLL.E", held("law.weekly_rest")), 1, (LIMIT,)),
        Case("32 and 56 hours in fourteen days", jo("LLLLLL.ELLL..E", held("law.weekly_rest")), 0, (LIMIT,)),
        Case("35 hours agreed", jo("PPPPPR.E", agreed(_LONG, rest_minutes=2100), clock=_P), 0, (EXCEPTION,)),
    ),
)

_NIGHT = held("law.night_rest")
_K = {"K": (at(21), at(23)), "J": (at(20, 59), at(23)), "V": (at(5), at(13)), "U": (at(4, 59), at(13))}
_W = {**_K, "W": (at(4), at(12)), "Y": (at(3, 59), at(12))}
_WEDNESDAY = timedelta(days=2)

NIGHT_REST = Table(
    "night_rest",
    'Arbeidstijdenwet 5:8 lid 4: "waarbij die dienst eindigt na 02.00 uur [...] een onafgebroken rusttijd [...] van '
    'ten minste 14 uren"; lid 5: "na het verrichten van een reeks van 3 of meer achtereenvolgende nachtdiensten een '
    'onafgebroken rusttijd [...] van ten minste 46 uren". The shortening to 8 hours of lid 4 is not used.',
    (
        Case("a night until 07:00 and a shift from 21:00", jo("NK", _NIGHT, clock=_K), 0, (LIMIT, MIDNIGHT)),
        Case("from 20:59", jo("NJ", _NIGHT, clock=_K), 1, (LIMIT, MIDNIGHT)),
        Case("46 hours after three nights", jo("NNN..V", _NIGHT, clock=_K), 0, (LIMIT,)),
        Case("a minute less", jo("NNN..U", _NIGHT, clock=_K), 1, (LIMIT,)),
        Case("two nights are no series", jo("NN..U", _NIGHT, clock=_K), 0, (LIMIT,)),
        Case(
            "the night of 29 March takes an hour of the 46",
            jo("NNN..V", _NIGHT, clock=_K, first=SPRING + _WEDNESDAY),
            1,
            (SUMMER,),
        ),
        Case(
            "the night of 25 October gives one", jo("NNN..W", _NIGHT, clock=_W, first=AUTUMN + _WEDNESDAY), 0, (WINTER,)
        ),
        Case("but no more than one", jo("NNN..Y", _NIGHT, clock=_W, first=AUTUMN + _WEDNESDAY), 1, (WINTER,)),
        Case("three nights of the past", jo("..V", _NIGHT, clock=_K, before="NNN"), 0, (BORDER,)),
        Case("and a shift a minute too early", jo("..U", _NIGHT, clock=_K, before="NNN"), 1, (BORDER,)),
        Case("thirteen hours agreed", jo("NJ", agreed(_NIGHT, rest_minutes=780), clock=_K), 0, (EXCEPTION,)),
    ),
)

_SERIES = held("law.night_series")

NIGHT_SERIES = Table(
    "night_series",
    'Arbeidstijdenwet 5:8 lid 6: "Indien in een reeks van achtereenvolgende diensten een of meer van deze diensten een '
    'nachtdienst betreft, [...] gedurende ten hoogste 7 achtereenvolgende diensten arbeid verricht".',
    (
        Case("seven shifts with a night", jo("EEEEEEN.", _SERIES), 0, (LIMIT,)),
        Case("eight shifts with a night", jo("EEEEEEEN", _SERIES), 1, (LIMIT,)),
        Case("eight without a night are another rule's", jo("EEEEEEEE", _SERIES), 0, (LIMIT,)),
        Case(
            "until 01:00 is no night",
            jo("EEEEEEEQ", _SERIES, clock={"Q": (at(17), at(1))}),
            0,
            (MIDNIGHT,),
        ),
        Case("until 01:01 is one", jo("EEEEEEEQ", _SERIES, clock={"Q": (at(17), at(1, 1))}), 1, (MIDNIGHT,)),
        Case("four of the past and four more", jo("EEEN", _SERIES, before="EEEE"), 1, (BORDER,)),
        Case("eight agreed", jo("EEEEEEEN", agreed(_SERIES, days=8)), 0, (EXCEPTION,)),
    ),
    {SUMMER: _DAY_COUNT, WINTER: _DAY_COUNT},
)

_COUNT = held("law.night_count")
_THIRTY_SIX = ".N.N.N." * 12
_MANY = "NEEEE.." * 15

NIGHT_COUNT = Table(
    "night_count",
    'Arbeidstijdenwet 5:8 lid 8: "in elke periode van 16 aaneengesloten weken ten hoogste 36 malen arbeid verricht in '
    'een nachtdienst die eindigt na 02.00 uur"; lid 2: met 16 of meer nachtdiensten in 16 weken "ten hoogste '
    'gemiddeld 40 uren per week".',
    (
        Case("36 nights in sixteen weeks", jo(".......", _COUNT, before=_THIRTY_SIX), 0, (LIMIT, BORDER)),
        Case("37 nights", jo("N......", _COUNT, before=_THIRTY_SIX), 1, (LIMIT, BORDER)),
        Case(
            "exactly an hour after midnight is no night",
            jo("Q......", _COUNT, before=_THIRTY_SIX, clock={"Q": (at(17), at(1))}),
            0,
            (MIDNIGHT,),
        ),
        Case(
            "an hour and a minute is one",
            jo("Q......", _COUNT, before=_THIRTY_SIX, clock={"Q": (at(17), at(1, 1))}),
            1,
            (MIDNIGHT,),
        ),
        Case("sixteen nights and forty hours a week", jo("NEEEE..", _COUNT, before=_MANY), 0, (LIMIT,)),
        Case("sixteen nights and eight hours more", jo("NEEEEE.", _COUNT, before=_MANY), 1, (LIMIT,)),
        Case(
            "a night of nine hours is one hour too many",
            jo("EEEE.N.", _COUNT, before=_MANY, first=AUTUMN),
            1,
            (WINTER,),
        ),
        Case("a night of seven hours is one to spare", jo("EEEE.N.", _COUNT, before=_MANY, first=SPRING), 0, (SUMMER,)),
        Case("37 agreed", jo("N......", agreed(_COUNT, nights=37), before=_THIRTY_SIX), 0, (EXCEPTION,)),
    ),
)

_AFTER_SERIES = replace(held("team.series_rest"), on=True)
_Z = {"Z": (at(22, 59), at(23, 30)), "H": (at(22), at(23)), "I": (at(21, 59), at(23))}

SERIES_REST = Table(
    "series_rest",
    "An agreement of the team: after five days in a row 48 hours free.",
    (
        Case("from 23:00 until 23:00 two days later", jo("LLLLL.N", _AFTER_SERIES), 0, (LIMIT, MIDNIGHT)),
        Case("a minute less", jo("LLLLL.Z", _AFTER_SERIES, clock=_Z), 1, (LIMIT,)),
        Case("after four days it does not hold", jo("LLLL.E", _AFTER_SERIES), 0, (LIMIT,)),
        Case("five nights until 07:00, then at 23:00 on the next day", jo("NNNNN.N", _AFTER_SERIES), 1, (MIDNIGHT,)),
        Case("the night of 29 March takes an hour", jo("LLLLL.N", _AFTER_SERIES, first=SPRING), 1, (SUMMER,)),
        Case("the night of 25 October gives one", jo("LLLLL.H", _AFTER_SERIES, clock=_Z, first=AUTUMN), 0, (WINTER,)),
        Case("but no more than one", jo("LLLLL.I", _AFTER_SERIES, clock=_Z, first=AUTUMN), 1, (WINTER,)),
        Case("five days of the past", jo(".N", _AFTER_SERIES, before="LLLLL"), 0, (BORDER,)),
        Case("and a minute less", jo(".Z", _AFTER_SERIES, before="LLLLL", clock=_Z), 1, (BORDER,)),
        Case("six days agreed", jo("LLLLL.Z", agreed(_AFTER_SERIES, days=6), clock=_Z), 0, (EXCEPTION,)),
    ),
)

TABLES = (DAILY_REST, WEEKLY_REST, NIGHT_REST, NIGHT_SERIES, NIGHT_COUNT, SERIES_REST)
