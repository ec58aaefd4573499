"""How each style turns the team's prices: what it is about counts several times, what it is not about next to nothing.

Next to nothing and not nothing, so that among equal plans the one is found that the team would like best.
"""

from __future__ import annotations

from dataclasses import replace

from scheduling.visits.alternatives.problem import Style
from scheduling.visits.problem import Costs, Weight

MORE, LESS = 6.0, 0.02
USUAL = Costs()


def turned(costs: Costs, style: Style) -> Costs:
    """The prices with which a style is looked for; lateness, overtime, breaks and promises stay as they are."""
    if style is Style.TRAVEL:
        return replace(
            costs,
            new_face=_times(costs.new_face, LESS),
            imbalance=_times(costs.imbalance, LESS),
            waiting=_times(costs.waiting, LESS),
        )
    if style is Style.FACES:
        return replace(
            costs,
            new_face=_times(_set(costs.new_face, USUAL.new_face), MORE),
            not_preferred=_times(_set(costs.not_preferred, USUAL.not_preferred), MORE),
            imbalance=_times(costs.imbalance, LESS),
        )
    return replace(
        costs,
        imbalance=_times(_set(costs.imbalance, USUAL.imbalance), 2 * MORE),
        new_face=_times(costs.new_face, LESS),
    )


def _set(weight: Weight, usual: Weight) -> Weight:
    """A style needs a price for what it is about, even where the team has none."""
    return usual if weight is None else weight


def _times(weight: Weight, factor: float) -> Weight:
    return weight * factor if isinstance(weight, int | float) else weight
