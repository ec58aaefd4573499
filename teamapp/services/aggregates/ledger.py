"""The ledger of everything that ever left for the office, for the whole team to read and to take along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sync.protocol.office.release import KINDS, Figure, Form, Kind, first_day, last_day
from teamapp.domain.entities import Assignment, Nurse, Release, Visit
from teamapp.domain.text import Text, text
from teamapp.exchange.tables import Cell, write_csv
from teamapp.services.aggregates.preview import before, last_period
from teamapp.services.desk import Desk

_MONTHS_BACK = 12


@dataclass(frozen=True, slots=True)
class Given:
    """One month that left: its figures in order, who gave it and when."""

    period: int
    region: str
    figures: tuple[tuple[Kind, Figure], ...]
    whys: tuple[Text | None, ...]
    at: datetime
    who: str


def ledger(desk: Desk) -> tuple[Given, ...]:
    """Newest month first."""
    found = sorted(desk.store.all(Release), key=lambda one: one.period, reverse=True)
    return tuple(_given(desk, one) for one in found)


def open_periods(desk: Desk) -> tuple[int, ...]:
    """The months of the last year that are over, in which somebody worked, and that were not given; newest first."""
    given, months = {one.period for one in desk.store.all(Release)}, [last_period(desk)]
    while len(months) < _MONTHS_BACK:
        months.append(before(months[-1]))
    return tuple(one for one in months if one not in given and _worked(desk, one))


def _worked(desk: Desk, period: int) -> bool:
    span = first_day(period), last_day(period)
    return bool(desk.store.between(Assignment, "day", *span) or desk.store.between(Visit, "day", *span))


def export_ledger(desk: Desk, path: Path) -> Path:
    """The whole ledger as a table: a row for each figure, and the signed bytes of each month."""
    header = ("period", "region", "figure", "form", "value", "given", "by", "signed")
    signed = {one.period: one.signed for one in desk.store.all(Release)}
    rows: list[tuple[Cell, ...]] = [
        (
            given.period,
            given.region,
            kind.key,
            figure.form.name.lower(),
            figure.value if figure.form is not Form.HELD else None,
            given.at.isoformat(timespec="seconds"),
            given.who,
            signed[given.period],
        )
        for given in ledger(desk)
        for kind, figure in given.figures
    ]
    return write_csv(path, header, rows)


def _given(desk: Desk, release: Release) -> Given:
    figures = (Figure(Form(form), value) for form, value in release.figures)
    nurse = desk.store.get(Nurse, release.nurse) if release.nurse is not None else None
    whys = release.whys or ("",) * len(KINDS)
    return Given(
        period=release.period,
        region=release.region,
        figures=tuple(zip(KINDS, figures, strict=False)),
        whys=tuple(text(f"aggregates.why.{why}") if why else None for why in whys),
        at=release.given,
        who=nurse.name if nurse is not None else "",
    )
