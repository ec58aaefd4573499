"""What the inspector and the drag say about a visit: asked of the open day, without the store."""

from __future__ import annotations

from scheduling.visits.problem import Stay
from teamapp.domain.entities import Visit
from teamapp.domain.entities.client import Preference
from teamapp.domain.ids import NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.day.apart import cut_off
from teamapp.services.rounds.day.facts import OnDuty
from teamapp.services.rounds.day.names import in_names
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.hand.trying import Trying
from teamapp.services.rounds.hand.verdict import Alternative, Verdict, try_move
from ui.parts.timeline.model import DragVerdict
from ui.visits.day.model import Wording

LIKELY = 3
"""So many colleagues are tried beside a nurse: more would be felt under the hand."""


def visit_in(day: OpenDay, visit: VisitId) -> Visit | None:
    """The visit of the day with this id."""
    return next((found for found in day.facts.visits if found.id == visit), None)


def stay_of(day: OpenDay, chosen: tuple[VisitId, int]) -> Stay | None:
    """Where the plan has a part of a visit; None when nobody makes it."""
    stays = (stay for round_ in day.plan.rounds for stay in round_.stays)
    return next((stay for stay in stays if (stay.visit, stay.part) == chosen), None)


def names_of(day: OpenDay, nurses: tuple[NurseId, ...]) -> str:
    """`Lotte + Bram`."""
    return " + ".join(day.facts.nurses[nurse].given_name for nurse in nurses)


def nurses_for(trying: Trying, visit: Visit, part: int, nurse: NurseId, start: MinuteOfDay) -> tuple[NurseId, ...]:
    """Who would make the visit if this nurse took this part: the colleague of a pair stays, or the best one joins."""
    facts = trying.day.facts
    if facts.needs[visit.need].nurses == 1:
        return (nurse,)
    other = visit.second_nurse if part == 0 else visit.nurse
    if other is None or other == nurse or facts.duty_of(other) is None:
        other = _best_colleague(trying, visit, nurse, part=part, start=start)
    if other is None:
        return (nurse,)
    return (nurse, other) if part == 0 else (other, nurse)


def in_words(verdict: Verdict, wording: Wording) -> DragVerdict:
    """A verdict as short lines."""
    return DragVerdict(verdict.allowed, tuple(wording.say(said) for said in verdict.texts))


def best_spot(other: Alternative, visit: Visit) -> MinuteOfDay:
    """When an alternative would begin; the present time where the plan says nothing."""
    return other.verdict.start if other.verdict.start is not None else (visit.start or MinuteOfDay(9 * 60))


def _best_colleague(trying: Trying, visit: Visit, nurse: NurseId, *, part: int, start: MinuteOfDay) -> NurseId | None:
    """The second nurse with whom the pair costs least, legal pairs first, of the few who are likely."""
    facts, need = trying.day.facts, trying.day.facts.needs[visit.need]
    skills = need.second_skills if part == 0 else need.skills
    refused = {
        one.nurse for one in facts.preferences if one.client == visit.client and one.kind is Preference.NOT_AGAIN
    }

    def unlikely(duty: OnDuty) -> tuple[bool, bool, int]:
        at_work = duty.kind.start <= start < duty.kind.end
        return (
            duty.nurse.id in refused or not skills <= duty.skills,
            not at_work,
            -facts.faces.get((visit.client, duty.nurse.id), 0),
        )

    likely = sorted((duty for duty in facts.on_duty if duty.nurse.id != nurse), key=unlikely)[:LIKELY]
    if not likely:
        return None

    def price(colleague: NurseId) -> tuple[bool, float]:
        verdict = try_move(trying, visit.id, (nurse, colleague), start)
        return not verdict.allowed, verdict.extra_cost

    return min((duty.nurse.id for duty in likely), key=price)


def problems_of(day: OpenDay, visit: Visit) -> tuple[Text, ...]:
    """Why nobody goes, as far as it is known."""
    if visit.id in day.question.off_map:
        return (text("rounds.off_map", client=day.facts.clients[visit.client].family_name),)
    if visit.id in cut_off(day.question):
        return (text("rounds.cut_off", client=day.facts.clients[visit.client].family_name),)
    left = next((left for left in day.plan.not_planned if left.visit == visit.id), None)
    return tuple(in_names(said, day.facts) for said in left.reasons[:6]) if left is not None else ()
