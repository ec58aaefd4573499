"""What a move by hand would mean, at once and in words: while a visit is being dragged, and why it is where it is."""

from __future__ import annotations

from dataclasses import dataclass

from scheduling.visits.evaluate.around.places import best_places
from scheduling.visits.evaluate.edit import Edit
from scheduling.visits.problem import Plan
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.names import in_names
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.hand.findings import RoundFinding, broken_rule, is_felt
from teamapp.services.rounds.hand.trying import Trying


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a move keeps every hard rule, what it changes in words, when the visit would begin, and the plan."""

    allowed: bool
    start: MinuteOfDay | None
    texts: tuple[Text, ...]
    extra_cost: float
    plan: Plan
    broken: tuple[RoundFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another place for a visit: with whom, when, at which price, in words."""

    nurses: tuple[NurseId, ...]
    verdict: Verdict


def verdict_of_move(day: OpenDay, visit: VisitId, nurses: tuple[NurseId, ...], start: MinuteOfDay) -> Verdict:
    """What giving a visit to these nurses at this time would mean."""
    return try_move(Trying(day), visit, nurses, start)


def try_move(trying: Trying, visit: VisitId, nurses: tuple[NurseId, ...], start: MinuteOfDay) -> Verdict:
    """The same for one of many moves of a day; under 10 ms for a team's day."""
    return _verdict(trying.day, visit, nurses, trying.moved(visit, nurses, start))


def try_removal(trying: Trying, visit: VisitId) -> Verdict:
    """What taking a visit off the rounds would mean."""
    return _verdict(trying.day, visit, (), trying.removed(visit))


def next_best(day: OpenDay, visit: VisitId, *, limit: int = 3) -> tuple[Alternative, ...]:
    """The best places with other nurses, legal ones first, cheapest first; the same two nurses are offered once."""
    seen = [_nurses_now(day.plan, visit)]
    found: list[Alternative] = []
    for turn, edit in best_places(day.question.problem, day.plan, visit, limit=4 * limit):
        nurses = tuple(NurseId(Id(key)) for key in turn.nurses)
        if set(nurses) not in seen and len(found) < limit:
            seen.append(set(nurses))
            found.append(Alternative(nurses, _verdict(day, visit, nurses, edit)))
    return tuple(found)


def _nurses_now(plan: Plan, visit: VisitId) -> set[NurseId]:
    return {NurseId(Id(r.nurse)) for r in plan.rounds for stay in r.stays if stay.visit == visit}


def _verdict(day: OpenDay, visit_id: VisitId, nurses: tuple[NurseId, ...], edit: Edit) -> Verdict:
    felt = [said for said in edit.newly_broken if is_felt(said)]
    broken = tuple(in_names(said, day.facts) for said in felt)
    visit = next(v for v in day.facts.visits if v.id == visit_id)
    return Verdict(
        allowed=not broken,
        start=_start_in(edit.plan, visit_id),
        texts=(*broken, *_terms(edit), *_faces(day.facts, visit, nurses)),
        extra_cost=edit.extra,
        plan=edit.plan,
        broken=tuple(broken_rule(said, day.facts) for said in felt),
    )


def _start_in(plan: Plan, visit: VisitId) -> MinuteOfDay | None:
    starts = [stay.start for r in plan.rounds for stay in r.stays if stay.visit == visit]
    return MinuteOfDay(round(min(starts))) if starts else None


def _terms(edit: Edit) -> tuple[Text, ...]:
    """Travel always, the other terms when they change by at least a minute or a case."""
    change = {term.name: round(term.value) for term in edit.terms}
    said = [text("rounds.verdict_travel", minutes=change["travel"])]
    for name in ("lateness", "overtime", "missed_break"):
        if change[name]:
            said.append(text(f"rounds.verdict_{name}", minutes=change[name]))
    return tuple(said)


def _faces(facts: DayFacts, visit: Visit, nurses: tuple[NurseId, ...]) -> tuple[Text, ...]:
    said = []
    for nurse in nurses:
        known = facts.faces.get((visit.client, nurse), 0)
        name = facts.nurses[nurse].given_name
        said.append(
            text("rounds.verdict_known", nurse=name, times=known)
            if known
            else text("rounds.verdict_new_face", nurse=name)
        )
    return tuple(said)
