"""Mix the plans: whole rounds of some nurses from this one and that one, the rest planned around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import start_for
from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.refused import refuse
from teamapp.services.rounds.alternatives.compare import Alternatives, Style
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.planning.accept import Difference, differs
from teamapp.services.rounds.planning.outcome import day_after, visits_after
from teamapp.services.rounds.planning.running import PlannedRounds, RoundsWish

SECONDS = 4.0


def mix_wish(found: Alternatives, picked: Mapping[NurseId, Style], *, pack: str | None) -> RoundsWish:
    """What the planner is asked: these rounds have their visits, everything else is free.

    Refused when two rounds that were picked want the same visit.
    """
    fixed: dict[VisitId, Visit] = {}
    for nurse, style in picked.items():
        planned = found.of_style(style).planned
        for visit in visits_after(found.facts, planned.question, planned.solved.plan):
            if start_for(visit, nurse) is None or visit.id not in planned.question.decides:
                continue
            if visit.id in fixed and fixed[visit.id].nurse != visit.nurse:
                names = {"one": _name(found, nurse), "client": found.facts.clients[visit.client].family_name}
                raise refuse("alternatives.both_want", **names)
            fixed[visit.id] = replace(visit, nurse_pinned=True)
    visits = tuple(fixed.get(visit.id, visit) for visit in found.facts.visits)
    wish = found.each[0].planned.wish
    return replace(wish, facts=replace(found.facts, visits=visits), pack=pack, seconds=SECONDS)


def mixed(found: Alternatives, planned: PlannedRounds) -> tuple[Difference, ...]:
    """What a mix would change of the day as it is; what was fixed for the mix is free again afterwards."""
    pairs = zip(found.facts.visits, mixed_day(found, planned).facts.visits, strict=True)
    changes = [Difference(was, now) for was, now in pairs if differs(was, now)]
    return tuple(sorted(changes, key=lambda one: (one.after.start or 0, one.after.id)))


def mixed_day(found: Alternatives, planned: PlannedRounds) -> OpenDay:
    """The whole day as the mix would have it."""
    day = day_after(planned.wish.facts, planned.whole, planned.question, planned.solved.plan)
    pairs = zip(found.facts.visits, day.facts.visits, strict=True)
    visits = tuple(replace(now, nurse_pinned=was.nurse_pinned) for was, now in pairs)
    return OpenDay(replace(day.facts, visits=visits), day.question, day.plan)


def _name(found: Alternatives, nurse: NurseId) -> str:
    return found.facts.nurses[nurse].given_name
