"""How the settings of a profile are made: by strength, and the rules that several countries share."""

from __future__ import annotations

from scheduling.rules.setting import Setting, Strength

LAW_PRICE = 100_000
COLLECTIVE_PRICE = 5_000
UNPRICED = 0
"""The price of what no roster can mend: breaks and notice."""


def law(key: str, rule: str, source: str, since: str, **figures: int) -> Setting:
    """A rule of the law: always on, never dearer or cheaper."""
    return Setting(key, rule, Strength.LAW, LAW_PRICE, figures, source=source, since=since)


def collective(key: str, rule: str, source: str, since: str, **figures: int) -> Setting:
    """A rule of the collective agreement."""
    return Setting(key, rule, Strength.COLLECTIVE, COLLECTIVE_PRICE, figures, source=source, since=since)


def agreement(key: str, rule: str, price: int, **figures: int) -> Setting:
    """What a team decides itself."""
    return Setting(key, rule, Strength.TEAM, price, figures)


def daily_rest(source: str, since: str, *, short_rest_minutes: int = 0, short_rest_days: int = 0) -> Setting:
    """Eleven hours, with the shorter rest that the law allows now and then."""
    figures = {"rest_minutes": 660, "short_rest_minutes": short_rest_minutes, "short_rest_days": short_rest_days}
    return law("law.daily_rest", "daily_rest", source, since, **figures)


def weekly_rest(source: str, since: str, *, rest: int, split_rest: int, part: int) -> Setting:
    """A long rest in seven days, or in parts in fourteen; all in minutes."""
    return law(
        "law.weekly_rest",
        "weekly_rest",
        source,
        since,
        rest_minutes=rest,
        days=7,
        split_rest_minutes=split_rest,
        split_days=14,
        part_minutes=part,
    )


def week_hours(key: str, source: str, since: str, *, weeks: int, minutes_a_week: int) -> Setting:
    """Hours a week, on average over some weeks."""
    return law(key, "week_hours", source, since, weeks=weeks, minutes_a_week=minutes_a_week)


def breaks(source: str, since: str, **figures: int) -> Setting:
    """Breaks by the length of the work; a roster cannot mend them, so they cost it nothing."""
    begin = dict.fromkeys(("from_minutes", "break_minutes", "long_minutes", "long_break_minutes", "paid_minutes"), 0)
    known = {**begin, **figures}
    return Setting("law.breaks", "breaks", Strength.LAW, UNPRICED, known, source=source, since=since)


def qualified_and_present() -> tuple[Setting, ...]:
    """What every team keeps strictly from the beginning."""
    return (
        Setting("team.qualification", "qualification", Strength.TEAM, 20_000, kept=True),
        Setting("team.leave", "leave", Strength.TEAM, 20_000, kept=True),
        Setting("team.availability", "availability", Strength.TEAM, 10_000, kept=True),
    )


def team_agreements() -> tuple[Setting, ...]:
    """What a team decides itself, with figures to begin from; the rest after a series is off until it decides so."""
    return (
        agreement("team.coverage", "coverage", 1000),
        agreement("team.skill_mix", "skill_mix", 1500),
        agreement("team.surplus", "surplus", 40),
        agreement("team.days_in_row", "days_in_row", 150, days=5),
        Setting("team.series_rest", "series_rest", Strength.TEAM, 100, {"days": 5, "rest_minutes": 48 * 60}, on=False),
        agreement("team.weekends", "weekends", 150, most_weekends=1, of_weekends=2),
        agreement("team.whole_weekends", "whole_weekends", 60),
        agreement("team.pairing", "pairing", 300, same_kind=1),
        agreement("team.fair_share", "fair_share", 5, tolerance_points=1),
        Setting("contract.hours", "contract_hours", Strength.CONTRACT, 10, {"tolerance_minutes": 240}),
        Setting("wish.wishes", "wishes", Strength.WISH, 10),  # in time a wish weighs 2, late 1, a joker thrice
    )
