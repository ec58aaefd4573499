"""The same figures for programs: JSON described by OpenAPI, and CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field
from starlette.responses import Response

from sync.protocol.office.release import BANDS, FEW, HELD, KINDS, Figure, Form, Kind, Unit
from sync.server.office.asking import look, months_known
from sync.server.office.room import HEADERS, Room
from sync.server.office.summing import Choice, Seen, Total


class Month(BaseModel):
    """A month of which there is anything."""

    month: int = Field(description="Year and month as YYYYMM")
    teams: int = Field(description="How many teams gave their figures")


class Value(BaseModel):
    """A published figure: a rounded value, or from where to where it lies; carers in tenths."""

    low: int
    high: int | None = Field(description="The end of a wide step or band, not included; null for a rounded value")


class Team(BaseModel):
    """One team. Figures that it held back are missing."""

    team: str = Field(description="Letters and digits that say nothing; the same every month")
    region: str
    figures: dict[str, Value]


class BandCount(BaseModel):
    """How many teams lie in a band; null where they are fewer than eight."""

    low: int
    high: int | None
    teams: int | None


class Sum(BaseModel):
    """One figure over all teams of the choice; carers in tenths."""

    said: int = Field(description="How many teams said it")
    sum: int | None
    middle: float | None
    bands: list[BandCount]


class Teams(BaseModel):
    """The choice; nothing but the count where fewer than three teams are in it or beside it."""

    month: int
    region: str
    teams: int
    hidden: bool
    rows: list[Team]


class Totals(BaseModel):
    """The choice, summed."""

    month: int
    region: str
    teams: int
    hidden: bool
    figures: dict[str, Sum]


def api(room: Room) -> APIRouter:
    """The routes of it; whoever asks is signed in as on the page."""
    routes = APIRouter()

    @routes.get("/api/months", summary="Months of which there is anything")
    def months(request: Request) -> list[Month]:
        return [Month(month=period, teams=count) for period, count in months_known(room, room.whose(request))]

    @routes.get("/api/teams", summary="Team by team")
    def teams(request: Request, month: int | None = None, region: str = "") -> Teams:
        found = _seen(room, request, "teams", month, region)
        rows = [Team(team=row.label, region=row.region, figures=_values(row.figures)) for row in found.rows]
        choice = found.choice
        return Teams(month=choice.period, region=choice.region, teams=found.teams, hidden=found.hidden, rows=rows)

    @routes.get("/api/totals", summary="All teams together, and in bands")
    def totals(request: Request, month: int | None = None, region: str = "") -> Totals:
        found = _seen(room, request, "totals", month, region)
        choice, sums = found.choice, {total.kind.key: _sum(total) for total in found.totals}
        return Totals(month=choice.period, region=choice.region, teams=found.teams, hidden=found.hidden, figures=sums)

    @routes.get("/figures.csv", summary="Team by team, for a spreadsheet", response_class=Response)
    def table(request: Request, month: int | None = None, region: str = "") -> Response:
        found = _seen(room, request, "csv", month, region)
        name = f'attachment; filename="teams-{found.choice.period}.csv"'
        return Response("".join(_lines(found)), 200, {**HEADERS, "Content-Disposition": name}, "text/csv")

    return routes


def _seen(room: Room, request: Request, what: str, month: int | None, region: str) -> Seen:
    found = look(room, room.whose(request), what, month=month, region=region)
    return found.seen if found is not None else Seen(Choice(month or 0, region), 0, (), ())


def span_of(kind: Kind, figure: Figure) -> tuple[int, int | None]:
    """From where to where a figure lies; a rounded one has no end."""
    match figure.form:
        case Form.WIDE:
            return figure.value, figure.value + kind.wide
        case Form.FEW:
            return 0, FEW
        case Form.BAND:
            low, high = BANDS[figure.value]
            return low, high if figure.value < len(BANDS) - 1 else None
    return figure.value, None


def _values(figures: tuple[Figure, ...]) -> dict[str, Value]:
    said = ((kind, figure) for kind, figure in zip(KINDS, figures, strict=True) if figure != HELD)
    return {kind.key: Value(low=low, high=high) for kind, figure in said for low, high in [span_of(kind, figure)]}


def _sum(total: Total) -> Sum:
    bands = [BandCount(low=one.low, high=one.high, teams=None if one.few else one.teams) for one in total.bands]
    return Sum(said=total.said, sum=total.sum, middle=total.middle, bands=bands)


def _lines(found: Seen) -> Iterator[str]:
    """A row a team; each figure with where it begins and, for steps and bands, where it ends."""
    out = StringIO()
    writer = csv.writer(out)
    yield "\ufeff"
    writer.writerow(["month", "team", "region", *(f"{kind.key}{end}" for kind in KINDS for end in ("", "_to"))])
    for row in found.rows:
        cells = [cell for kind, figure in zip(KINDS, row.figures, strict=True) for cell in _cells(kind, figure)]
        writer.writerow([found.choice.period, row.label, row.region, *cells])
    yield out.getvalue()


def _cells(kind: Kind, figure: Figure) -> tuple[str, str]:
    if figure == HELD:
        return "", ""
    scale = 10 if kind.unit is Unit.CARERS else 1
    low, high = span_of(kind, figure)
    return f"{low / scale:g}", "" if high is None else f"{high / scale:g}"
