"""The sets of rules a team begins with: the law of its country, the collective agreement, and agreements a team may
change.

Figures are data with their source and the date from which they hold. `with_law` puts a profile's law back into
settings that a team (or a damaged file) has changed: figures of the law are the profile's, only exceptions agreed
with one nurse stay.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scheduling.rules.setting import Setting, Strength

LAW_PRICE = 100_000
COLLECTIVE_PRICE = 5_000

ATW = "Arbeidstijdenwet"
CAO = "CAO VVT 2026"
EU_DIRECTIVE = "Directive 2003/88/EC"
UK_REGULATIONS = "Working Time Regulations 1998"


def nl() -> tuple[Setting, ...]:
    """Netherlands: Arbeidstijdenwet and CAO VVT 2026."""
    return (
        *_qualified_and_present(),
        _law(
            "law.shift_maximum", "shift_maximum", f"{ATW} 5:7, 5:8", "2007-04-01", shift_minutes=720, night_minutes=600
        ),
        _daily_rest(f"{ATW} 5:3", "2007-04-01", short_rest_minutes=480, short_rest_days=7),
        _weekly_rest(f"{ATW} 5:5", "2007-04-01", rest=2160, split_rest=4320, part=1920),
        _law(
            "law.night_rest",
            "night_rest",
            f"{ATW} 5:8",
            "2007-04-01",
            rest_minutes=840,
            series_nights=3,
            series_rest_minutes=2760,
        ),
        _law("law.night_series", "night_series", f"{ATW} 5:8", "2007-04-01", days=7),
        _law(
            "law.night_count",
            "night_count",
            f"{ATW} 5:8",
            "2007-04-01",
            nights=36,
            weeks=16,
            many_nights=16,
            many_minutes_a_week=2400,
        ),
        _week_hours("law.week_60", f"{ATW} 5:7", "2007-04-01", weeks=1, minutes_a_week=3600),
        _week_hours("law.week_55", f"{ATW} 5:7", "2007-04-01", weeks=4, minutes_a_week=3300),
        _week_hours("law.week_48", f"{ATW} 5:7", "2007-04-01", weeks=16, minutes_a_week=2880),
        _collective(
            "collective.shift_maximum", "shift_maximum", CAO, "2026-01-01", shift_minutes=600, night_minutes=600
        ),
        _collective(
            "collective.days_a_week",
            "days_a_week",
            CAO,
            "2026-01-01",
            small_minutes=900,
            small_days=3,
            middle_minutes=1440,
            middle_days=4,
            days=5,
        ),
        *team_agreements(),
    )


def eu() -> tuple[Setting, ...]:
    """European Union: the directive's floor. Thirteen hours a shift follow from eleven hours of rest in 24.

    The average of eight hours for night workers (article 8) is not checked.
    """
    return (
        *_qualified_and_present(),
        _daily_rest(f"{EU_DIRECTIVE} 3", "2004-08-02", short_rest_minutes=0, short_rest_days=0),
        _weekly_rest(f"{EU_DIRECTIVE} 5", "2004-08-02", rest=2100, split_rest=4200, part=2100),
        _law(
            "law.shift_maximum",
            "shift_maximum",
            f"{EU_DIRECTIVE} 3",
            "2004-08-02",
            shift_minutes=780,
            night_minutes=780,
        ),
        _week_hours("law.week_48", f"{EU_DIRECTIVE} 6", "2004-08-02", weeks=16, minutes_a_week=2880),
        *team_agreements(),
    )


def uk() -> tuple[Setting, ...]:
    """United Kingdom: the Working Time Regulations; an opt-out is an exception agreed with one nurse.

    The average of eight hours for night workers (regulation 6) is not checked.
    """
    return (
        *_qualified_and_present(),
        _daily_rest(f"{UK_REGULATIONS} 10", "1998-10-01", short_rest_minutes=0, short_rest_days=0),
        _weekly_rest(f"{UK_REGULATIONS} 11", "1998-10-01", rest=2100, split_rest=3540, part=2100),
        _law(
            "law.shift_maximum",
            "shift_maximum",
            f"{UK_REGULATIONS} 10",
            "1998-10-01",
            shift_minutes=780,
            night_minutes=780,
        ),
        _week_hours("law.week_48", f"{UK_REGULATIONS} 4", "1998-10-01", weeks=17, minutes_a_week=2880),
        *team_agreements(),
    )


def team_agreements() -> tuple[Setting, ...]:
    """What a team decides itself, with figures to begin from."""
    return (
        _team("team.coverage", "coverage", 1000),
        _team("team.skill_mix", "skill_mix", 1500),
        _team("team.surplus", "surplus", 40),
        _team("team.days_in_row", "days_in_row", 150, days=5),
        _team("team.weekends", "weekends", 150, of_weekends=2, most_weekends=1),
        _team("team.whole_weekends", "whole_weekends", 60),
        Setting("contract.hours", "contract_hours", Strength.CONTRACT, 10, {"tolerance_minutes": 240}),
        Setting("wish.wishes", "wishes", Strength.WISH, 20),
    )


def with_law(settings: Iterable[Setting], profile: Iterable[Setting]) -> tuple[Setting, ...]:
    """A team's settings with the profile's law in place: nothing of it missing, switched off or with other figures."""
    own = {setting.key: setting for setting in settings}
    law = {setting.key: setting for setting in profile if setting.strength is Strength.LAW}
    kept = {
        key: replace(stated, exceptions=own[key].exceptions) if key in own else stated for key, stated in law.items()
    }
    others = (setting for key, setting in own.items() if key not in law and setting.strength is not Strength.LAW)
    return (*kept.values(), *others)


def _qualified_and_present() -> tuple[Setting, ...]:
    return (
        Setting("team.qualification", "qualification", Strength.TEAM, 20_000, kept=True),
        Setting("team.leave", "leave", Strength.TEAM, 20_000, kept=True),
        Setting("team.availability", "availability", Strength.TEAM, 10_000, kept=True),
    )


def _law(key: str, rule: str, source: str, since: str, **figures: int) -> Setting:
    return Setting(key, rule, Strength.LAW, LAW_PRICE, figures, source=source, since=since)


def _collective(key: str, rule: str, source: str, since: str, **figures: int) -> Setting:
    return Setting(key, rule, Strength.COLLECTIVE, COLLECTIVE_PRICE, figures, source=source, since=since)


def _team(key: str, rule: str, price: int, **figures: int) -> Setting:
    return Setting(key, rule, Strength.TEAM, price, figures)


def _daily_rest(source: str, since: str, *, short_rest_minutes: int, short_rest_days: int) -> Setting:
    figures = {"rest_minutes": 660, "short_rest_minutes": short_rest_minutes, "short_rest_days": short_rest_days}
    return _law("law.daily_rest", "daily_rest", source, since, **figures)


def _weekly_rest(source: str, since: str, *, rest: int, split_rest: int, part: int) -> Setting:
    figures = {
        "rest_minutes": rest,
        "days": 7,
        "split_rest_minutes": split_rest,
        "split_days": 14,
        "part_minutes": part,
    }
    return _law("law.weekly_rest", "weekly_rest", source, since, **figures)


def _week_hours(key: str, source: str, since: str, *, weeks: int, minutes_a_week: int) -> Setting:
    return _law(key, "week_hours", source, since, weeks=weeks, minutes_a_week=minutes_a_week)
