"""What a team or a nurse can say about a rule, checked before it is believed: law stands, and figures make sense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from scheduling.rules.figures import FIGURES, looser_figures
from scheduling.rules.profiles import eu, may_agree
from scheduling.rules.sense import nonsense
from scheduling.rules.setting import Setting, Strength
from teamapp.domain.entities import RuleException, RuleSetting
from teamapp.domain.ids import NurseId
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.facts.settings import PROFILES
from teamapp.services.settings.ruling.weight import Weighing, Weight, weighing, weights_of


@dataclass(frozen=True, slots=True)
class RuleWord:
    """The team's word on a rule: whether it holds, with which figures, how much it matters, why, by whom and when."""

    on: bool = True
    figures: Mapping[str, int] | None = None
    weight: Weight | None = None
    why: str = ""
    decided_by: str = ""
    decided: date | None = None


@dataclass(frozen=True, slots=True)
class AgreedFigures:
    """Other figures for one nurse, from when to when, and why."""

    nurse: NurseId
    figures: Mapping[str, int]
    first: date
    last: date | None = None
    reason: str = ""


def setting_from(desk: Desk, rule: str, word: RuleWord) -> RuleSetting:
    """The team's word as it would be stored. The law cannot be switched off, nor asked for less."""
    profile = profile_setting(desk, rule)
    figures = dict(word.figures or {})
    if profile.strength is Strength.LAW and not word.on:
        raise refuse("settings.law_stands", rule=f"rule.{profile.rule}", source=profile.source)
    _check_figures(profile, figures)
    if profile.strength is Strength.LAW:
        _not_below_law(profile, figures)
        figures = {name: value for name, value in figures.items() if value != profile.figures[name]}
    before = stored_word(desk, rule)
    weighed = _weighed(profile, word.weight, before)
    return RuleSetting(
        id=before.id if before is not None else desk.fresh_id(),
        rule=rule,
        on=word.on,
        figures=tuple(sorted(figures.items())),
        decided=word.decided if word.decided is not None else desk.today,
        decided_by=border.line("label.rule_setting.decided_by", word.decided_by),
        strict=weighed.strict,
        price=weighed.price,
        why=border.paragraph("label.rule_setting.why", word.why),
    )


def exception_from(desk: Desk, rule: str, agreed: AgreedFigures) -> RuleException:
    """An agreement with one nurse as it would be stored; below the law only where the law lets her consent."""
    profile = profile_setting(desk, rule)
    border.nurse_of(desk, agreed.nurse)
    border.span_of_days("label.rule_exception.last", agreed.first, agreed.last)
    _check_figures(profile, agreed.figures)
    if not may_agree(profile, agreed.figures):
        raise refuse("settings.law_without_consent", rule=f"rule.{profile.rule}", source=profile.source)
    reason = border.line("label.rule_exception.reason", agreed.reason, required=True)
    if not agreed.figures:
        raise refuse("settings.no_figures", rule=f"rule.{profile.rule}")
    return RuleException(
        id=desk.fresh_id(),
        rule=rule,
        nurse=agreed.nurse,
        figures=tuple(sorted(agreed.figures.items())),
        first=agreed.first,
        last=agreed.last,
        reason=reason,
    )


def stored_word(desk: Desk, rule: str) -> RuleSetting | None:
    """What the team has said about a rule so far."""
    return next((item for item in desk.store.all(RuleSetting) if item.rule == rule), None)


def profile_setting(desk: Desk, rule: str) -> Setting:
    """A rule as the team's profile begins with it."""
    found = {setting.key: setting for setting in PROFILES.get(desk.team.rule_profile, eu)()}
    if rule not in found:
        raise refuse("settings.unknown_rule", rule=rule)
    return found[rule]


def _weighed(profile: Setting, weight: Weight | None, before: RuleSetting | None) -> Weighing:
    """Without a weight it stays as it was."""
    if weight is None:
        return Weighing(None, None) if before is None else Weighing(before.strict, before.price)
    offered = weights_of(profile)
    if not offered:
        raise refuse("settings.not_weighed", rule=f"rule.{profile.rule}")
    if weight not in offered:
        code = "settings.never_strict" if weight is Weight.MUST else "settings.only_strict"
        raise refuse(code, rule=f"rule.{profile.rule}")
    return weighing(weight, profile)


def _check_figures(profile: Setting, figures: Mapping[str, int]) -> None:
    """Only figures that the rule has, each within reason and together making sense."""
    for name in figures:
        if name not in profile.figures:
            raise refuse("settings.unknown_figure", figure=name, rule=f"rule.{profile.rule}")
    wrong = nonsense(profile.rule, {**profile.figures, **figures})
    if wrong is not None:
        values = {key: value for key, value in wrong.values.items() if not isinstance(value, float)}
        raise refuse(wrong.code, **values)


def _not_below_law(profile: Setting, figures: Mapping[str, int]) -> None:
    for name in looser_figures(profile.rule, figures, profile.figures):
        unit = "minutes" if "minutes" in name else "number"
        known = FIGURES[profile.rule][name]
        raise refuse(
            f"settings.below_law_{known.stricter.value}_{unit}",
            figure=f"figure.{profile.rule}.{name}",
            law=profile.figures[name],
            source=profile.source,
        )
