"""Three rosters as columns: figures with the best of each marked, and the cells that would change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from teamapp.services.roster.planning.alternatives import Alternative, Alternatives, Sides, Style
from ui.parts.cards.alternative_card import Figure
from ui.roster.shown.wording import Wording, translate

WORTH_SAYING = 0.5
"""A proof that leaves a greater share open tells nobody anything."""
FINE_BELOW = 0.1
COMPARABLE = 0.95
"""Rosters that cover a smaller share of what another covers are not compared with it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One column."""

    style: Style
    title: str
    sentence: str
    figures: tuple[Figure, ...]
    proof: str
    changes: int


Measured = tuple[str, Callable[[Sides], str], Callable[[Sides], float]]
"""Name of a figure, how it is said, and how good it is (less is better)."""


def titles() -> dict[Style, str]:
    return {
        Style.WISHES: translate("roster", "Most wishes"),
        Style.EVEN: translate("roster", "Most even"),
        Style.STEADY: translate("roster", "Fewest changes"),
    }


def sentence_of(style: Style) -> str:
    """What a roster of this style is good for."""
    return {
        Style.WISHES: translate("roster", "As many wishes met as the rules allow."),
        Style.EVEN: translate("roster", "Burden as even as can be, past months included."),
        Style.STEADY: translate("roster", "What stands in the roster stays where it can."),
    }[style]


def choices_of(found: Alternatives, words: Wording) -> tuple[Choice, ...]:
    """The columns in the order in which they were made."""
    return tuple(_choice(one, found, words) for one in found.each)


def _choice(one: Alternative, found: Alternatives, words: Wording) -> Choice:
    coverage, *others = _measured()
    everyone = [other.sides for other in found.each]
    rivals = _comparable(everyone)
    figures = [_figure(coverage, one.sides, everyone, found.now)]
    figures += [_figure(measured, one.sides, rivals, found.now) for measured in others]
    return Choice(
        style=one.style,
        title=titles()[one.style],
        sentence=sentence_of(one.style),
        figures=tuple(figures),
        proof=proof_of(one, words),
        changes=len(one.suggestion.differences),
    )


def _comparable(everyone: list[Sides]) -> list[Sides]:
    """Rosters that cover about as many shifts as the fullest: what is left open meets wishes all too easily."""
    most = max(one.figures.covered for one in everyone)
    return [one for one in everyone if one.figures.covered >= COMPARABLE * most]


def _figure(measured: Measured, mine: Sides, rivals: list[Sides], now: Sides) -> Figure:
    name, said, worth = measured
    values = [worth(one) for one in rivals]
    best = mine in rivals and worth(mine) == min(values) < max(values)
    before, value = said(now), said(mine)
    return Figure(name, value, best, before if before != value and before != "0" else "")


def _measured() -> tuple[Measured, ...]:
    figures = "{} / {}".format
    return (
        (
            translate("roster", "Shifts covered"),
            lambda sides: figures(sides.figures.covered, sides.figures.needed),
            lambda sides: -sides.figures.covered,
        ),
        (
            translate("roster", "Wishes met"),
            lambda sides: figures(sides.figures.wishes_met, sides.figures.wishes),
            lambda sides: -sides.figures.wishes_met,
        ),
        (
            translate("roster", "Hours on target"),
            lambda sides: figures(sides.figures.on_target, sides.figures.nurses),
            lambda sides: -sides.figures.on_target,
        ),
        (
            translate("roster", "Burden then, from the fair share"),
            lambda sides: f"{_signed(sides.lowest)} … {_signed(sides.highest)}",
            lambda sides: round(sides.apart, 2),
        ),
        (translate("roster", "Must be fixed"), lambda sides: str(sides.to_fix), lambda sides: sides.to_fix),
        (translate("roster", "Cells that change"), lambda sides: str(sides.changed), lambda sides: sides.changed),
    )


def _signed(points: float) -> str:
    """A balance in whole points, with a sign that is as wide as the other."""
    return f"{round(points):+d}".replace("-", "−").replace("+0", "0")


def proof_of(one: Alternative, words: Wording) -> str:
    """How far the best roster of this kind can be from it."""
    if one.gap is None or one.gap > WORTH_SAYING:
        return translate("roster", "found in the time there was")
    if one.gap <= 0:
        return translate("roster", "the best of its kind, proven")
    percent = 100 * one.gap
    said = words.number(percent, digits=1 if one.gap < FINE_BELOW else 0)
    return translate("roster", "at most {percent} % from the best of its kind").format(percent=said)
