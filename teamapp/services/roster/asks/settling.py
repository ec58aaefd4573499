"""Two devices accepted the same ask before they met: every device sees it, and comes to the same end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.rules.plan import FREE
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Answer, Ask, Assignment, Points
from teamapp.domain.entities.asking import AskState, Move
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.asks.answering import points_for, points_id, reason_of
from teamapp.services.roster.asks.moves import WHOEVER, days_of, needs_taker
from teamapp.services.roster.asks.standing import edits_for, given_name, view_around
from teamapp.services.roster.shown.measure import coverage_on


@dataclass(frozen=True, slots=True)
class Clash:
    """An ask with more than one acceptance, or one that was withdrawn when somebody had accepted it elsewhere.

    The earliest acceptance counts (of two in the same moment the smaller id), so that every device names the same
    `winner`; `others` accepted in vain. `twice`: the same open shift was taken through another ask.
    """

    ask: Ask
    winner: NurseId
    others: tuple[NurseId, ...]
    twice: bool = False


def clashes(desk: Desk) -> tuple[Clash, ...]:
    """Everything that devices have settled differently, oldest first."""
    answers: dict[Id, list[Answer]] = {}
    for one in desk.store.all(Answer):
        if one.yes:
            answers.setdefault(one.ask, []).append(one)
    asks = sorted((ask for ask in desk.store.all(Ask) if ask.id in answers), key=lambda ask: (ask.created, ask.id))
    found = (clash_of(ask, tuple(answers[ask.id])) for ask in asks)
    return (*(clash for clash in found if clash is not None), *_taken_twice(desk))


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
    clash = clash_of(before, accepted) or next((one for one in _taken_twice(desk) if one.ask.id == ask), None)
    if clash is None:
        raise refuse("border.nothing_changed")
    if clash.twice:
        return _settle_twice(desk, clash)
    latest = max(one.at for one in accepted)
    done = replace(before, state=AskState.DONE, taken_by=clash.winner, settled=latest + timedelta(seconds=1))
    reason = reason_of(desk, before, clash.winner)
    edits = [Edit(before, done), *_given_back(desk, clash), *_points(desk, clash, done)]
    edits += _of_winner(desk, clash)
    what = text("roster.ask_settled", nurse=given_name(desk, clash.winner), day=days_of(before.moves)[0].isoformat())
    return desk.commit(edits, what, why=reason, undoable=False)


def _taken_twice(desk: Desk) -> Iterator[Clash]:
    """Open shifts that two devices gave to two nurses through different asks: more have it than are needed."""
    taken: dict[tuple[Move, ...], list[Ask]] = {}
    for ask in desk.store.where(Ask, state=AskState.DONE):
        if len(ask.moves) == 1 and needs_taker(ask.moves) and ask.moves[0][1] >= desk.today:
            taken.setdefault(ask.moves, []).append(ask)
    for moves, asks in taken.items():
        _nobody, day, _before, kind = moves[0]
        holding = [ask for ask in asks if ask.taken_by is not None and _holds(desk, ask.taken_by, day, kind)]
        if len(holding) < 2:
            continue
        order = sorted(holding, key=lambda ask: (ask.settled or ask.created, ask.id))
        for ask in order[len(order) - _too_many(desk, day, kind) :]:
            if ask.taken_by is not None and order[0].taken_by is not None and ask is not order[0]:
                yield Clash(ask, order[0].taken_by, (ask.taken_by,), twice=True)


def _holds(desk: Desk, nurse: NurseId, day: date, kind: str) -> bool:
    stored = desk.store.get(Assignment, assignment_id(nurse, day))
    return stored is not None and stored.shift_kind == kind


def _too_many(desk: Desk, day: date, kind: str) -> int:
    """How many more nurses have a shift than are needed."""
    view = view_around(desk, [day])
    covers = (cover for cover in coverage_on(view.live.plan, view.number(day)) if cover.kind == kind)
    return max(0, next((cover.have - cover.needed for cover in covers), 0))


def _settle_twice(desk: Desk, clash: Clash) -> Change:
    """The later of the two is taken back whole."""
    (late,), ask = clash.others, clash.ask
    gone = replace(ask, state=AskState.WITHDRAWN, taken_by=None)
    edits = [Edit(ask, gone), *_given_back(desk, clash)]
    points = desk.store.get(Points, points_id(ask.id, late))
    edits += [Edit(points, None)] if points is not None else []
    day = days_of(ask.moves)[0].isoformat()
    what = text("roster.ask_settled", nurse=given_name(desk, clash.winner), day=day)
    return desk.commit(edits, what, why=reason_of(desk, ask, clash.winner), undoable=False)


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
