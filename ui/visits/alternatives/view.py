"""Three plans of a day as columns: figures with the best of each marked, and how they stand now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from teamapp.domain.text import text
from teamapp.services.rounds.alternatives.compare import Alternative, Alternatives, Sides, Style
from ui.parts.cards.alternative_card import Figure
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


@dataclass(frozen=True, slots=True)
class Column:
    """One plan as it is shown."""

    style: Style
    title: str
    sentence: str
    figures: tuple[Figure, ...]
    changes: str


@dataclass(frozen=True, slots=True)
class _Measure:
    """A figure: its name, how it is said, how good it is (less is better), and whether it is said when it is nought."""

    name: str
    said: Callable[[Sides], str]
    worth: Callable[[Sides], float]
    always: bool = True


def title_of(style: Style, frame: Frame) -> str:
    """`Least travel`."""
    return frame.say(text(f"alternatives.{style.value}"))


def columns_of(found: Alternatives, frame: Frame) -> tuple[Column, ...]:
    """The plans in their order."""
    measures = [one for one in _measures() if one.always or any(one.worth(each.sides) for each in found.each)]
    return tuple(_column(one, found, measures, frame) for one in found.each)


def _column(one: Alternative, found: Alternatives, measures: list[_Measure], frame: Frame) -> Column:
    planned = bool(found.now.figures.planned)
    figures = tuple(
        Figure(
            measure.name,
            measure.said(one.sides),
            _best(measure, one, found),
            measure.said(found.now) if planned else "",
        )
        for measure in measures
    )
    changes = translate("alternatives", "{n} visits change").format(n=len(one.changes))
    return Column(one.style, title_of(one.style, frame), _sentence(one.style), figures, changes)


def _best(measure: _Measure, one: Alternative, found: Alternatives) -> bool:
    worths = [measure.worth(each.sides) for each in found.each]
    return measure.worth(one.sides) == min(worths) < max(worths)


def _measures() -> tuple[_Measure, ...]:
    minutes = translate("alternatives", "{n} min")
    return (
        _Measure(
            translate("alternatives", "On the way"),
            lambda one: minutes.format(n=one.figures.travel_minutes),
            lambda one: one.figures.travel_minutes,
        ),
        _Measure(
            translate("alternatives", "Known faces"),
            lambda one: f"{one.figures.known_percent} %",
            lambda one: -one.figures.known_percent,
        ),
        _Measure(
            translate("alternatives", "Away from one's share"),
            lambda one: minutes.format(n=one.apart_minutes),
            lambda one: one.apart_minutes,
        ),
        _Measure(
            translate("alternatives", "Too late"),
            lambda one: minutes.format(n=one.figures.late_minutes),
            lambda one: one.figures.late_minutes,
            always=False,
        ),
        _Measure(
            translate("alternatives", "Overtime"),
            lambda one: minutes.format(n=one.figures.overtime_minutes),
            lambda one: one.figures.overtime_minutes,
            always=False,
        ),
        _Measure(
            translate("alternatives", "Not planned"),
            lambda one: str(one.figures.not_planned),
            lambda one: one.figures.not_planned,
            always=False,
        ),
    )


def _sentence(style: Style) -> str:
    """What a plan of this style is good for."""
    return {
        Style.TRAVEL: translate("alternatives", "As little time on the road as can be."),
        Style.FACES: translate("alternatives", "Clients meet nurses whom they know."),
        Style.EVEN: translate("alternatives", "Each nurse has her share of the work."),
    }[style]
