"""The gap map as a picture: each gap gets a form, a number and words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teamapp.domain.ids import NurseId
from teamapp.services.roster.together.giving.closing import Fairness
from teamapp.services.roster.together.giving.gaps import Gap, GapMap, Level
from ui.parts.charts.heat_view import HeatCell, HeatForm, HeatRow, HeatView
from ui.parts.grid.view import GridDay
from ui.roster.shown.wording import Wording, translate

FORMS: dict[Level, HeatForm] = {Level.SHORTAGE: "short", Level.TIGHT: "tight", Level.SURPLUS: "over"}
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class GapsRead:
    """What the mode reads in the database thread: the map, whom to spare, and whose device it is."""

    found: GapMap
    fairness: Fairness
    me: NurseId | None


def picture_of(found: GapMap, words: Wording) -> HeatView:
    """Every kind that is needed, on every day of the period."""
    view, nobody = found.view, translate("roster", "nobody is needed")
    rows = tuple(
        HeatRow(
            kind.id,
            words.chip(kind),
            tuple(
                _cell(found.cells.get((day, kind.id)), found, words, none=f"{kind.name}, {words.day(day)}: {nobody}")
                for day in view.days
            ),
        )
        for kind in found.kinds
    )
    days = tuple(_day(day, first=view.first, today=view.today, words=words) for day in view.days)
    return HeatView(days, rows, corner=translate("roster", "Shifts by day"))


def figure_of(gap: Gap) -> str:
    """`−1` cannot be filled, `2` open, `+1` too many; nothing where enough are there."""
    if gap.level is Level.SHORTAGE:
        return f"−{gap.missing}"
    if gap.level is Level.SURPLUS:
        return f"+{gap.over}"
    return str(gap.open) if gap.open else ""


def form_of(gap: Gap) -> HeatForm:
    """How a gap is drawn."""
    return FORMS.get(gap.level, "open" if gap.open else "met")


def standing(gap: Gap) -> str:
    """How a gap stands, in a few words."""
    if gap.level is Level.SHORTAGE:
        one = translate("roster", "Somebody must give way")
        many = translate("roster", "{n} colleagues must give way").format(n=gap.missing)
        return one if gap.missing == 1 else many
    if gap.level is Level.TIGHT:
        return translate("roster", "Can be filled, with nobody to spare")
    if gap.level is Level.SURPLUS:
        return translate("roster", "{n} more than needed").format(n=gap.over)
    return translate("roster", "Easily filled") if gap.open else translate("roster", "Enough are there")


def there_of(gap: Gap) -> str:
    """`1 of 2 there`."""
    return translate("roster", "{have} of {needed} there").format(have=gap.have, needed=gap.needed)


def gap_name(gap: Gap, found: GapMap, words: Wording) -> str:
    """`Evening, Thu 10 Dec`."""
    return f"{found.view.kind(gap.kind).name}, {words.day(gap.day)}"


def _cell(gap: Gap | None, found: GapMap, words: Wording, *, none: str) -> HeatCell:
    if gap is None:
        return HeatCell(spoken=none)
    spoken = f"{gap_name(gap, found, words)}: {there_of(gap)}. {standing(gap)}"
    return HeatCell(form_of(gap), figure_of(gap), max(1, gap.missing), spoken)


def _day(day: date, *, first: date, today: date, words: Wording) -> GridDay:
    starts = day.weekday() == 0 or day == first
    week = translate("roster", "Week {n}").format(n=day.isocalendar().week) if starts else ""
    return GridDay(
        name=words.weekday(day),
        number=str(day.day),
        week=week,
        starts_week=starts,
        weekend=day.weekday() >= SATURDAY,
        today=day == today,
        spoken=words.day(day),
    )
