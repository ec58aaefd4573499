"""What the section of the rules shows, read once in the database thread; and how rules are changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from scheduling.rules.setting import Strength
from scheduling.text import Text
from teamapp.domain.entities import Nurse, Pairing
from teamapp.domain.limits import active
from teamapp.services.settings.rules import RuleLine, rule_list
from teamapp.services.settings.ruling.effect import clashes_now
from teamapp.services.settings.ruling.people import freed_from_nights, pairings
from teamapp.services.settings.team import edit_team, team_details

if TYPE_CHECKING:
    from teamapp.domain.change import Change
    from teamapp.services.desk import Desk

GROUPS = (Strength.LAW, Strength.COLLECTIVE, Strength.CONTRACT, Strength.TEAM, Strength.WISH)
"""How the rules stand on the page, from what binds most to what binds least."""


@dataclass(frozen=True, slots=True)
class RulesRead:
    """The rules in force, what they clash with, who is in the team, and who sits here."""

    profile: str
    lines: tuple[RuleLine, ...]
    clashes: tuple[tuple[Text, tuple[str, ...], tuple[str, ...]], ...]
    nurses: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    pairs: tuple[Pairing, ...]
    freed: tuple[Nurse, ...]
    me: str
    today: date

    def group(self, strength: Strength) -> tuple[RuleLine, ...]:
        return tuple(line for line in self.lines if line.profile.strength is strength)

    def name(self, nurse: str) -> str:
        """Also of somebody who has left."""
        return dict(self.names).get(nurse, "?")

    def clashes_of(self, line: RuleLine) -> tuple[tuple[Text, tuple[str, ...]], ...]:
        """What no roster can keep beside one rule, and of whom."""
        keys = {line.setting.key, line.held.key}
        return tuple((said, who) for said, rules, who in self.clashes if keys & set(rules))


def read(desk: Desk) -> RulesRead:
    """As it is now."""
    today, nurses = desk.today, sorted(desk.store.all(Nurse), key=lambda nurse: nurse.name)
    names = tuple((str(nurse.id), nurse.name) for nurse in nurses)
    here = tuple((str(nurse.id), nurse.name) for nurse in nurses if active(nurse.started, nurse.ended, today))
    return RulesRead(
        profile=desk.team.rule_profile,
        lines=rule_list(desk),
        clashes=clashes_now(desk),
        nurses=here,
        names=names,
        pairs=pairings(desk),
        freed=freed_from_nights(desk),
        me=dict(names).get(desk.me or "", ""),
        today=today,
    )


def choose_profile(desk: Desk, profile: str) -> Change | None:
    """The rules of another country; what the team decided and agreed stays for when they come back."""
    details = team_details(desk)
    return None if details.rule_profile == profile else edit_team(desk, replace(details, rule_profile=profile))
