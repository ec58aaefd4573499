"""From an open day to what timeline and list show. Plain functions: no widget, no store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scheduling.visits.problem import Round, Stay
from teamapp.domain.care import care_kind, care_name
from teamapp.domain.entities import CareNeed, Visit
from teamapp.domain.ids import ClientId, NurseId, VisitId
from teamapp.domain.text import Text
from teamapp.services.rounds.day.facts import DayFacts, OnDuty
from teamapp.services.rounds.day.opened import OpenDay
from ui.parts.timeline.model import Block, Day, Lane, Pause

Say = Callable[[Text], str]
LaneDetail = Callable[[int, int, int], str]
"""Words for a round: number of visits, minutes of care, minutes of travel."""
LOOSE_START = 9 * 60
"""Where a visit without a nurse and without a window lies on the tray."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How the page speaks."""

    say: Say
    lane_detail: LaneDetail


def timeline_day(
    opened: OpenDay, wording: Wording, *, now: int | None, changed: frozenset[VisitId] = frozenset()
) -> Day:
    """The lanes of everybody on duty, the tray of what nobody has; `changed` marks what a suggestion would change."""
    facts = opened.facts
    visits = {visit.id: visit for visit in facts.visits}
    rounds = {round_.nurse: round_ for round_ in opened.plan.rounds}
    lanes = tuple(_lane(duty, rounds.get(duty.nurse.id), visits, facts, wording, changed) for duty in facts.on_duty)
    given = {block.visit for lane in lanes for block in lane.blocks}
    tray = tuple(
        _loose(visit, facts, wording) for visit in facts.visits if not visit.cancelled and visit.id not in given
    )
    return Day(lanes, tuple(sorted(tray, key=lambda block: block.start)), now)


def care_of(need: CareNeed, say: Say) -> str:
    """The name of a need's care."""
    return say(care_name(need.care))


def _lane(
    duty: OnDuty,
    round_: Round | None,
    visits: dict[VisitId, Visit],
    facts: DayFacts,
    wording: Wording,
    changed: frozenset[VisitId],
) -> Lane:
    stays = round_.stays if round_ is not None else ()
    blocks = tuple(
        _block(visits[VisitId(stay.visit)], stay, duty.nurse.id, facts, wording, changed)  # type: ignore[arg-type]
        for stay in stays
        if stay.visit is not None
    )
    pauses = tuple(Pause(round(stay.start), round(stay.end)) for stay in stays if stay.visit is None)
    travel = sum(stay.travel for stay in stays) + (round_.travel_back if round_ is not None else 0)
    detail = wording.lane_detail(len(blocks), sum(block.minutes for block in blocks), round(travel))
    kind = duty.kind
    return Lane(
        duty.nurse.id, duty.nurse.name, detail, kind.form.value, kind.letter, kind.start, kind.end, blocks, pauses,
        duty.locked,
    )  # fmt: skip


def _block(
    visit: Visit, stay: Stay, nurse: NurseId, facts: DayFacts, wording: Wording, changed: frozenset[VisitId]
) -> Block:
    need = facts.needs[visit.need]
    start = round(stay.start)
    return Block(
        visit=visit.id,
        title=facts.clients[visit.client].family_name,
        detail=care_of(need, wording.say),
        start=start,
        minutes=round(stay.end - stay.start),
        part=stay.part,
        travel=round(stay.travel),
        windows=facts.windows(visit),
        new_face=is_new_face(facts, visit.client, nurse),
        nursing=is_nursing(need),
        pinned=visit.nurse_pinned or visit.time_pinned,
        double=need.nurses == 2,
        late=is_late(facts, visit, start),
        changed=visit.id in changed,
        status=visit.status.value,
    )


def _loose(visit: Visit, facts: DayFacts, wording: Wording) -> Block:
    need, windows = facts.needs[visit.need], facts.windows(visit)
    return Block(
        visit=visit.id,
        title=facts.clients[visit.client].family_name,
        detail=care_of(need, wording.say),
        start=visit.start if visit.start is not None else (windows[0][0] if windows else LOOSE_START),
        minutes=facts.minutes(visit),
        windows=windows,
        double=need.nurses == 2,
    )


def is_new_face(facts: DayFacts, client: ClientId, nurse: NurseId) -> bool:
    """Whether the client has not met this nurse in the days that count."""
    return not facts.faces.get((client, nurse))


def is_nursing(need: CareNeed) -> bool:
    """Nursing asks for a skill or a level; the rest is care that everybody gives."""
    kind = care_kind(need.care)
    return bool(need.skills or need.level >= 4 or (kind is not None and kind.skills))


def is_late(facts: DayFacts, visit: Visit, start: int) -> bool:
    """Whether a visit begins after the window that holds at its time."""
    windows = facts.windows(visit)
    held = [window for window in windows if window[0] <= start] or list(windows[:1])
    return bool(held) and start > held[-1][1]
