"""What the office may see of many teams at once. Pure: releases in, rows, sums and bands out.

Each release is safe alone, as its team made it so. Across teams one rule is added: a choice that leaves fewer than
three teams shows how many there are and nothing else, and so does one that leaves out one or two of all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from sync.protocol.office.release import (
    BANDS,
    FEW,
    HELD,
    KINDS,
    STEP,
    Figure,
    Form,
    Kind,
    Release,
    Unit,
    nearest,
    team_label,
)

LEAST_TEAMS = 3
_MIDDLE_OF_FEW = 4

_EDGES: dict[str, tuple[int, ...]] = {
    "nurses": (8,),
    "contract_hours": (150, 200, 250, 300, 350),
    "rostered_hours": (600, 900, 1200, 1500),
    "client_hours": (400, 600, 800, 1000),
    "travel_hours": (50, 100, 150, 200),
    "clients": (8, 30, 40, 50, 60),
    "visits": (500, 1000, 1500, 2000),
    "client_share": (50, 55, 60, 65),
    "carers": (40, 60, 80, 100),
    "open_shifts": (8, 20),
    "uncovered_visits": (8, 20, 50),
    "overtime": tuple(high for _low, high in BANDS[:-1]),
    "free": tuple(high for _low, high in BANDS[:-1]),
}
"""Where one band ends and the next begins, in the unit of the figure."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody of the office asked for: a month, and a region or all."""

    period: int
    region: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One team as the office sees it."""

    label: str
    region: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """How many teams say a value from `low` and below `high` (None: without end); fewer than eight are said so."""

    low: int
    high: int | None
    teams: int

    @property
    def few(self) -> bool:
        return 0 < self.teams < FEW


@dataclass(frozen=True, slots=True)
class Total:
    """One figure over all teams of the choice: the sum, or the middle team's value, of those that said it."""

    kind: Kind
    said: int
    sum: int | None
    middle: float | None
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """The answer: `teams` counts the choice; without rows and totals where that is too few to show more."""

    choice: Choice
    teams: int
    rows: tuple[Row, ...]
    totals: tuple[Total, ...]

    @property
    def hidden(self) -> bool:
        return not self.rows


def seen(releases: Sequence[Release], choice: Choice) -> Seen:
    """What the office sees of a month, `releases` being all of that month."""
    chosen = [one for one in releases if not choice.region or one.region == choice.region]
    if not may_show(len(chosen), len(releases)):
        return Seen(choice, len(chosen), (), ())
    rows = sorted((Row(team_label(one.team), one.region, one.figures) for one in chosen), key=lambda row: row.label)
    totals = tuple(_total(kind, _of(place, chosen), _of(place, releases)) for place, kind in enumerate(KINDS))
    return Seen(choice, len(chosen), tuple(rows), totals)


def may_show(chosen: int, everybody: int) -> bool:
    """Three teams or more are in the choice, and none or three or more outside it."""
    return chosen >= LEAST_TEAMS and (everybody == chosen or everybody - chosen >= LEAST_TEAMS)


def regions_in(releases: Iterable[Release]) -> tuple[str, ...]:
    """The regions that teams have named."""
    return tuple(sorted({one.region for one in releases if one.region}))


def _of(place: int, releases: Iterable[Release]) -> list[Figure]:
    """Those of one kind that are said."""
    return [one.figures[place] for one in releases if one.figures[place] != HELD]


def _total(kind: Kind, said: list[Figure], by_all: list[Figure]) -> Total:
    """Nothing but the number of teams where too few of the choice, or too few beside it, have said the figure."""
    if not may_show(len(said), len(by_all)):
        return Total(kind, len(said), None, None, ())
    values = [value_of(kind, figure) for figure in said]
    adds = kind.unit in (Unit.HOURS, Unit.VISITS) or kind.key in ("nurses", "clients")
    return Total(
        kind=kind,
        said=len(said),
        sum=nearest(sum(values), STEP) if adds else None,
        middle=float(median(values)) if kind.unit in (Unit.PERCENT, Unit.CARERS) else None,
        bands=_bands(kind, values),
    )


def value_of(kind: Kind, figure: Figure) -> float:
    """One number for a published figure: the middle of a wide step and of "fewer than eight", where a band begins."""
    match figure.form:
        case Form.WIDE:
            return figure.value + kind.wide / 2
        case Form.FEW:
            return _MIDDLE_OF_FEW
        case Form.BAND:
            return BANDS[figure.value][0]
    return figure.value


def _bands(kind: Kind, values: Sequence[float]) -> tuple[Band, ...]:
    edges = (0, *_EDGES[kind.key])
    ends: tuple[int | None, ...] = (*edges[1:], None)
    return tuple(
        Band(low, high, sum(low <= value and (high is None or value < high) for value in values))
        for low, high in zip(edges, ends, strict=True)
    )
