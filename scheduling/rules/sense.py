"""Figures that contradict each other: what cannot be meant, whatever the roster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from scheduling.rules.figures import DAY, FIGURES
from scheduling.text import Text, TextValue

Figures = Mapping[str, int]


def nonsense(rule: str, figures: Figures) -> Text | None:
    """The first thing that cannot be meant; None if the figures make sense together."""
    for name, figure in FIGURES.get(rule, {}).items():
        if name in figures and not figure.least <= figures[name] <= figure.most:
            unit = "minutes" if "minutes" in name else "number"
            values: dict[str, TextValue] = {
                "figure": f"figure.{rule}.{name}",
                "least": figure.least,
                "most": figure.most,
            }
            return Text(f"sense.range_{unit}", values)
    return next(_TOGETHER[rule](figures), None) if rule in _TOGETHER else None


def _weekends(figures: Figures) -> Iterator[Text]:
    if figures["most_weekends"] > figures["of_weekends"]:
        yield Text("sense.weekends", {"most": figures["most_weekends"], "of": figures["of_weekends"]})


def _days_a_week(figures: Figures) -> Iterator[Text]:
    if figures["small_minutes"] > figures["middle_minutes"]:
        yield Text("sense.contracts", {"small": figures["small_minutes"], "middle": figures["middle_minutes"]})
    if not figures["small_days"] <= figures["middle_days"] <= figures["days"]:
        yield Text("sense.days_by_contract", {name: figures[name] for name in ("small_days", "middle_days", "days")})


def _daily_rest(figures: Figures) -> Iterator[Text]:
    if figures["short_rest_minutes"] > figures["rest_minutes"]:
        yield Text("sense.short_rest", {"short": figures["short_rest_minutes"], "rest": figures["rest_minutes"]})
    if figures["short_rest_minutes"] and not figures["short_rest_days"]:
        yield Text("sense.short_rest_days")


def _weekly_rest(figures: Figures) -> Iterator[Text]:
    if figures["rest_minutes"] >= figures["days"] * DAY:
        yield Text("sense.rest_fills_span", {"rest": figures["rest_minutes"], "days": figures["days"]})
    if figures["split_days"] and figures["part_minutes"] > figures["split_rest_minutes"]:
        yield Text("sense.part_of_rest", {"part": figures["part_minutes"], "rest": figures["split_rest_minutes"]})
    if figures["split_days"] and figures["split_rest_minutes"] >= figures["split_days"] * DAY:
        yield Text("sense.rest_fills_span", {"rest": figures["split_rest_minutes"], "days": figures["split_days"]})


def _night_rest(figures: Figures) -> Iterator[Text]:
    if figures["series_nights"] and figures["series_rest_minutes"] < figures["rest_minutes"]:
        yield Text("sense.series_rest", {"series": figures["series_rest_minutes"], "rest": figures["rest_minutes"]})


def _breaks(figures: Figures) -> Iterator[Text]:
    if figures["break_minutes"] >= figures["from_minutes"]:
        yield Text("sense.break_fills_work", {"break": figures["break_minutes"], "work": figures["from_minutes"]})
    if figures["long_minutes"] and (
        figures["long_minutes"] <= figures["from_minutes"] or figures["long_break_minutes"] < figures["break_minutes"]
    ):
        yield Text("sense.long_break")


def _free_sundays(figures: Figures) -> Iterator[Text]:
    if figures["free"] > figures["weeks"]:
        yield Text("sense.sundays", {"free": figures["free"], "weeks": figures["weeks"]})


_TOGETHER: Final[Mapping[str, Callable[[Figures], Iterator[Text]]]] = MappingProxyType(
    {
        "weekends": _weekends,
        "days_a_week": _days_a_week,
        "daily_rest": _daily_rest,
        "weekly_rest": _weekly_rest,
        "night_rest": _night_rest,
        "breaks": _breaks,
        "free_sundays": _free_sundays,
    }
)
