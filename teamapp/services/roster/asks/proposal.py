"""What somebody wants to ask, before it is sent: who gives what to whom, with how many points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from teamapp.domain.entities.asking import AskKind, Move
from teamapp.domain.ids import NurseId
from teamapp.services.roster.asks.judging import Judged, judge
from teamapp.services.roster.asks.moves import exchange, handing_over, needs_taker, taking
from teamapp.services.roster.shown.view import PeriodView

MOST_POINTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An ask in the making; `asked` is empty when anybody may answer."""

    kind: AskKind
    asker: NurseId
    moves: tuple[Move, ...]
    asked: frozenset[NurseId] = frozenset()
    points: int = 0
    note: str = ""

    @property
    def needs_taker(self) -> bool:
        """Whether the first who accepts has it; else everybody asked must agree."""
        return needs_taker(self.moves)


def swap(
    view: PeriodView,
    asker: NurseId,
    *,
    other: NurseId,
    days: Iterable[date],
    one: NurseId | None = None,
    points: int = 0,
    note: str = "",
) -> Proposal:
    """`asker` (or, when a third person proposes it, `one`) and another nurse change places on some days."""
    first = one if one is not None else asker
    asked = frozenset({first, other} - {asker})
    moves = exchange(view, first, other, days)
    return Proposal(kind=AskKind.SWAP, asker=asker, moves=moves, asked=asked, points=points, note=note)


def give(
    view: PeriodView,
    asker: NurseId,
    *,
    days: Iterable[date],
    asked: Iterable[NurseId] = (),
    points: int = 0,
    note: str = "",
) -> Proposal:
    """Somebody is asked to take the asker's shifts over: one, some, or anybody."""
    moves = handing_over(view, asker, days)
    return Proposal(kind=AskKind.GIVE, asker=asker, moves=moves, asked=frozenset(asked), points=points, note=note)


def claim(
    asker: NurseId,
    *,
    day: date,
    kind: str,
    asked: Iterable[NurseId] = (),
    absence: bool = False,
    points: int = 0,
    note: str = "",
) -> Proposal:
    """Somebody is asked to take an open shift; `absence` says that a colleague is away."""
    made = AskKind.COVER if absence else AskKind.CLAIM
    moves = taking([(day, kind)])
    return Proposal(kind=made, asker=asker, moves=moves, asked=frozenset(asked), points=points, note=note)


def agreed_moves(asker: NurseId, moves: Iterable[Move], *, points: int = 0, note: str = "") -> Proposal:
    """Several colleagues are asked to agree to cells that are all named: a way out of an absence or of a gap."""
    moves = tuple(moves)
    concerned = frozenset(nurse for nurse, _day, _before, _after in moves)
    return Proposal(kind=AskKind.COVER, asker=asker, moves=moves, asked=concerned - {asker}, points=points, note=note)


def judge_proposal(view: PeriodView, proposal: Proposal) -> tuple[Judged, ...]:
    """What the rules say: once where everybody is named, else once for each colleague who is asked."""
    if not proposal.needs_taker:
        return (judge(view, proposal.moves),)
    return tuple(judge(view, proposal.moves, nurse) for nurse in sorted(proposal.asked))
