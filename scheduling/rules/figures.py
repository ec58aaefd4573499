"""What each figure of a rule means: which way is stricter, and between what it makes sense."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

DAY = 24 * 60


class Stricter(StrEnum):
    """Which way a figure asks for more."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"  # part of how the rule counts: it stays as the profile has it wherever the law is concerned
    FACT = "fact"  # says how things are in a team: neither stricter nor looser


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; `nought` says what 0 means where it switches something off: as if there were no such limit
    ("loosest"), or no such permission ("strictest")."""

    stricter: Stricter
    least: int
    most: int
    nought: str = ""

    def rank(self, value: int) -> float:
        """The higher, the stricter."""
        if value == 0 and self.nought:
            return float("inf") if self.nought == "strictest" else float("-inf")
        return value if self.stricter is Stricter.HIGHER else -value

    def looser(self, value: int, than: int) -> bool:
        """Whether a value asks for less than another, or counts in another way."""
        if self.stricter is Stricter.FACT:
            return False
        return value != than if self.stricter is Stricter.NEITHER else self.rank(value) < self.rank(than)


def _higher(least: int, most: int, nought: str = "") -> Figure:
    return Figure(Stricter.HIGHER, least, most, nought)


def _lower(least: int, most: int, nought: str = "") -> Figure:
    return Figure(Stricter.LOWER, least, most, nought)


def _counted(least: int, most: int) -> Figure:
    return Figure(Stricter.NEITHER, least, most)


_BY_RULE: Mapping[str, Mapping[str, Figure]] = {
    "shift_maximum": {"shift_minutes": _lower(60, DAY), "night_minutes": _lower(60, DAY)},
    "breaks": {
        "from_minutes": _lower(60, DAY),
        "break_minutes": _higher(5, 180),
        "long_minutes": _lower(0, DAY, "loosest"),
        "long_break_minutes": _higher(0, 180),
        "paid_minutes": Figure(Stricter.FACT, 0, 180),
    },
    "daily_rest": {
        "rest_minutes": _higher(60, 2 * DAY),
        "short_rest_minutes": _higher(0, DAY, "strictest"),
        "short_rest_days": _higher(0, 60, "strictest"),
    },
    "weekly_rest": {
        "rest_minutes": _higher(60, 6 * DAY),
        "days": _lower(2, 28),
        "split_rest_minutes": _higher(0, 13 * DAY),
        "split_days": _lower(0, 28),
        "part_minutes": _higher(0, 6 * DAY),
    },
    "night_rest": {
        "rest_minutes": _higher(60, 4 * DAY),
        "series_nights": _lower(0, 14, "loosest"),
        "series_rest_minutes": _higher(0, 7 * DAY),
    },
    "night_series": {"days": _lower(1, 14)},
    "night_count": {
        "nights": _lower(0, 112),
        "weeks": _counted(1, 16),
        "many_nights": _lower(0, 112, "loosest"),
        "many_minutes_a_week": _lower(60, 7 * DAY),
    },
    "night_average": {
        "weeks": _counted(1, 17),
        "many_nights": _lower(1, 119),
        "minutes_a_day": _lower(60, DAY),
    },
    "older_nights": {"nights_a_week": _lower(0, 7)},
    "free_sundays": {"free": _higher(0, 52), "weeks": _counted(1, 52)},
    "notice": {"days": _higher(0, 120)},
    "publication": {"days": _higher(0, 120)},
    "week_hours": {"weeks": _counted(1, 17), "minutes_a_week": _lower(60, 7 * DAY)},
    "days_a_week": {
        "small_minutes": _higher(0, 60 * 60),
        "small_days": _lower(1, 7),
        "middle_minutes": _higher(0, 60 * 60),
        "middle_days": _lower(1, 7),
        "days": _lower(1, 7),
    },
    "days_in_row": {"days": _lower(1, 14)},
    "series_rest": {"days": _lower(2, 14), "rest_minutes": _higher(DAY, 7 * DAY)},
    "contract_hours": {"tolerance_minutes": _lower(0, 40 * 60)},
    "fair_share": {"tolerance_points": _lower(0, 40)},
    "weekends": {"most_weekends": _lower(0, 12), "of_weekends": _higher(1, 12)},
    "pairing": {"same_kind": _higher(0, 1)},
}

FIGURES: Final[Mapping[str, Mapping[str, Figure]]] = MappingProxyType(_BY_RULE)
"""By rule and figure; a rule that is missing has no figures."""


def looser_figures(rule: str, figures: Mapping[str, int], law: Mapping[str, int]) -> tuple[str, ...]:
    """The names of figures that ask for less than the law."""
    known = FIGURES.get(rule, {})
    return tuple(
        name
        for name, value in figures.items()
        if name in law and name in known and known[name].looser(value, law[name])
    )


def facts_of(rule: str, names: Iterable[str]) -> frozenset[str]:
    """Those figures that only say how things are in a team."""
    known = FIGURES.get(rule, {})
    return frozenset(name for name in names if name in known and known[name].stricter is Stricter.FACT)
