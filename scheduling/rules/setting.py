"""How a team has set a rule: on or off, how strong, with which figures, from which source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Strength(StrEnum):
    """How binding a rule is; relaxations are offered from the last to the first, never the law."""

    LAW = "law"
    COLLECTIVE = "collective"
    TEAM = "team"
    CONTRACT = "contract"
    WISH = "wish"


@dataclass(frozen=True, slots=True)
class Setting:
    """One rule as it holds for a team.

    `rule` names the rule file; `key` this use of it (the same rule may hold twice: 12 h by law, 10 h by agreement).
    `figures` are its parameters, each with its unit in the name; `exceptions` are figures agreed with one nurse.
    `price` is what one unit of a finding costs a roster. `hard` keeps the solver from breaking it at all; the law
    always does. `since` is an ISO date. `consent` says that the law lets one nurse agree to less than it asks.
    """

    key: str
    rule: str
    strength: Strength
    price: int
    figures: Mapping[str, int] = field(default_factory=dict)
    exceptions: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    on: bool = True
    kept: bool = False
    source: str = ""
    since: str = ""
    consent: bool = False

    @property
    def active(self) -> bool:
        """The law cannot be switched off."""
        return self.on or self.strength is Strength.LAW

    @property
    def hard(self) -> bool:
        """Whether a solver may break it: not the law, nor what the team marked as kept (leave, availability)."""
        return self.kept or self.strength is Strength.LAW

    def figure(self, name: str, nurse_id: str = "") -> int:
        """A figure of the rule, as agreed with this nurse where there is an exception."""
        agreed = self.exceptions.get(nurse_id)
        if agreed is not None and name in agreed:
            return agreed[name]
        return self.figures[name]
