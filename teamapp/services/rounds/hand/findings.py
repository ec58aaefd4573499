"""What is wrong with the rounds as they are: rules that are broken, visits that begin late, rounds that end late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scheduling.text import Text as EngineText
from scheduling.visits.evaluate import evaluate
from scheduling.visits.problem import Plan, Round, Stay
from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.names import client_name, in_names
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.day.present import has_way
from teamapp.services.rounds.hand.clocks import clocks_in

LONG_WAIT = 30
"""Minutes of waiting from which a gap is worth a word: nurses ask for no gaps in their rounds."""
OVER = (VisitStatus.DONE, VisitStatus.NOT_HOME)
"""What is over cannot be put right any more."""
LEAST = 1.0
"""Minutes below which nobody is late."""


@dataclass(frozen=True, slots=True)
class RoundFinding:
    """One thing about a visit, or about a nurse's whole round; `must` be fixed, else to be considered."""

    must: bool
    said: Text
    visit: VisitId | None = None
    nurse: NurseId | None = None


def findings_of(day: OpenDay, plan: Plan | None = None) -> tuple[RoundFinding, ...]:
    """What must be fixed first; of another plan of the same day when one is given."""
    plan = plan if plan is not None else day.plan
    over = {visit.id for visit in day.facts.visits if visit.status in OVER}
    breaches = evaluate(day.question.problem, plan).broken
    every = (broken_rule(said, day.facts) for said in breaches if is_felt(said))
    broken = tuple(one for one in every if one.visit not in over)
    broken += _without_way(day)
    hard = {one.visit for one in broken}
    soft = soft_findings(day.facts, plan.rounds)
    clocks = (RoundFinding(must=False, said=said, nurse=nurse) for nurse, said in clocks_in(day.facts, plan.rounds))
    return (*broken, *(one for one in soft if one.visit is None or one.visit not in hard), *clocks)


def _without_way(day: OpenDay) -> tuple[RoundFinding, ...]:
    """Visits that are given to somebody who cannot get there."""
    problem, found = day.question.problem, []
    nurses = {nurse.key: nurse for nurse in problem.nurses}
    stored = {visit.id: visit for visit in day.facts.visits}
    for asked in problem.visits:
        visit = stored[VisitId(Id(asked.key))]
        for key in (visit.nurse, visit.second_nurse):
            nurse = nurses.get(key) if key is not None else None
            if key is not None and nurse is not None and not has_way(problem, nurse, asked):
                names = {"nurse": day.facts.nurses[key].given_name, "visit": client_name(visit.id, day.facts)}
                found.append(RoundFinding(must=True, said=text("visits.no_way", **names), visit=visit.id, nurse=key))
    return tuple(found)


def soft_findings(facts: DayFacts, rounds: Iterable[Round]) -> tuple[RoundFinding, ...]:
    """What is to be considered in some rounds; cheap, for a visit under the hand."""
    visits = {visit.id: visit for visit in facts.visits}
    return tuple(found for round_ in rounds for found in _of_round(round_, visits, facts))


def is_felt(said: EngineText) -> bool:
    """Times are written in whole minutes: what breaks a rule by seconds breaks none that anybody feels."""
    measures = {"visits.too_late": ("late_minutes", ""), "visits.overtime": ("back_minutes", "shift_minutes")}
    measures["visits.pinned_start"] = ("start_minutes", "pinned_minutes")
    measures["visits.not_together"] = ("gap_minutes", "")
    if said.code not in measures:
        return True
    more, less = (said.values.get(name, 0.0) for name in measures[said.code])
    known = isinstance(more, int | float) and isinstance(less, int | float)
    return not known or abs(float(more) - float(less)) >= LEAST


def broken_rule(said: EngineText, facts: DayFacts) -> RoundFinding:
    """What a hard rule says, about whom."""
    visit, nurse = said.values.get("visit"), said.values.get("nurse")
    return RoundFinding(
        must=True,
        said=in_names(said, facts),
        visit=VisitId(Id(visit)) if isinstance(visit, str) and visit else None,
        nurse=NurseId(Id(nurse)) if isinstance(nurse, str) and nurse else None,
    )


def _of_round(round_: Round, visits: dict[VisitId, Visit], facts: DayFacts) -> Iterator[RoundFinding]:
    nurse = NurseId(Id(round_.nurse))
    for stay in round_.stays:
        visit = visits.get(VisitId(Id(stay.visit))) if stay.visit is not None else None
        if visit is not None and visit.status not in OVER:
            yield from _of_stay(stay, visit, nurse, facts)
    duty = facts.duty_of(nurse)
    made = any(stay.visit is not None for stay in round_.stays)
    if duty is not None and made and round_.back - duty.kind.end >= LEAST:
        name, end = duty.nurse.given_name, int(duty.kind.end)
        said = text("visits.overtime", nurse=name, back_minutes=round(round_.back), shift_minutes=end)
        yield RoundFinding(must=False, said=said, nurse=nurse)


def _of_stay(stay: Stay, visit: Visit, nurse: NurseId, facts: DayFacts) -> Iterator[RoundFinding]:
    client = facts.clients[visit.client].family_name
    late, until = late_by(facts.windows(visit), stay.start)
    if late >= LEAST:
        said = text("rounds.begins_late", client=client, minutes=round(late), until=until)
        yield RoundFinding(must=False, said=said, visit=visit.id, nurse=nurse)
    if stay.waiting >= LONG_WAIT:
        said = text("rounds.waits", client=client, minutes=round(stay.waiting))
        yield RoundFinding(must=False, said=said, visit=visit.id, nurse=nurse)


def late_by(windows: tuple[tuple[int, int], ...], start: float) -> tuple[float, int]:
    """Minutes after the window that holds, and its end; (0, 0) without windows."""
    held = [window for window in windows if window[0] <= start + 1e-6] or list(windows[:1])
    return (max(0.0, start - held[-1][1]), held[-1][1]) if held else (0.0, 0)
