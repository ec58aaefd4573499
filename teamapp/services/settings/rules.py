"""The rules that hold for the team: what the law, the agreement and the team say, from where, with which figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from scheduling.rules.profiles import eu
from scheduling.rules.setting import Setting, Strength
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import RuleException, RuleSetting
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text, text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.facts.settings import PROFILES, rules_in_force

_LARGEST_FIGURE = 100_000


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule as it holds today, what its profile begins with, the team's word, and agreements with one nurse."""

    setting: Setting
    profile: Setting
    decided: RuleSetting | None
    agreed: tuple[RuleException, ...]

    @property
    def is_law(self) -> bool:
        return self.setting.strength is Strength.LAW

    @property
    def sentence(self) -> Text:
        """What the rule asks, with the figures that hold today."""
        return self._said(self.setting.figures)

    def sentence_for(self, agreement: RuleException) -> Text:
        """What it asks of one nurse."""
        return self._said({**self.setting.figures, **dict(agreement.figures)})

    def _said(self, figures: Mapping[str, int]) -> Text:
        return text(f"rule_says.{self.setting.rule}{_variant(self.setting.rule, figures)}", **figures)

    @property
    def changed(self) -> bool:
        """Whether the team decided otherwise than the profile."""
        return (self.setting.on, dict(self.setting.figures)) != (self.profile.on, dict(self.profile.figures))


def rule_list(desk: Desk) -> tuple[RuleLine, ...]:
    """Every rule: the law first, then the agreement, the team's own, contracts and wishes."""
    team, today = desk.team, desk.today
    decided, agreed = desk.store.all(RuleSetting), desk.store.all(RuleException)
    profile = {setting.key: setting for setting in PROFILES.get(team.rule_profile, eu)()}
    own = {item.rule: item for item in decided}
    order = list(Strength)
    lines = [
        RuleLine(
            setting=setting,
            profile=profile[setting.key],
            decided=own.get(setting.key),
            agreed=tuple(item for item in agreed if item.rule == setting.key),
        )
        for setting in rules_in_force(team, decided, agreed, first=today, last=today)
    ]
    return tuple(sorted(lines, key=lambda line: (order.index(line.setting.strength), line.setting.key)))


def decide_rule(
    desk: Desk, rule: str, *, on: bool, figures: Mapping[str, int], decided_by: str, decided: date | None = None
) -> Change:
    """The team's word on a rule. The law cannot be switched off or given other figures."""
    profile = _of_profile(desk, rule)
    if profile.strength is Strength.LAW:
        raise refuse("settings.law_stands", rule=f"rule.{profile.rule}", source=profile.source)
    checked = _figures(profile, figures)
    before = next((item for item in desk.store.all(RuleSetting) if item.rule == rule), None)
    after = RuleSetting(
        id=before.id if before is not None else desk.fresh_id(),
        rule=rule,
        on=on,
        figures=checked,
        decided=decided if decided is not None else desk.today,
        decided_by=border.line("label.rule_setting.decided_by", decided_by),
    )
    if before is not None and replace(after, decided=before.decided) == before:
        raise refuse("border.nothing_changed")
    code = "settings.rule_changed" if on else "settings.rule_off"
    return desk.commit((Edit(before, after),), text(code, rule=f"rule.{profile.rule}"))


def back_to_profile(desk: Desk, rule: str) -> Change:
    """The team has no word of its own on this rule any more."""
    profile = _of_profile(desk, rule)
    before = next((item for item in desk.store.all(RuleSetting) if item.rule == rule), None)
    if before is None:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, None),), text("settings.rule_as_profile", rule=f"rule.{profile.rule}"))


def agree_with_nurse(
    desk: Desk,
    rule: str,
    nurse: NurseId,
    *,
    figures: Mapping[str, int],
    first: date,
    last: date | None = None,
    reason: str,
) -> Change:
    """Other figures for one nurse, as agreed with her; the reason is asked."""
    profile, person = _of_profile(desk, rule), border.nurse_of(desk, nurse)
    border.span_of_days("label.rule_exception.last", first, last)
    made = RuleException(
        id=desk.fresh_id(),
        rule=rule,
        nurse=nurse,
        figures=_figures(profile, figures),
        first=first,
        last=last,
        reason=border.line("label.rule_exception.reason", reason, required=True),
    )
    if not made.figures:
        raise refuse("settings.no_figures", rule=f"rule.{profile.rule}")
    what = text("settings.rule_agreed", rule=f"rule.{profile.rule}", nurse=person.name)
    return desk.commit((Edit(None, made),), what)


def end_agreement(desk: Desk, exception: Id) -> Change:
    """The rule holds for her as for everybody."""
    before = border.existing(desk, RuleException, exception)
    person, profile = border.nurse_of(desk, before.nurse), _of_profile(desk, before.rule)
    what = text("settings.rule_agreement_ended", rule=f"rule.{profile.rule}", nurse=person.name)
    return desk.commit((Edit(before, None),), what)


def _variant(rule: str, figures: Mapping[str, int]) -> str:
    """Two rules say less when one of their figures is nought or one."""
    if rule == "daily_rest" and not figures["short_rest_minutes"]:
        return "_always"
    return "_one" if rule == "week_hours" and figures["weeks"] == 1 else ""


def _of_profile(desk: Desk, rule: str) -> Setting:
    found = {setting.key: setting for setting in PROFILES.get(desk.team.rule_profile, eu)()}
    if rule not in found:
        raise refuse("settings.unknown_rule", rule=rule)
    return found[rule]


def _figures(profile: Setting, figures: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Only figures that the rule has, each within reason."""
    for name, value in figures.items():
        if name not in profile.figures:
            raise refuse("settings.unknown_figure", figure=name, rule=f"rule.{profile.rule}")
        border.between("label.rule_setting.figures", value, least=0, most=_LARGEST_FIGURE)
    return tuple(sorted(figures.items()))
