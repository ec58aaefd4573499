"""What a rule says about a roster: what is wrong, by how much, what it costs and how it could be repaired."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scheduling.rules.setting import Strength
from scheduling.text import Text


class Severity(StrEnum):
    """Whether the team must do something about a finding or may leave it."""

    MUST_FIX = "must_fix"
    CONSIDER = "consider"


@dataclass(frozen=True, slots=True)
class Edit:
    """Put a nurse on a shift kind on a day; an empty kind makes her free."""

    nurse: str
    day: int
    kind: str


@dataclass(frozen=True, slots=True)
class Repair:
    """One click that removes a finding, in words and as edits."""

    text: Text
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a roster does not keep.

    `amount` counts units of the rule (missing nurses, hours, days); the finding costs `amount` x `price`. `nurse` and
    `kind` are empty where the finding is about a day or a nurse as a whole.
    """

    rule: str
    setting: str
    strength: Strength
    severity: Severity
    days: tuple[int, ...]
    text: Text
    amount: int
    price: int
    nurse: str = ""
    kind: str = ""
    repairs: tuple[Repair, ...] = ()

    @property
    def cost(self) -> int:
        return self.amount * self.price
