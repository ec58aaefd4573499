"""Two devices accepted the same ask before they met: every device sees it, and comes to the same end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from scheduling.rules.plan import FREE
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Answer, Ask, Assignment, Points
from teamapp.domain.entities.asking import AskState
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.asks.answering import points_for, points_id, reason_of
from teamapp.services.roster.asks.moves import WHOEVER, days_of, needs_taker
from teamapp.services.roster.asks.standing import edits_for, given_name


@dataclass(frozen=True, slots=True)
class Clash:
    """An ask with more than one acceptance, or one that was withdrawn when somebody had accepted it elsewhere.

    The earliest acceptance counts (of two in the same moment the smaller id), so that every device names the same
    `winner`; `others` accepted in vain.
    """

    ask: Ask
    winner: NurseId
    others: tuple[NurseId, ...]


def clashes(desk: Desk) -> tuple[Clash, ...]:
    """Everything that devices have settled differently, oldest first."""
    answers: dict[Id, list[Answer]] = {}
    for one in desk.store.all(Answer):
        if one.yes:
            answers.setdefault(one.ask, []).append(one)
    asks = sorted((ask for ask in desk.store.all(Ask) if ask.id in answers), key=lambda ask: (ask.created, ask.id))
    found = (clash_of(ask, tuple(answers[ask.id])) for ask in asks)
    return tuple(clash for clash in found if clash is not None)


def clash_of(ask: Ask, accepted: tuple[Answer, ...]) -> Clash | None:
    """Whether these acceptances contradict each other or the ask's state; None once that has been settled."""
    if ask.state is AskState.OPEN or not accepted:
        return None
    order = sorted(accepted, key=lambda one: (one.at, one.nurse))
    settled = ask.settled is not None and ask.settled > order[-1].at and ask.taken_by is not None
    if not needs_taker(ask.moves):
        complete = {one.nurse for one in accepted} >= ask.asked
        return Clash(ask, order[-1].nurse, ()) if complete and ask.state is not AskState.DONE else None
    winner, others = order[0].nurse, tuple(one.nurse for one in order[1:])
    wrong = ask.state is not AskState.DONE or (bool(others) and not settled)
    return Clash(ask, winner, others) if wrong else None


def settle_clash(desk: Desk, ask: Id) -> Change:
    """Let the first acceptance stand: the others get their days back as they were, and their points go.

    Every device makes the same edits of it, so that it does not matter who settles it, nor if two do.
    """
    before = border.existing(desk, Ask, ask)
    accepted = tuple(one for one in desk.store.where(Answer, ask=ask) if one.yes)
    clash = clash_of(before, accepted)
    if clash is None:
        raise refuse("border.nothing_changed")
    latest = max(one.at for one in accepted)
    done = replace(before, state=AskState.DONE, taken_by=clash.winner, settled=latest + timedelta(seconds=1))
    reason = reason_of(desk, before, clash.winner)
    edits = [Edit(before, done), *_given_back(desk, clash), *_points(desk, clash, done)]
    edits += _of_winner(desk, clash)
    what = text("roster.ask_settled", nurse=given_name(desk, clash.winner), day=days_of(before.moves)[0].isoformat())
    return desk.commit(edits, what, why=reason, undoable=False)


def _given_back(desk: Desk, clash: Clash) -> Iterator[Edit]:
    """The days of those who accepted in vain, as far as they still stand as the ask made them."""
    for nurse in clash.others:
        for who, day, before, after in clash.ask.moves:
            if who != WHOEVER:
                continue
            stored = desk.store.get(Assignment, assignment_id(nurse, day))
            if stored is not None and stored.shift_kind == after and before == FREE:
                yield Edit(stored, None)


def _of_winner(desk: Desk, clash: Clash) -> Iterator[Edit]:
    """The winner's days, where a merge has not brought them yet."""
    if not needs_taker(clash.ask.moves):
        return
    moves = [(clash.winner, day, was, after) for who, day, was, after in clash.ask.moves if who == WHOEVER]
    reason = reason_of(desk, clash.ask, clash.winner)
    for edit in edits_for(desk, moves, reason):
        if edit.before is None:
            yield edit


def _points(desk: Desk, clash: Clash, done: Ask) -> Iterator[Edit]:
    for nurse in clash.others:
        stored = desk.store.get(Points, points_id(done.id, nurse))
        if stored is not None:
            yield Edit(stored, None)
    for made in points_for(done, reason_of(desk, done, clash.winner)):
        stored = desk.store.get(Points, made.id)
        if stored is None:
            yield Edit(None, made)
