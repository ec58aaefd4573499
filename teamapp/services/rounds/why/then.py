"""Why a visit begins when it does: what holds it there, and how much later it could begin at no harm to anybody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from scheduling.visits.evaluate.around.held import held_on
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import timetable_on
from scheduling.visits.evaluate.whole import Evaluation, evaluate_on
from scheduling.visits.problem import Agenda, Round, Stay
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.services.rounds.day.names import client_name
from teamapp.services.rounds.day.opened import OpenDay

NEAR = 1.0
"""Minutes: times are written in whole ones."""

FARTHEST = 120
"""Minutes: that it could begin later still is told no further."""


@dataclass(frozen=True, slots=True)
class WhyThen:
    """What keeps a visit from beginning earlier, and the minutes by which it could begin later (at most FARTHEST)."""

    start: int
    holds: tuple[Text, ...]
    later_minutes: int

    @property
    def could_be_later(self) -> Text:
        """The room behind it in words."""
        if self.later_minutes >= FARTHEST:
            return text("rounds.then_free_later")
        if self.later_minutes < 1:
            return text("rounds.then_no_later")
        until = self.start + self.later_minutes
        return text("rounds.then_later", minutes=self.later_minutes, until=until)


def why_then(day: OpenDay, visit: VisitId, part: int = 0) -> WhyThen | None:
    """What holds a part of a visit where it is, None when nobody makes it."""
    found = next(
        ((r, n) for r in day.plan.rounds for n, stay in enumerate(r.stays) if (stay.visit, stay.part) == (visit, part)),
        None,
    )
    if found is None:
        return None
    round_, place = found
    sight = Day.of(day.question.problem)
    holds = tuple(_holds(day, sight, round_, place))
    return WhyThen(round(round_.stays[place].start), holds, _later(day, sight, visit))


def _holds(day: OpenDay, sight: Day, round_: Round, place: int) -> Iterator[Text]:
    """What its beginning touches, the plainest first; where it touches nothing, where she comes from and what is to
    spare."""
    stay = round_.stays[place]
    visit, client = sight.visits[stay.visit or ""], _client(day, stay)
    found: list[Text] = []
    if visit.pinned_start is not None and stay.part == 0:
        found.append(text("rounds.then_pinned", client=client, at=round(stay.start)))
    window = sight.window_at(visit, stay.start)
    if window is not None and abs(stay.start - window.start) < NEAR:
        found.append(text("rounds.then_window", client=client, at=round(window.start)))
    found += _colleague(day, stay)
    found += _gap(day, sight, stay)
    if not found or (stay.waiting < NEAR and place > 0):
        found.append(_on_the_way(day, round_, place))
    yield from found


def _on_the_way(day: OpenDay, round_: Round, place: int) -> Text:
    """Where she comes from and what is to spare on the way."""
    stay, nurse = round_.stays[place], NurseId(Id(round_.nurse))
    name, travel, spare = day.facts.nurses[nurse].given_name, round(stay.travel), round(stay.waiting)
    duty = day.facts.duty_of(nurse)
    if place == 0:
        into = round(round_.leaves - duty.kind.start) if duty is not None else 0
        if into < NEAR:
            return text("rounds.then_shift", nurse=name, at=round(round_.leaves), travel=travel)
        return text("rounds.then_leaves", nurse=name, at=round(round_.leaves), minutes=into)
    before = round_.stays[place - 1]
    at = round(before.end)
    if before.visit is None:
        code = "rounds.then_break_spare" if spare >= NEAR else "rounds.then_break"
        return text(code, nurse=name, at=at, travel=travel, spare=spare)
    code = "rounds.then_comes_from_spare" if spare >= NEAR else "rounds.then_comes_from"
    return text(code, nurse=name, place=_client(day, before), at=at, travel=travel, spare=spare)


def _colleague(day: OpenDay, stay: Stay) -> Iterator[Text]:
    """The other nurse of a pair cannot be there earlier, while this one could."""
    for round_ in day.plan.rounds:
        for other in round_.stays:
            waits = stay.waiting >= NEAR and other.waiting < NEAR
            if other.visit == stay.visit and other.part != stay.part and waits:
                name = day.facts.nurses[NurseId(Id(round_.nurse))].given_name
                yield text("rounds.then_colleague", nurse=name, at=round(other.arrival))


def _gap(day: OpenDay, sight: Day, stay: Stay) -> Iterator[Text]:
    """The client has another visit so long before it."""
    visit = sight.visits[stay.visit or ""]
    least = sight.client_gaps.get(visit.client)
    if least is None:
        return
    ends = [
        other.end
        for round_ in day.plan.rounds
        for other in round_.stays
        if other.visit not in (None, visit.key) and sight.visits[other.visit or ""].client == visit.client
    ]
    if any(abs(end + least - stay.start) < NEAR for end in ends):
        yield text("rounds.then_gap", client=_client(day, stay), minutes=round(least))


def _later(day: OpenDay, sight: Day, visit: VisitId) -> int:
    """By how many minutes it could begin later without anybody being later, working longer or losing a break."""
    agenda = held_on(sight, day.plan)
    now = evaluate_on(sight, timetable_on(sight, agenda))
    fine, tried = 0, FARTHEST
    if _does_no_harm(now, _delayed(sight, agenda, visit, tried)):
        return FARTHEST
    while tried - fine > 1:
        middle = (fine + tried) // 2
        if _does_no_harm(now, _delayed(sight, agenda, visit, middle)):
            fine = middle
        else:
            tried = middle
    return fine


def _delayed(sight: Day, agenda: Agenda, visit: VisitId, minutes: int) -> Evaluation:
    turns = tuple(
        replace(
            turn,
            not_before=(turn.not_before or 0.0) + minutes,
            second_not_before=None if turn.second_not_before is None else turn.second_not_before + minutes,
        )
        if turn.visit == visit
        else turn
        for turn in agenda.turns
    )
    return evaluate_on(sight, timetable_on(sight, replace(agenda, turns=turns)))


def _does_no_harm(now: Evaluation, then: Evaluation) -> bool:
    was = {term.name: term.value for term in now.terms}
    harmed = (
        term.name
        for term in then.terms
        if term.name in ("lateness", "overtime", "missed_break") and term.value > was[term.name] + 1e-6
    )
    return len(then.broken) <= len(now.broken) and next(harmed, None) is None


def _client(day: OpenDay, stay: Stay) -> str:
    return client_name(VisitId(Id(stay.visit or "")), day.facts)
