"""How much a rule matters to a team, in words instead of prices."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scheduling.rules.catalogue import NEVER_STRICT, ONLY_STRICT
from scheduling.rules.profiles import STRICTER_PRICE
from scheduling.rules.setting import Setting, Strength

_STRONGLY, _A_LITTLE = 4, 4
"""So many times as dear, and as cheap, as the app begins with."""


class Weight(StrEnum):
    """From what no roster may break to what is only nice."""

    MUST = "must"
    STRONGLY = "strongly"
    NORMALLY = "normally"
    A_LITTLE = "a_little"


@dataclass(frozen=True, slots=True)
class Weighing:
    """A weight as it is stored: whether it is kept strictly, and what one unit costs; None is as the app begins."""

    strict: bool | None
    price: int | None


def weights_of(profile: Setting) -> tuple[Weight, ...]:
    """What a team can choose: nothing where no roster mends the rule, no must where one has to exist, a must only where
    a solver cannot weigh it."""
    if profile.price == 0:
        return ()
    if profile.rule in ONLY_STRICT:
        return (Weight.MUST,)
    return tuple(weight for weight in Weight if weight is not Weight.MUST or profile.rule not in NEVER_STRICT)


def weight_of(setting: Setting, profile: Setting) -> Weight:
    """How much a rule as it holds matters."""
    if setting.hard:
        return Weight.MUST
    base = base_price(profile)
    if setting.price >= 2 * base:
        return Weight.STRONGLY
    return Weight.A_LITTLE if 2 * setting.price <= base else Weight.NORMALLY


def weighing(weight: Weight, profile: Setting) -> Weighing:
    """What is stored for a weight; what the app begins with is stored as nothing."""
    own = profile.strength is not Strength.LAW
    if weight is Weight.MUST:
        return Weighing(None if own and profile.kept else True, None)
    strict = False if own and profile.kept else None
    base = base_price(profile)
    match weight:
        case Weight.STRONGLY:
            return Weighing(strict, base * _STRONGLY)
        case Weight.A_LITTLE:
            return Weighing(strict, max(1, base // _A_LITTLE))
    return Weighing(strict, None)


def base_price(profile: Setting) -> int:
    """What a unit costs at first; beside the law it is the price of a team's own, stricter figures."""
    return STRICTER_PRICE if profile.strength is Strength.LAW else profile.price
