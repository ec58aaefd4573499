"""Answer an ask: yes, no, or what a colleague said by phone. The first who accepts has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Answer, Ask, Points
from teamapp.domain.entities.asking import AskKind, AskState, answer_id
from teamapp.domain.ids import Id, NurseId, same_id
from teamapp.domain.text import Text, TextValue, text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.asks.judging import Judged, judge
from teamapp.services.roster.asks.moves import WHOEVER, days_of, filled, needs_taker, open_cells, taking
from teamapp.services.roster.asks.proposal import Proposal
from teamapp.services.roster.asks.refusing import AskStale, hold_against
from teamapp.services.roster.asks.sending import still_open
from teamapp.services.roster.asks.standing import (
    changed_since,
    edits_for,
    given_name,
    missing,
    shift_name,
    view_around,
)
from teamapp.services.roster.shown.view import PeriodView


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a yes would mean, looked at before it is given: what the rules say now, and what has changed since."""

    judged: Judged
    changed: tuple[Text, ...]


def weigh(desk: Desk, ask: Id, nurse: NurseId) -> Weighed:
    """Ask this before a person says yes: an answer cannot be taken back."""
    found = still_open(desk, ask)
    view = view_around(desk, days_of(found.moves))
    taker = nurse if needs_taker(found.moves) else None
    return Weighed(judge(view, found.moves, taker), changed_since(desk, view, found.moves))


def say_yes(desk: Desk, ask: Id, nurse: NurseId, *, note: str = "", anyway: bool = False) -> Change:
    """She accepts, or says so by phone. When nobody else must agree, the roster changes with it, whole and at once."""
    before = _answerable(desk, ask, nurse)
    word = _answer(desk, before, nurse, yes=True, note=note)
    asked_too = before.asked - {nurse} if not needs_taker(before.moves) else frozenset()
    agreed = {one.nurse for one in desk.store.where(Answer, ask=before.id) if one.yes}
    if asked_too - agreed:
        return desk.commit((word,), _answered(desk, before, nurse, "asks.said_yes"), undoable=False)
    return _accept(desk, before, nurse, word=word, anyway=anyway)


def say_no(desk: Desk, ask: Id, nurse: NurseId, *, note: str = "") -> Change:
    """She declines. When nobody is left who could accept, the ask is over."""
    before = _answerable(desk, ask, nurse)
    edits = [_answer(desk, before, nurse, yes=False, note=note)]
    declined = {one.nurse for one in desk.store.where(Answer, ask=before.id) if not one.yes} | {nurse}
    if not needs_taker(before.moves) or (before.asked and declined >= before.asked):
        edits.append(Edit(before, replace(before, state=AskState.DECLINED, settled=desk.clock())))
    return desk.commit(edits, _answered(desk, before, nurse, "asks.said_no"), undoable=False)


def claim_shift(desk: Desk, nurse: NurseId, day: date, kind: str, *, anyway: bool = False) -> Change:
    """A nurse takes an open shift: nobody needs to answer. What was asked about this shift is settled with it."""
    border.nurse_of(desk, nurse)
    if day < desk.today:
        raise refuse("asks.day_over", day=day.isoformat())
    moves = taking([(day, kind)])
    now = desk.clock()
    asked = (ask for ask in desk.store.where(Ask, state=AskState.OPEN) if ask.moves == moves and ask.asker != nurse)
    oldest = min(
        (ask for ask in asked if not is_expired(ask, now)), key=lambda ask: (ask.created, ask.id), default=None
    )
    if oldest is not None:
        word = _answer(desk, oldest, nurse, yes=True, note="")
        return _accept(desk, oldest, nurse, word=word, anyway=anyway)
    made = Ask(id=desk.fresh_id(), kind=AskKind.CLAIM, asker=nurse, moves=moves, created=now, expires=now)
    return _accept(desk, made, nurse, word=None, anyway=anyway)


def settle_alone(desk: Desk, proposal: Proposal, *, anyway: bool = False) -> Change:
    """What concerns nobody but the one who proposes it happens at once, and is kept like any other ask."""
    if proposal.asked or proposal.needs_taker or not proposal.moves:
        raise refuse("asks.nobody_asked")
    now = desk.clock()
    made = Ask(
        id=desk.fresh_id(), kind=proposal.kind, asker=proposal.asker, moves=proposal.moves, created=now, expires=now
    )
    return _accept(desk, made, proposal.asker, word=None, anyway=anyway)


def is_expired(ask: Ask, now: datetime) -> bool:
    """Whether nobody has settled it in time."""
    return ask.state is AskState.OPEN and now >= ask.expires


def _answerable(desk: Desk, ask: Id, nurse: NurseId) -> Ask:
    """The ask, when it is open and hers to answer."""
    found = still_open(desk, ask)
    person = border.nurse_of(desk, nurse)
    if is_expired(found, desk.clock()):
        raise refuse("asks.expired", day=found.expires.astimezone(desk.zone).date().isoformat())
    if nurse == found.asker or (found.asked and nurse not in found.asked):
        raise refuse("asks.not_asked", nurse=person.given_name)
    return found


