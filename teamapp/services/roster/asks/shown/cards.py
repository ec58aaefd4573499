"""An ask as a card: who asks what, of whom, until when, and what has been said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from teamapp.domain.entities import Answer, Ask, Nurse, ShiftKind
from teamapp.domain.entities.asking import AskKind, AskState, Move
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text, TextValue, text
from teamapp.services.desk import Desk
from teamapp.services.roster.asks.answering import is_expired
from teamapp.services.roster.asks.moves import WHOEVER, days_of, needs_taker
from teamapp.services.roster.asks.settling import clashes
from teamapp.services.roster.asks.standing import cells_changed

SOON_MINUTES = 60


class Standing(StrEnum):
    """How an ask stands, seen from now."""

    OPEN = "open"
    EXPIRED = "expired"
    DONE = "done"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    CLASH = "clash"  # two devices accepted it before they met


@dataclass(frozen=True, slots=True)
class Person:
    """A colleague who is asked; `answer` is what she said, None while she has not."""

    nurse: NurseId
    name: str
    phone: str
    answer: bool | None
    said: Text | None


@dataclass(frozen=True, slots=True)
class Line:
    """One cell that would change: the nurse (empty for whoever accepts), the day, and the shift before and after."""

    who: str
    text: Text


@dataclass(frozen=True, slots=True)
class AskCard:
    """Everything a window says of an ask. `title` is one sentence; `lines` name each cell where there are several.

    `mine` is for the asker's own device; `for_me` says that its nurse may answer now. `changed` says what is no longer
    as it was when it was asked.
    """

    ask: Ask
    standing: Standing
    asker: str
    title: Text
    lines: tuple[Line, ...]
    until: Text
    people: tuple[Person, ...]
    anybody: bool
    mine: bool
    for_me: bool
    changed: tuple[Text, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.standing is Standing.OPEN


@dataclass(frozen=True, slots=True)
class _Names:
    """What the ids of an ask stand for, read once for a whole list."""

    nurses: Mapping[NurseId, Nurse]
    kinds: Mapping[str, ShiftKind]

    def given(self, nurse: NurseId | None) -> str:
        found = self.nurses.get(nurse) if nurse is not None else None
        return found.given_name if found is not None else ""

    def shift(self, kind: str) -> str:
        found = self.kinds.get(kind)
        return found.name if found is not None else ""


def ask_card(desk: Desk, ask: Id) -> AskCard | None:
    """One ask; None when it is not there any more."""
    found = desk.store.get(Ask, ask)
    return _card(desk, _names(desk), found, _torn(desk)) if found is not None else None


def open_asks(desk: Desk) -> tuple[AskCard, ...]:
    """What still waits for somebody, the soonest end first; the clashes of devices come before everything.

    What the nurse of this device has asked and all have declined stands here too, until she puts it away or asks anew.
    """
    names, torn = _names(desk), _torn(desk)
    waiting = desk.store.where(Ask, state=AskState.OPEN)
    shown = (*torn.values(), *waiting, *_declined(desk, waiting))
    cards = [_card(desk, names, ask, torn) for ask in shown if days_of(ask.moves)[-1] >= desk.today]
    return tuple(sorted(cards, key=lambda card: (card.standing is not Standing.CLASH, card.ask.expires, card.ask.id)))


def _declined(desk: Desk, waiting: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """My own that nobody would take, unless the same is asked again already."""
    if desk.me is None:
        return ()
    again = {frozenset(ask.moves) for ask in waiting if ask.asker == desk.me}
    mine = desk.store.where(Ask, state=AskState.DECLINED, asker=desk.me)
    return tuple(ask for ask in mine if frozenset(ask.moves) not in again and days_of(ask.moves)[0] >= desk.today)


def may_answer(card: AskCard, nurse: NurseId) -> bool:
    """Whether a nurse's word is still looked for."""
    if card.ask.asker == nurse or (card.ask.asked and nurse not in card.ask.asked):
        return False
    said = next((one.answer for one in card.people if one.nurse == nurse), None)
    return said is None


def _card(desk: Desk, names: _Names, ask: Ask, torn: Mapping[Id, Ask]) -> AskCard:
    answers = {one.nurse: one for one in desk.store.where(Answer, ask=ask.id)}
    now = desk.clock()
    concerned = [*sorted(ask.asked, key=names.given), *(nurse for nurse in answers if nurse not in ask.asked)]
    card = AskCard(
        ask=ask,
        standing=Standing.CLASH if ask.id in torn else _standing(ask, now),
        asker=names.given(ask.asker),
        title=title_of(ask, names),
        lines=tuple(_lines(ask.moves, names)),
        until=_until(desk, ask, now),
        people=tuple(_person(names, nurse, answers.get(nurse)) for nurse in concerned if nurse in names.nurses),
        anybody=not ask.asked,
        mine=desk.me is not None and desk.me == ask.asker,
        for_me=False,
        changed=cells_changed(desk, ask.moves) if ask.state is AskState.OPEN and ask.id not in torn else (),
    )
    return replace(card, for_me=desk.me is not None and card.is_open and may_answer(card, desk.me))


