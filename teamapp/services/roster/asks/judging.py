"""What the rules say of an ask before it is sent and before it is accepted: the law, the skill, the cover, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from scheduling.rules.finding import Finding, Severity
from scheduling.rules.line import TO_ASK
from scheduling.rules.plan import FREE
from scheduling.rules.setting import Strength
from teamapp.domain.entities.asking import Move
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text, text
from teamapp.services.roster.advice import Verdict, verdict
from teamapp.services.roster.asks.moves import WHOEVER, cell_changes, filled
from teamapp.services.roster.planning.naming import said_text
from teamapp.services.roster.shown.view import PeriodView

NEVER_ANYWAY = frozenset({"qualification"})
"""Besides the law: what no agreement between two colleagues can put aside."""


class Weight(StrEnum):
    """How much one sentence of a verdict weighs."""

    FORBIDS = "forbids"  # the law, a skill, a cell that cannot change: nothing to be done
    AGREEMENT = "agreement"  # the team or the collective agreement says no; people may decide otherwise
    CONSIDER = "consider"
    MENDS = "mends"


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence of a verdict; `who` is the nurse it is about, empty for the team."""

    weight: Weight
    who: str
    text: Text
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What would come of some moves: the sentences, heaviest first, and what the roster's cost would be."""

    points: tuple[Point, ...]
    price: int

    @property
    def forbidden(self) -> bool:
        """Whether law, skill or a locked cell stands against it: nobody may put that aside."""
        return any(point.weight is Weight.FORBIDS for point in self.points)

    @property
    def allowed(self) -> bool:
        """Whether it can be done without a second thought."""
        return not self.forbidden and not any(point.weight is Weight.AGREEMENT for point in self.points)

    @property
    def against(self) -> tuple[Point, ...]:
        """What speaks against it."""
        return tuple(point for point in self.points if point.weight is not Weight.MENDS)

    @property
    def mends(self) -> tuple[Point, ...]:
        return tuple(point for point in self.points if point.weight is Weight.MENDS)


_ORDER = (Weight.FORBIDS, Weight.AGREEMENT, Weight.CONSIDER, Weight.MENDS)


def judge(view: PeriodView, moves: Iterable[Move], taker: NurseId | None = None) -> Judged:
    """Judge moves against the roster as the view has it; fast enough to be asked at every click."""
    moves = tuple(moves)
    named = filled(moves, taker)
    blocked = [*_blocked(view, named), *(_busy(view, moves, taker) if taker is not None else ())]
    known = {nurse.id for nurse in view.nurses}
    judged = verdict(view, cell_changes(view, [move for move in named if move[0] in known]))
    points = [*blocked, *_points(view, judged)]
    return Judged(tuple(sorted(points, key=lambda point: _ORDER.index(point.weight))), judged.price)


def forbids(found: Finding) -> bool:
    """Whether a finding can never be put aside by two colleagues."""
    binding = found.strength is Strength.LAW or found.rule in NEVER_ANYWAY
    return binding and found.severity is Severity.MUST_FIX


def _points(view: PeriodView, judged: Verdict) -> Iterable[Point]:
    for found in judged.brings:
        if found.rule in TO_ASK:
            continue  # whoever says yes has been asked
        if forbids(found):
            weight = Weight.FORBIDS
        else:
            weight = Weight.AGREEMENT if found.severity is Severity.MUST_FIX else Weight.CONSIDER
        yield _point(view, found, weight)
    for found in judged.removes:
        yield _point(view, found, Weight.MENDS)


def _point(view: PeriodView, found: Finding, weight: Weight) -> Point:
    who = view.nurse(found.nurse).given_name if found.nurse else ""
    return Point(weight, who, said_text(found.text), found.rule)


def _blocked(view: PeriodView, named: Iterable[Move]) -> Iterable[Point]:
    """Cells that cannot change whatever the rules say: locked ones, and nurses who are not in the team then."""
    people = {nurse.id: nurse for nurse in view.nurses}
    for nurse, day, before, after in named:
        person = people.get(nurse)
        if person is None:
            yield Point(Weight.FORBIDS, "", text("roster.nurse_gone"))
        elif view.number(day) in view.live.plan.pinned.get(nurse, ()) and before != after:
            said = text("roster.cell_pinned", nurse=person.given_name, day=day.isoformat())
            yield Point(Weight.FORBIDS, person.given_name, said)


def _busy(view: PeriodView, moves: Iterable[Move], taker: NurseId) -> Iterable[Point]:
    """Days on which she works already: somebody else would have to do that shift."""
    people = {nurse.id: nurse for nurse in view.nurses}
    if taker not in people:
        return
    for nurse, day, _before, _after in moves:
        works = view.worked(taker, day) if nurse == WHOEVER else FREE
        if works != FREE:
            name = people[taker].given_name
            said = text("asks.works_already", nurse=name, shift=view.kind(works).name, day=day.isoformat())
            yield Point(Weight.FORBIDS, name, said)
