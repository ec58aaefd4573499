"""What would leave the team for a month: every figure, how it came about, what is held back and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sync.protocol.office.release import BY_KEY, KINDS, Figure, Form, Kind, Unit, last_day, period_of, share_of
from teamapp.domain.entities import Release
from teamapp.domain.text import Text, text
from teamapp.services.aggregates.counting import Counted, count_month
from teamapp.services.aggregates.facts import TeamFacts, month_of, past_month, read_team
from teamapp.services.aggregates.rules import (
    Said,
    Sum,
    Why,
    said_band,
    said_count,
    said_mean,
    said_sum,
)
from teamapp.services.desk import Desk

_IN_HOURS = ("contract_hours", "rostered_hours", "client_hours", "travel_hours")
"""Figures of one unit: the difference of any two could be formed by whoever has both."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: as it leaves, why not more of it, and how it came about inside the team."""

    kind: Kind
    said: Said
    how: Text

    @property
    def held(self) -> bool:
        """Whether nothing of it leaves."""
        return self.said.figure.form is Form.HELD

    @property
    def why(self) -> Text | None:
        return text(f"aggregates.why.{self.said.why.value}") if self.said.why is not None else None


@dataclass(frozen=True, slots=True)
class Preview:
    """Exactly these figures would leave; `people` says how many made up each sum, seen from each side."""

    period: int
    lines: tuple[Line, ...]
    people: tuple[tuple[str, int, int], ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(line.said.figure for line in self.lines)


def last_period(desk: Desk) -> int:
    """The newest month that is over."""
    return before(period_of(desk.today))


def before(period: int) -> int:
    """The month before."""
    year, month = divmod(period, 100)
    return period - 1 if month > 1 else (year - 1) * 100 + 12


def is_over(desk: Desk, period: int) -> bool:
    return last_day(period) < desk.today


def preview(desk: Desk, period: int) -> Preview:
    """The figures of a month as they would leave now. Travel is said once its ways are measured (`facts.ways_of`)."""
    team = read_team(desk)
    counted = count_month(month_of(desk, team, period))
    said = _said(counted, _earlier(desk, team, period))
    said["client_share"] = _share(said, period)
    people = tuple((key, *_sizes(one)) for key, one in counted.sums.items())
    return Preview(period, tuple(Line(kind, said[kind.key], _how(kind, counted)) for kind in KINDS), people)


def _said(counted: Counted, earlier: Mapping[str, list[Sum]]) -> dict[str, Said]:
    """Each figure by its rule. A sum that was said exactly is one that later ones are compared with."""
    said: dict[str, Said] = {}
    exact: list[Sum] = []
    for key in (*_IN_HOURS, "visits"):
        found = counted.sums.get(key)
        if found is None:
            said[key] = Said(Figure(Form.HELD), Why.NOT_KEPT)
            continue
        related = exact if key in _IN_HOURS else []
        said[key] = said_sum(BY_KEY[key], found, earlier=earlier.get(key, ()), related=related)
        if key in _IN_HOURS and said[key].figure.form is Form.NEAR:
            exact.append(found)
    said |= {key: said_count(BY_KEY[key], count) for key, count in counted.counts.items()}
    said["carers"] = _carers(counted, said["clients"])
    said["overtime"] = said_band(BY_KEY["overtime"], counted.overtime, counted.contract)
    said["free"] = said_band(BY_KEY["free"], counted.free, counted.contract)
    return said


def _carers(counted: Counted, clients: Said) -> Said:
    if clients.figure.form is not Form.NEAR:
        return Said(Figure(Form.HELD), Why.FEW_FOR_MEAN)
    return said_mean(BY_KEY["carers"], counted.carers)


def _share(said: Mapping[str, Said], period: int) -> Said:
    figure = share_of(said["contract_hours"].figure, said["client_hours"].figure, period)
    return Said(figure, Why.FOLLOWS if figure.form is Form.HELD else None)


def _earlier(desk: Desk, team: TeamFacts, period: int) -> Mapping[str, list[Sum]]:
    """The sums of other months that were said exactly, counted again from what is stored."""
    found: dict[str, list[Sum]] = {}
    for release in desk.store.all(Release):
        exact = {
            kind.key
            for kind, (form, _value) in zip(KINDS, release.figures, strict=False)
            if form == Form.NEAR and kind.unit in (Unit.HOURS, Unit.VISITS)
        }
        if release.period == period or not exact:
            continue
        sums = count_month(past_month(desk, team, release.period)).sums
        people = {key: sizes for key, *sizes in release.people}
        for key in exact:
            found.setdefault(key, []).append(_as_it_was(sums.get(key), people.get(key, [])))
    return found


def _as_it_was(found: Sum | None, people: Iterable[int]) -> Sum:
    """Without sides where something of it was erased since, or where it cannot be counted again."""
    if found is None or any(len(parts) < size for parts, size in zip(found.sides, people, strict=False)):
        return Sum((), 1)
    return found


def _sizes(one: Sum) -> tuple[int, int]:
    return len(one.sides[0]), len(one.sides[1]) if len(one.sides) > 1 else 0


def _how(kind: Kind, counted: Counted) -> Text:
    """How the figure came about, with what it is inside the team: this sentence does not leave."""
    code = f"aggregates.how.{kind.key}"
    if kind.key in counted.sums:
        one = counted.sums[kind.key]
        people, clients = _sizes(one)
        return text(code, exact=round(one.total / one.weighs), people=people, clients=clients)
    if kind.key in counted.counts:
        return text(code, exact=counted.counts[kind.key])
    if kind.key == "carers":
        return text(code, clients=len(counted.carers))
    if kind.unit is Unit.BAND:
        parts = counted.overtime if kind.key == "overtime" else counted.free
        return text(code, exact=round(sum(parts.values()) / 60), people=len(parts))
    return text(code if kind.key == "client_share" else "aggregates.how.unknown")
