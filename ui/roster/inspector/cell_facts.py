"""Everything that is said about one cell, found away from the main thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scheduling.rules.plan import FREE
from teamapp.domain.entities import Nurse
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text
from teamapp.services.desk import Desk
from teamapp.services.roster.advice import Why, example, why_here, why_not
from teamapp.services.roster.hand.locks import is_kept_free
from teamapp.services.roster.shown.past import CellEvent, history_of_cell
from teamapp.services.roster.shown.view import PeriodView


@dataclass(frozen=True, slots=True)
class OtherKind:
    """Another shift kind for the same nurse and day: is it allowed, at what price, and what would come."""

    kind: str
    allowed: bool
    price: int
    example: Text | None


@dataclass(frozen=True, slots=True)
class CellFacts:
    """A cell with its reasons, who would be next best, and its past; `pinned` when it is locked, free days too."""

    nurse: Nurse
    day: date
    kind: str
    pinned: bool
    why: Why
    history: tuple[CellEvent, ...]
    others: tuple[OtherKind, ...] = ()


def read_cell(desk: Desk, view: PeriodView, nurse: NurseId, day: date) -> CellFacts:
    """Look a cell up in a view and in the history."""
    return CellFacts(
        nurse=view.nurse(nurse),
        day=day,
        kind=view.worked(nurse, day),
        pinned=view.live.plan.is_pinned(nurse, view.number(day)) or is_kept_free(desk, nurse, day),
        why=why_here(view, nurse, day),
        history=history_of_cell(desk, nurse, day),
        others=tuple(_others(view, nurse, day)),
    )


def _others(view: PeriodView, nurse: NurseId, day: date) -> Iterator[OtherKind]:
    """The shifts that the day asks for and she does not work, what is allowed first."""
    number, works = view.number(day), view.worked(nurse, day)
    asked = dict.fromkeys(one.kind for one in view.live.plan.demand if one.day == number and one.needed > 0)
    found = [_other(view, nurse, day, kind) for kind in asked if kind not in (works, FREE)]
    yield from sorted(found, key=lambda one: (not one.allowed, one.price))


def _other(view: PeriodView, nurse: NurseId, day: date, kind: str) -> OtherKind:
    judged = why_not(view, nurse, day, kind)
    own = [found for found in judged.brings if found.nurse == nurse] or list(judged.brings)
    said = example(view, own[0], day, kind) if own else None
    return OtherKind(kind, judged.allowed, judged.price, said)
