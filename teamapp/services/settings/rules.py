"""The rules that hold for the team: what the law, the agreement and the team say, from where, with which figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scheduling.rules.catalogue import NURSE_RULES
from scheduling.rules.profiles import eu, stricter_key
from scheduling.rules.setting import Setting, Strength
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import RuleException, RuleSetting
from teamapp.domain.ids import Id
from teamapp.domain.text import Text, text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.facts.settings import PROFILES, rules_in_force
from teamapp.services.settings.ruling.weight import Weight, weight_of, weights_of
from teamapp.services.settings.ruling.word import (
    AgreedFigures,
    RuleWord,
    exception_from,
    profile_setting,
    setting_from,
    stored_word,
)


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule as it holds today, what its profile begins with, the team's word, and agreements with one nurse that
    are not over.

    `more` is what the team asks beyond a rule of the law, as its own agreement beside it.
    """

    setting: Setting
    profile: Setting
    decided: RuleSetting | None
    agreed: tuple[RuleException, ...]
    more: Setting | None = None

    @property
    def held(self) -> Setting:
        """The rule with the figures that bite first."""
        return self.more if self.more is not None else self.setting

    @property
    def weight(self) -> Weight:
        """How much it matters."""
        return weight_of(self.held, self.profile)

    @property
    def weights(self) -> tuple[Weight, ...]:
        """What a team can choose."""
        return weights_of(self.profile)

    @property
    def personal(self) -> bool:
        """Whether something else can be agreed with one nurse: it has figures, and is about her."""
        about_one = self.profile.rule in NURSE_RULES or self.profile.rule == "pairing"
        return about_one and bool(self.profile.figures)

    @property
    def is_law(self) -> bool:
        return self.setting.strength is Strength.LAW

    @property
    def sentence(self) -> Text:
        """What the rule asks, with the figures that hold today."""
        return self._said(self.held.figures)

    def sentence_for(self, agreement: RuleException) -> Text:
        """What it asks of one nurse."""
        return self._said({**self.held.figures, **dict(agreement.figures)})

    def _said(self, figures: Mapping[str, int]) -> Text:
        return text(f"rule_says.{self.setting.rule}{_variant(self.setting.rule, figures)}", **figures)

    @property
    def changed(self) -> bool:
        """Whether the team decided otherwise than the profile."""
        held, begun = self.setting, self.profile
        own = self.more is not None or (held.kept, held.price) != (begun.kept, begun.price)
        return own or (held.on, dict(held.figures)) != (begun.on, dict(begun.figures))


def rule_list(desk: Desk) -> tuple[RuleLine, ...]:
    """Every rule: the law first, then the agreement, the team's own, contracts and wishes."""
    team, today = desk.team, desk.today
    decided, agreed = desk.store.all(RuleSetting), desk.store.all(RuleException)
    profile = {setting.key: setting for setting in PROFILES.get(team.rule_profile, eu)()}
    own = {item.rule: item for item in decided}
    order = list(Strength)
    held = {setting.key: setting for setting in rules_in_force(team, decided, agreed, first=today, last=today)}
    lines = [
        RuleLine(
            setting=held[key],
            profile=begun,
            decided=own.get(key),
            agreed=tuple(item for item in agreed if item.rule == key and (item.last is None or item.last >= today)),
            more=held.get(stricter_key(key)),
        )
        for key, begun in profile.items()
    ]
    return tuple(sorted(lines, key=lambda line: (order.index(line.setting.strength), line.setting.key)))


def decide_rule(desk: Desk, rule: str, word: RuleWord) -> Change:
    """The team's word on a rule: on or off, figures, how much it matters, why."""
    before, after = stored_word(desk, rule), setting_from(desk, rule, word)
    if before is not None and replace(after, decided=before.decided) == before:
        raise refuse("border.nothing_changed")
    code = "settings.rule_changed" if word.on else "settings.rule_off"
    return desk.commit((Edit(before, after),), text(code, rule=f"rule.{profile_setting(desk, rule).rule}"))


def back_to_profile(desk: Desk, rule: str) -> Change:
    """The team has no word of its own on this rule any more."""
    profile, before = profile_setting(desk, rule), stored_word(desk, rule)
    if before is None:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, None),), text("settings.rule_as_profile", rule=f"rule.{profile.rule}"))


def agree_with_nurse(desk: Desk, rule: str, agreed: AgreedFigures) -> Change:
    """Other figures for one nurse, as agreed with her; the reason is asked."""
    made, person = exception_from(desk, rule, agreed), border.nurse_of(desk, agreed.nurse)
    what = text("settings.rule_agreed", rule=f"rule.{profile_setting(desk, rule).rule}", nurse=person.name)
    return desk.commit((Edit(None, made),), what)


def end_agreement(desk: Desk, exception: Id) -> Change:
    """The rule holds for her as for everybody."""
    before = border.existing(desk, RuleException, exception)
    person, profile = border.nurse_of(desk, before.nurse), profile_setting(desk, before.rule)
    what = text("settings.rule_agreement_ended", rule=f"rule.{profile.rule}", nurse=person.name)
    return desk.commit((Edit(before, None),), what)


def _variant(rule: str, figures: Mapping[str, int]) -> str:
    """Some rules say less when one of their figures is nought or one."""
    less = {
        "daily_rest": ("_always", "short_rest_minutes", 0),
        "week_hours": ("_one", "weeks", 1),
        "breaks": ("_once", "long_minutes", 0),
        "older_nights": ("_none", "nights_a_week", 0),
        "pairing": ("_day", "same_kind", 0),
    }
    variant, figure, value = less.get(rule, ("", "", 0))
    return variant if figure and figures[figure] == value else ""
