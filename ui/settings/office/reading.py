"""What the section shows, read in the database thread and said in the window's language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from teamapp.services.aggregates.deciding import ByItself, by_itself
from teamapp.services.aggregates.ledger import Given, export_ledger, ledger, open_periods
from teamapp.services.aggregates.offering import hindrance, last_region, office_label, regions
from teamapp.services.aggregates.preview import Preview, preview
from teamapp.services.aggregates.releasing import Letter, sealed
from teamapp.services.aggregates.saying import figure_text, is_held, kind_text, month_text
from teamapp.words.speak import Language, say

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class FigureRead:
    """One figure in words: what it is called, as it leaves, how it came about, why not more of it is said."""

    name: str
    value: str
    how: str = ""
    why: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class MonthGiven:
    """A month of the ledger."""

    key: str
    name: str
    given: Given
    figures: tuple[FigureRead, ...]


@dataclass(frozen=True, slots=True)
class OfficeRead:
    """Everything at once; `hindrance` says why the month cannot be given now."""

    shown: Preview | None
    months: tuple[tuple[str, str], ...]
    figures: tuple[FigureRead, ...]
    hindrance: str
    label: str
    regions: tuple[tuple[str, str], ...]
    region: str
    by_itself: ByItself
    ledger: tuple[MonthGiven, ...]
    zone: ZoneInfo


def read(desk: Desk, language: Language, period: int) -> OfficeRead:
    """`period` 0 is the newest month that was not given yet."""
    open_ = open_periods(desk)
    wanted = period if period in open_ else (open_[0] if open_ else 0)
    shown = preview(desk, wanted) if wanted else None
    stands = hindrance(desk, wanted) if wanted else None
    return OfficeRead(
        shown=shown,
        months=tuple((str(one), month_name(one, language)) for one in open_),
        figures=_previewed(shown, language) if shown is not None else (),
        hindrance=say(stands, language) if stands is not None else "",
        label=office_label(desk),
        regions=regions(desk),
        region=last_region(desk),
        by_itself=by_itself(desk),
        ledger=tuple(_given(one, language) for one in ledger(desk)),
        zone=desk.zone,
    )


def month_name(period: int, language: Language) -> str:
    """`October 2026`."""
    month, year = month_text(period)
    name = f"{say(month, language)} {year}"
    return name[0].upper() + name[1:]


def seal(desk: Desk, shown: Preview, region: str) -> Letter:
    """Sign exactly what is shown."""
    return sealed(desk, shown, region=region)


def export(desk: Desk, path: str) -> str:
    """The name of the file that was written."""
    return export_ledger(desk, Path(path)).name


def _previewed(shown: Preview, language: Language) -> tuple[FigureRead, ...]:
    return tuple(
        FigureRead(
            name=say(kind_text(line.kind), language),
            value=say(figure_text(line.kind, line.said.figure), language),
            how=say(line.how, language),
            why=say(line.why, language) if line.why is not None else "",
            held=line.held,
        )
        for line in shown.lines
    )


def _given(given: Given, language: Language) -> MonthGiven:
    figures = tuple(
        FigureRead(
            name=say(kind_text(kind), language),
            value=say(figure_text(kind, figure), language),
            why=say(why, language) if why is not None else "",
            held=is_held(figure),
        )
        for (kind, figure), why in zip(given.figures, given.whys, strict=False)
    )
    return MonthGiven(str(given.period), month_name(given.period, language), given, figures)