def _answer(desk: Desk, ask: Ask, nurse: NurseId, *, yes: bool, note: str) -> Edit:
    """Her word; a yes stands, a no may become a yes while the ask is open."""
    key = answer_id(ask.id, nurse)
    before = desk.store.get(Answer, key)
    if before is not None and (before.yes or before.yes == yes):
        raise refuse("asks.answered", nurse=given_name(desk, nurse))
    by = desk.me if desk.me != nurse else None
    words = border.paragraph("label.answer.note", note)
    made = Answer(id=key, ask=ask.id, nurse=nurse, yes=yes, at=desk.clock(), recorded_by=by, note=words)
    return Edit(before, made)


def _answered(desk: Desk, ask: Ask, nurse: NurseId, code: str) -> Text:
    return text(code, nurse=given_name(desk, nurse), asker=given_name(desk, ask.asker), day=_first(ask).isoformat())


def _accept(desk: Desk, ask: Ask, nurse: NurseId, *, word: Edit | None, anyway: bool) -> Change:
    """Move the cells as they stand now, settle the ask and enter the points: one change with its reason."""
    view = view_around(desk, days_of(ask.moves))
    changed = changed_since(desk, view, ask.moves)
    if changed:
        raise AskStale(changed)
    taker = nurse if needs_taker(ask.moves) else None
    hold_against((judge(view, ask.moves, taker),), anyway=anyway)
    reason = reason_of(desk, ask, nurse)
    done = replace(ask, state=AskState.DONE, taken_by=nurse, settled=_moment(desk, word))
    edits = [Edit(desk.store.get(Ask, ask.id), done), *((word,) if word is not None else ())]
    edits += edits_for(desk, filled(ask.moves, taker), reason)
    edits += (Edit(None, one) for one in points_for(done, reason))
    edits += _needless(desk, view, done)
    return desk.commit(edits, done_words(desk, ask, nurse), why=reason, undoable=word is None)


def _needless(desk: Desk, view: PeriodView, done: Ask) -> Iterator[Edit]:
    """Other asks about the same open shifts end when the last place of each is taken: nobody is asked in vain."""
    shifts = open_cells(done.moves)
    if not shifts or any(missing(view, day, kind) > shifts.count((day, kind)) for day, kind in shifts):
        return
    for other in desk.store.where(Ask, state=AskState.OPEN):
        if other.id != done.id and other.moves == done.moves:
            yield Edit(other, replace(other, state=AskState.WITHDRAWN, settled=done.settled))


def _moment(desk: Desk, word: Edit | None) -> datetime:
    """An ask is settled in the moment of the answer that settles it: so a second answer elsewhere is seen."""
    answer = word.after if word is not None else None
    return answer.at if isinstance(answer, Answer) else desk.clock()


def reason_of(desk: Desk, ask: Ask, taker: NurseId) -> Text:
    """Why the cells are as they are, for their history: who agreed with whom."""
    people = [given_name(desk, nurse) for nurse in _named(ask)]
    asker, name = given_name(desk, ask.asker), given_name(desk, taker)
    if ask.kind is AskKind.SWAP:
        return text("roster.because_swapped", one=people[0], other=people[-1], asker=asker)
    if not needs_taker(ask.moves):
        return text("roster.because_agreed", asker=asker)
    if people:
        return text("roster.because_took_over", nurse=name, giver=people[0])
    return text("roster.because_covers" if ask.kind is AskKind.COVER else "roster.because_claimed", nurse=name)


def done_words(desk: Desk, ask: Ask, taker: NurseId) -> Text:
    """What the acceptance is called in the history."""
    people, days = _named(ask), len(days_of(ask.moves))
    values: dict[str, TextValue] = {"day": _first(ask).isoformat(), "days": days}
    if ask.kind is AskKind.SWAP:
        one, other = given_name(desk, people[0]), given_name(desk, people[-1])
        return text("roster.ask_swapped", one=one, other=other, **values)
    if not needs_taker(ask.moves):
        return text("roster.ask_agreed", people=len(people), **values)
    shift = next(shift_name(desk, after) for nurse, _day, _before, after in ask.moves if nurse == WHOEVER)
    return text("roster.ask_taken", nurse=given_name(desk, taker), shift=shift, **values)


def points_for(ask: Ask, why: Text) -> Iterator[Points]:
    """Whoever gives way earns the points; a colleague who asked a favour for herself spends them."""
    if not ask.points or ask.taken_by is None:
        return
    named = _named(ask)
    givers = [ask.taken_by] if needs_taker(ask.moves) else [nurse for nurse in named if nurse != ask.asker]
    for nurse in givers:
        yield _points(ask, nurse, ask.points, why)
    if ask.asker in named and ask.kind in (AskKind.SWAP, AskKind.GIVE):
        yield _points(ask, ask.asker, -ask.points * len(givers), why)


def points_id(ask: Id, nurse: NurseId) -> Id:
    """What an ask brought a nurse is one entry on every device."""
    return same_id("points", ask, nurse)


def _points(ask: Ask, nurse: NurseId, points: int, why: Text) -> Points:
    return Points(id=points_id(ask.id, nurse), nurse=nurse, day=_first(ask), points=points, why=why, ask=ask.id)


def _named(ask: Ask) -> list[NurseId]:
    """The nurses whose cells are named, in the order of the moves."""
    return list(dict.fromkeys(nurse for nurse, _day, _before, _after in ask.moves if nurse != WHOEVER))


def _first(ask: Ask) -> date:
    return days_of(ask.moves)[0]
