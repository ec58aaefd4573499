"""What the section of the rules shows, read once in the database thread; and how rules are changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from scheduling.rules.setting import Strength
from teamapp.domain.entities import Nurse
from teamapp.domain.limits import active
from teamapp.services.settings.rules import RuleLine, decide_rule, rule_list
from teamapp.services.settings.ruling.word import RuleWord
from teamapp.services.settings.team import edit_team, team_details

if TYPE_CHECKING:
    from teamapp.domain.change import Change
    from teamapp.services.desk import Desk

GROUPS: tuple[tuple[str, tuple[Strength, ...]], ...] = (
    ("law", (Strength.LAW,)),
    ("collective", (Strength.COLLECTIVE,)),
    ("team", (Strength.TEAM,)),
    ("wish", (Strength.CONTRACT, Strength.WISH)),
)
"""How the rules stand on the page, from what binds most to what binds least."""


@dataclass(frozen=True, slots=True)
class RulesRead:
    """The rules in force, who is in the team, and who sits here."""

    profile: str
    lines: tuple[RuleLine, ...]
    nurses: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    me: str
    today: date

    def group(self, strengths: tuple[Strength, ...]) -> tuple[RuleLine, ...]:
        return tuple(line for line in self.lines if line.setting.strength in strengths)

    def name(self, nurse: str) -> str:
        """Also of somebody who has left."""
        return dict(self.names).get(nurse, "?")


def read(desk: Desk) -> RulesRead:
    """As it is now."""
    today, nurses = desk.today, sorted(desk.store.all(Nurse), key=lambda nurse: nurse.name)
    names = tuple((str(nurse.id), nurse.name) for nurse in nurses)
    here = tuple((str(nurse.id), nurse.name) for nurse in nurses if active(nurse.started, nurse.ended, today))
    return RulesRead(desk.team.rule_profile, rule_list(desk), here, names, dict(names).get(desk.me or "", ""), today)


def choose_profile(desk: Desk, profile: str) -> Change | None:
    """The rules of another country; what the team decided and agreed stays for when they come back."""
    details = team_details(desk)
    return None if details.rule_profile == profile else edit_team(desk, replace(details, rule_profile=profile))


def switch(desk: Desk, line: RuleLine, *, on: bool, who: str) -> Change:
    """In force or not, with the figures it has."""
    figures = dict(line.decided.figures) if line.decided is not None else {}
    return decide_rule(desk, line.setting.key, RuleWord(on=on, figures=figures, decided_by=who))
