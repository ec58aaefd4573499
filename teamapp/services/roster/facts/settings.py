"""The rules as they hold for a team: its profile, what it has decided, and what was agreed with one nurse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from scheduling.rules.profiles import eu, nl, uk, with_law
from scheduling.rules.setting import Setting
from teamapp.domain.entities import RuleException, RuleSetting, Team

PROFILES: Final[Mapping[str, Callable[[], tuple[Setting, ...]]]] = MappingProxyType({"nl": nl, "eu": eu, "uk": uk})


def rules_in_force(
    team: Team,
    decided: Iterable[RuleSetting],
    agreed: Iterable[RuleException],
    *,
    first: date,
    last: date,
) -> tuple[Setting, ...]:
    """The settings of these days; a profile nobody knows counts as the European one. The law cannot be decided away."""
    profile = PROFILES.get(team.rule_profile, eu)()
    own = {setting.rule: setting for setting in decided}
    exceptions = [one for one in agreed if _holds(one, first, last)]
    settled = (_agreed(_decided(setting, own.get(setting.key)), exceptions) for setting in profile)
    return with_law(settled, profile)


def _decided(setting: Setting, word: RuleSetting | None) -> Setting:
    """A setting after the team's own word; figures the rule does not have are not invented."""
    if word is None:
        return setting
    figures = {name: value for name, value in word.figures if name in setting.figures}
    since = word.decided.isoformat() if word.decided is not None else setting.since
    return replace(
        setting,
        on=word.on,
        figures={**setting.figures, **figures},
        source=word.decided_by or setting.source,
        since=since,
    )


def _agreed(setting: Setting, exceptions: Iterable[RuleException]) -> Setting:
    agreed = {str(one.nurse): dict(one.figures) for one in exceptions if one.rule == setting.key}
    return replace(setting, exceptions=agreed) if agreed else setting


def _holds(exception: RuleException, first: date, last: date) -> bool:
    begins, ends = exception.first or date.min, exception.last or date.max
    return begins <= last and ends >= first