def title_of(ask: Ask, names: _Names) -> Text:
    """One sentence: `Bo asks: take her Early on Sat 12 Nov?`"""
    days = days_of(ask.moves)
    people = list(dict.fromkeys(nurse for nurse, _day, _before, _after in ask.moves if nurse != WHOEVER))
    values: dict[str, TextValue] = {"asker": names.given(ask.asker), "day": days[0].isoformat(), "days": len(days)}
    if ask.kind is AskKind.SWAP and len(people) == 2:
        return _swap_title(ask, people, names, values)
    if not needs_taker(ask.moves):
        others = [nurse for nurse in people if nurse != ask.asker]
        if len(others) == 1:
            return text("asks.title_agree_one", nurse=names.given(others[0]), **values)
        return text("asks.title_agree", people=len(others), **values)
    shift = next(names.shift(after) for nurse, _day, _before, after in ask.moves if nurse == WHOEVER)
    if people:
        if people[0] == ask.asker:
            return text("asks.title_give_hers_many" if len(days) > 1 else "asks.title_give_hers", shift=shift, **values)
        return text("asks.title_give_other", giver=names.given(people[0]), shift=shift, **values)
    return text("asks.title_cover" if ask.kind is AskKind.COVER else "asks.title_open", shift=shift, **values)


def _swap_title(ask: Ask, people: list[NurseId], names: _Names, values: dict[str, TextValue]) -> Text:
    many = int(values["days"]) > 1
    if ask.asker in people:
        other = next(nurse for nurse in people if nurse != ask.asker)
        return text("asks.title_swap_many" if many else "asks.title_swap", other=names.given(other), **values)
    one, other_name = names.given(people[0]), names.given(people[1])
    return text("asks.title_swap_two_many" if many else "asks.title_swap_two", one=one, other=other_name, **values)


def _lines(moves: Iterable[Move], names: _Names) -> Iterable[Line]:
    """Each cell that changes; what is left by one and taken by whoever is said once."""
    moves = tuple(moves)
    for nurse, day, before, after in moves:
        who, when = names.given(nurse), day.isoformat()
        if nurse == WHOEVER:
            if not any(other != WHOEVER and when_ == day and was == after for other, when_, was, _now in moves):
                yield Line("", text("asks.line_open", day=when, shift=names.shift(after)))
        elif not after:
            yield Line(who, text("asks.line_free", day=when, was=names.shift(before)))
        elif not before:
            yield Line(who, text("asks.line_works", day=when, now=names.shift(after)))
        else:
            yield Line(who, text("asks.line_other", day=when, was=names.shift(before), now=names.shift(after)))


def _torn(desk: Desk) -> Mapping[Id, Ask]:
    """The asks that devices have settled differently."""
    return {clash.ask.id: clash.ask for clash in clashes(desk)}


def _standing(ask: Ask, now: datetime) -> Standing:
    return Standing.EXPIRED if is_expired(ask, now) else Standing(ask.state.value)


def _until(desk: Desk, ask: Ask, now: datetime) -> Text:
    """How long it stays open, or how it ended, in words."""
    ends = ask.expires.astimezone(desk.zone)
    clock = ends.hour * 60 + ends.minute
    if ask.state is not AskState.OPEN:
        return text(f"asks.is_{ask.state.value}")
    if is_expired(ask, now):
        return text("asks.is_expired", day=ends.date().isoformat(), clock=clock)
    minutes = int((ask.expires - now).total_seconds() // 60)
    if minutes < SOON_MINUTES:
        return text("asks.minutes_left", minutes=max(1, minutes))
    if ends.date() == desk.today:
        return text("asks.until_today", clock=clock)
    return text("asks.until", day=ends.date().isoformat(), clock=clock)


def _person(names: _Names, nurse: NurseId, answer: Answer | None) -> Person:
    said: Text | None = None
    if answer is not None:
        by = names.given(answer.recorded_by)
        word = "yes" if answer.yes else "no"
        said = text(f"asks.{word}_phone", by=by) if by else text(f"asks.{word}")
    person = names.nurses[nurse]
    return Person(nurse, person.given_name, person.phone, answer.yes if answer is not None else None, said)


def _names(desk: Desk) -> _Names:
    return _Names(
        {nurse.id: nurse for nurse in desk.store.all(Nurse)}, {kind.id: kind for kind in desk.store.all(ShiftKind)}
    )
