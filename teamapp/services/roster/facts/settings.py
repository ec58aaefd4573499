"""The rules as they hold for a team: its profile, what it has decided, and what was agreed with one nurse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from scheduling.rules.catalogue import NEVER_STRICT
from scheduling.rules.profiles import eu, nl, stricter, uk, with_law
from scheduling.rules.setting import Setting, Strength
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
    """The settings of these days; a profile nobody knows counts as the European one. The law cannot be decided away.

    Where a team asks for more than the law, its own stricter agreement stands beside it. What was agreed with one nurse
    for a part of these days counts for all of them, but beside the law only what was agreed for all of them.
    """
    profile = PROFILES.get(team.rule_profile, eu)()
    own = {setting.rule: setting for setting in decided}
    exceptions = [one for one in agreed if _holds(one, first, last)]
    throughout = [one for one in exceptions if _covers(one, first, last)]
    settled = (
        _agreed(_decided(one, own.get(one.key)), throughout if one.strength is Strength.LAW else exceptions, one.key)
        for one in profile
    )
    more = ((law.key, _more(law, own.get(law.key))) for law in profile)
    beside = (_agreed(setting, exceptions, key) for key, setting in more if setting is not None)
    return (*with_law(settled, profile), *beside)


def _more(law: Setting, word: RuleSetting | None) -> Setting | None:
    """What the team asks beyond a rule of the law, signed as it was decided."""
    if word is None or law.strength is not Strength.LAW or not word.on:
        return None
    own = stricter(law, dict(word.figures), kept=word.strict, price=word.price)
    return None if own is None else _signed(own, word)


def _decided(setting: Setting, word: RuleSetting | None) -> Setting:
    """A setting after the team's own word; figures the rule does not have are not invented."""
    if word is None:
        return setting
    figures = {name: value for name, value in word.figures if name in setting.figures}
    kept = setting.kept if word.strict is None else word.strict and setting.rule not in NEVER_STRICT
    price = setting.price if word.price is None else max(0, word.price)
    decided = replace(setting, on=word.on, figures={**setting.figures, **figures}, kept=kept, price=price)
    return _signed(decided, word)


def _signed(setting: Setting, word: RuleSetting) -> Setting:
    """With who decided it and when as its source."""
    since = word.decided.isoformat() if word.decided is not None else setting.since
    return replace(setting, source=word.decided_by or setting.source, since=since)


def _agreed(setting: Setting, exceptions: Iterable[RuleException], key: str) -> Setting:
    agreed = {str(one.nurse): dict(one.figures) for one in exceptions if one.rule == key}
    return replace(setting, exceptions=agreed) if agreed else setting


def _holds(exception: RuleException, first: date, last: date) -> bool:
    begins, ends = exception.first or date.min, exception.last or date.max
    return begins <= last and ends >= first


def _covers(exception: RuleException, first: date, last: date) -> bool:
    begins, ends = exception.first or date.min, exception.last or date.max
    return begins <= first and ends >= last
