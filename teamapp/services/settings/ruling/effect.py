"""What a rule would do to the rosters of today and later, before anybody decides it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.rules.catalogue import DAY_RULES, KIND_RULES, NURSE_RULES
from scheduling.rules.clash import clashes
from scheduling.rules.finding import Finding
from scheduling.rules.line import TO_ASK, line_of, worked_on
from scheduling.rules.plan import FREE, Plan
from scheduling.rules.setting import Setting
from scheduling.text import Text
from teamapp.domain.entities import Nurse, RuleException, RuleSetting
from teamapp.domain.ids import Id
from teamapp.services.desk import Desk
from teamapp.services.roster.facts.plan import plan_of
from teamapp.services.roster.facts.read import RosterFacts, periods, read_facts
from teamapp.services.roster.facts.settings import rules_in_force
from teamapp.services.roster.shown.view import period_view
from teamapp.services.settings.ruling.word import AgreedFigures, RuleWord, exception_from, profile_setting, setting_from

MOST_ROSTERS = 3
"""So many rosters are looked at: the one of today and the next ones that are made."""


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One thing that may be said of a rule: a word of the team (None takes it back), an agreement with one nurse, or
    the end of one."""

    rule: str
    word: RuleWord | None = None
    agreed: AgreedFigures | None = None
    ended: Id | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A finding with the days and the nurse it is about, as a person reads them."""

    finding: Finding
    nurse: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """Findings that a change of a rule would bring and take away, in the rosters from `first` to `last`.

    `minutes` is the work in the shifts that new findings name, `cost` the difference in what the rosters cost. Without
    a roster `first` is None. `clashes` are what no roster could keep beside it, new ones only.
    """

    first: date | None
    last: date | None
    appear: tuple[Place, ...]
    vanish: tuple[Place, ...]
    nurses: tuple[str, ...]
    minutes: int
    cost: int
    clashes: tuple[tuple[Text, tuple[str, ...]], ...]

    @property
    def nothing(self) -> bool:
        """Whether no roster would look any different."""
        return not (self.appear or self.vanish or self.clashes or self.cost)


def effect_of_rule(desk: Desk, change: RuleChange) -> RuleEffect:
    """Judge the rosters with the change and without it, by the rules that differ only. Refused like the change."""
    decided, agreed = _after(desk, change)
    names = {str(nurse.id): nurse.name for nurse in desk.store.all(Nurse)}
    told = profile_setting(desk, change.rule).rule in TO_ASK  # by what was published
    before = ((facts, _known(desk, facts) if told else plan_of(facts)) for facts in _rosters(desk))
    parts = [_in_roster(facts, plan, (decided, agreed), names) for facts, plan in before]
    rosters = [one.facts for one in parts]
    touched = {place.nurse: None for one in parts for place in (*one.appear, *one.vanish) if place.nurse}
    return RuleEffect(
        first=min((facts.first for facts in rosters), default=None),
        last=max((facts.last for facts in rosters), default=None),
        appear=tuple(place for one in parts for place in one.appear),
        vanish=tuple(place for one in parts for place in one.vanish),
        nurses=tuple(sorted(touched)),
        minutes=sum(one.minutes for one in parts),
        cost=sum(one.cost for one in parts),
        clashes=tuple({(said.code, who): (said, who) for one in parts for said, who in one.clashes}.values()),
    )


def clashes_now(desk: Desk) -> tuple[tuple[Text, tuple[str, ...], tuple[str, ...]], ...]:
    """What no roster of today or later can keep as the rules stand: the words, the rules' keys, the nurses' names."""
    names = {str(nurse.id): nurse.name for nurse in desk.store.all(Nurse)}
    found = (clash for facts in _rosters(desk)[:1] for clash in clashes(plan_of(facts)))
    return tuple((one.text, one.settings, tuple(names.get(nurse, "?") for nurse in one.nurses)) for one in found)


@dataclass(frozen=True, slots=True)
class _Part:
    """The effect on one roster."""

    facts: RosterFacts
    appear: tuple[Place, ...]
    vanish: tuple[Place, ...]
    minutes: int
    cost: int
    clashes: tuple[tuple[Text, tuple[str, ...]], ...]


def _after(desk: Desk, change: RuleChange) -> tuple[tuple[RuleSetting, ...], tuple[RuleException, ...]]:
    """What the team has said and agreed after the change; checked as if it were made."""
    decided = [
        item for item in desk.store.all(RuleSetting) if change.agreed or change.ended or item.rule != change.rule
    ]
    agreed = [item for item in desk.store.all(RuleException) if item.id != change.ended]
    if change.word is not None:
        decided.append(setting_from(desk, change.rule, change.word))
    if change.agreed is not None:
        agreed.append(exception_from(desk, change.rule, change.agreed))
    return tuple(decided), tuple(agreed)


def _rosters(desk: Desk) -> tuple[RosterFacts, ...]:
    """The roster of today and the next ones that are made."""
    coming = [period for period in periods(desk) if period.last >= desk.today][:MOST_ROSTERS]
    return tuple(read_facts(desk, period.first, period.last) for period in coming)


def _known(desk: Desk, facts: RosterFacts) -> Plan:
    """The roster with what was published of it, which takes longer to find."""
    return period_view(desk, facts.first, facts.last).live.plan


def _in_roster(
    facts: RosterFacts,
    before: Plan,
    said: tuple[tuple[RuleSetting, ...], tuple[RuleException, ...]],
    names: dict[str, str],
) -> _Part:
    decided, agreed = said
    settings = rules_in_force(facts.team, decided, agreed, first=facts.first, last=facts.last)
    after = replace(before, settings=settings)
    gone = [one for one in before.active() if one not in settings]
    new = [one for one in after.active() if one not in before.settings]
    was, will = _findings(before, gone), _findings(after, new)
    touched = {one.rule for one in (*gone, *new)}
    stay = _findings(before, [one for one in before.active() if one in settings and one.rule in touched])
    appear, vanish = _beyond(will, (*was, *stay)), _beyond(was, (*will, *stay))
    known = {(one.text.code, one.settings, one.nurses) for one in clashes(before)}
    fresh = (one for one in clashes(after) if (one.text.code, one.settings, one.nurses) not in known)
    return _Part(
        facts,
        tuple(_place(facts, found, names) for found in appear),
        tuple(_place(facts, found, names) for found in vanish),
        _minutes(after, appear),
        sum(found.cost for found in will) - sum(found.cost for found in was),
        tuple((one.text, tuple(names.get(nurse, "?") for nurse in one.nurses)) for one in fresh),
    )


def _findings(plan: Plan, settings: Iterable[Setting]) -> tuple[Finding, ...]:
    """What some settings say of a plan."""
    found: list[Finding] = []
    lines = [line_of(plan, nurse) for nurse in plan.nurses]
    for setting in settings:
        if (nurse_rule := NURSE_RULES.get(setting.rule)) is not None:
            found.extend(one for line in lines for one in nurse_rule.check(line, setting))
        elif (day_rule := DAY_RULES.get(setting.rule)) is not None:
            found.extend(one for day in range(len(plan.days)) for one in day_rule.check(plan, day, setting))
        elif (kind_rule := KIND_RULES.get(setting.rule)) is not None:
            found.extend(one for kind in plan.kinds for one in kind_rule.check(plan, kind, setting))
    return tuple(found)


def _beyond(these: tuple[Finding, ...], those: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings about something that the others say nothing of, or less."""
    known: dict[tuple[str, str, str, tuple[int, ...]], int] = {}
    for found in those:
        known[_subject(found)] = max(found.amount, known.get(_subject(found), 0))
    return tuple(found for found in these if found.amount > known.get(_subject(found), 0))


def _subject(found: Finding) -> tuple[str, str, str, tuple[int, ...]]:
    return found.rule, found.nurse, found.kind, found.days


def _place(facts: RosterFacts, found: Finding, names: dict[str, str]) -> Place:
    days = [day for day in found.days if 0 <= day < len(facts.days)] or [0]
    first, last = (facts.first + timedelta(days=day) for day in (min(days), max(days)))
    return Place(found, names.get(found.nurse, ""), first, last)


def _minutes(plan: Plan, findings: tuple[Finding, ...]) -> int:
    """The work in the planned shifts that findings about nurses name, each shift once."""
    cells = {(found.nurse, day) for found in findings if found.nurse for day in found.days if 0 <= day < len(plan.days)}
    rows = ((day, plan.row(nurse)[day]) for nurse, day in sorted(cells))
    return sum(worked_on(plan, day, kind).work for day, kind in rows if kind != FREE)
