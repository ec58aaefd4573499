"""From an open day to what timeline and list show. Plain objects: no widget, no store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from scheduling.visits.problem import Plan, Round, Stay
from teamapp.domain.care import care_kind, care_name
from teamapp.domain.entities import CareNeed, Visit
from teamapp.domain.ids import ClientId, Id, NurseId, VisitId
from teamapp.domain.text import Text
from teamapp.services.rounds.day.facts import DayFacts, OnDuty
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.hand.findings import RoundFinding, late_by
from ui.parts.timeline.model import Badge, Block, Day, Lane, Pause

Say = Callable[[Text], str]
LaneDetail = Callable[[int, int, int], str]
"""Words for a round: number of visits, minutes of care, minutes of travel."""
LOOSE_START = 9 * 60
"""Where a visit without a nurse and without a window lies on the tray."""
NO_VERSIONS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Wording:
    """How the page speaks."""

    say: Say
    lane_detail: LaneDetail


def timeline_day(
    opened: OpenDay,
    wording: Wording,
    *,
    now: int | None,
    changed: frozenset[VisitId] = frozenset(),
    findings: tuple[RoundFinding, ...] = (),
    versions: Mapping[str, str] = NO_VERSIONS,
) -> Day:
    """The lanes of everybody on duty, the tray of what nobody has; `changed` marks what a suggestion would change,
    `versions` what two people wrote at once, with what to say of it.
    """
    maker = LaneMaker(opened.facts, wording, changed=changed, findings=findings, versions=versions)
    lanes = maker.lanes(opened.plan)
    given = {block.visit for lane in lanes for block in lane.blocks}
    tray = (maker.loose(v) for v in opened.facts.visits if not v.cancelled and v.id not in given)
    return Day(lanes, tuple(sorted(tray, key=lambda block: block.start)), now)


def care_of(need: CareNeed, say: Say) -> str:
    """The name of a need's care."""
    return say(care_name(need.care))


class LaneMaker:
    """Makes the lanes of a plan of one day: of the stored plan, of a suggestion, of a move under way."""

    def __init__(
        self,
        facts: DayFacts,
        wording: Wording,
        *,
        changed: frozenset[VisitId] = frozenset(),
        findings: tuple[RoundFinding, ...] = (),
        versions: Mapping[str, str] = NO_VERSIONS,
    ) -> None:
        self._facts, self._wording, self._changed = facts, wording, changed
        self._versions = versions
        self._visits = {visit.id: visit for visit in facts.visits}
        self._of_visit = _grouped({one.visit for one in findings}, findings)
        self._of_nurse = {
            nurse: tuple(one for one in findings if one.nurse == nurse and one.visit is None)
            for nurse in {one.nurse for one in findings if one.visit is None}
        }

    def lanes(self, plan: Plan, *, only: Collection[str] | None = None) -> tuple[Lane, ...]:
        """The lane of everybody on duty, or of those in `only`."""
        rounds = {round_.nurse: round_ for round_ in plan.rounds}
        duties = (duty for duty in self._facts.on_duty if only is None or duty.nurse.id in only)
        return tuple(self._lane(duty, rounds.get(duty.nurse.id)) for duty in duties)

    def loose(self, visit: Visit) -> Block:
        """A visit that nobody has, where it would like to be."""
        need, windows = self._facts.needs[visit.need], self._facts.windows(visit)
        found = self._of_visit.get(visit.id, ())
        return Block(
            visit=visit.id,
            title=self._facts.clients[visit.client].family_name,
            detail=care_of(need, self._wording.say),
            start=visit.start if visit.start is not None else (windows[0][0] if windows else LOOSE_START),
            minutes=self._facts.minutes(visit),
            windows=windows,
            double=need.nurses == 2,
            badge=self._mark(visit.id, found),
            note=self._note(found, visit.id),
        )

    def _lane(self, duty: OnDuty, round_: Round | None) -> Lane:
        stays = round_.stays if round_ is not None else ()
        blocks = tuple(self._block(stay, duty.nurse.id) for stay in stays if stay.visit is not None)
        travel = sum(stay.travel for stay in stays) + (round_.travel_back if round_ is not None else 0)
        care = sum(block.minutes for block in blocks)
        found, kind = self._of_nurse.get(duty.nurse.id, ()), duty.kind
        return Lane(
            key=duty.nurse.id,
            title=duty.nurse.name,
            detail=self._wording.lane_detail(len(blocks), care, round(travel)),
            short=f"{len(blocks)} · {care // 60}:{care % 60:02d} · {round(travel)} min",
            kind=kind.form.value,
            letter=kind.letter,
            start=kind.start,
            end=kind.end,
            blocks=blocks + self._cancelled(duty.nurse.id),
            pauses=tuple(Pause(round(stay.start), round(stay.end)) for stay in stays if stay.visit is None),
            locked=duty.locked,
            badge=_badge(found),
            note=self._note(found),
        )

    def _block(self, stay: Stay, nurse: NurseId) -> Block:
        visit = self._visits[VisitId(Id(stay.visit or ""))]
        facts, need, start = self._facts, self._facts.needs[visit.need], round(stay.start)
        found, windows = self._of_visit.get(visit.id, ()), facts.windows(visit)
        return Block(
            visit=visit.id,
            title=facts.clients[visit.client].family_name,
            detail=care_of(need, self._wording.say),
            start=start,
            minutes=round(stay.end - stay.start),
            part=stay.part,
            travel=round(stay.travel),
            waiting=round(stay.waiting),
            windows=windows,
            new_face=is_new_face(facts, visit.client, nurse),
            nursing=is_nursing(need),
            pinned=visit.nurse_pinned or visit.time_pinned,
            double=need.nurses == 2,
            late=late_by(windows, start)[0] > 0,
            changed=visit.id in self._changed,
            status=visit.status.value,
            badge=self._mark(visit.id, found),
            note=self._note(found, visit.id),
        )

    def _cancelled(self, nurse: NurseId) -> tuple[Block, ...]:
        """What she would have done, had it not been called off."""
        off = (v for v in self._facts.visits if v.cancelled and nurse in (v.nurse, v.second_nurse))
        return tuple(
            Block(
                visit=visit.id,
                title=self._facts.clients[visit.client].family_name,
                detail=care_of(self._facts.needs[visit.need], self._wording.say),
                start=visit.start,
                minutes=self._facts.minutes(visit),
                status="cancelled",
                badge=self._mark(visit.id, ()),
                note=self._note((), visit.id),
            )
            for visit in off
            if visit.start is not None
        )

    def _mark(self, visit: VisitId, found: tuple[RoundFinding, ...]) -> Badge:
        """Two versions stand before what is wrong with the one that is shown."""
        return "versions" if visit in self._versions else _badge(found)

    def _note(self, found: tuple[RoundFinding, ...], visit: str = "") -> str:
        versions = [self._versions[visit]] if visit in self._versions else []
        return "\n".join(dict.fromkeys([*versions, *(self._wording.say(one.said) for one in found)]))


def marks_in(day: Day) -> frozenset[str]:
    """Which of the rarer forms a day holds, for the legend."""
    blocks = [*day.tray, *(block for lane in day.lanes for block in lane.blocks)]
    badges = {*(block.badge for block in blocks), *(lane.badge for lane in day.lanes)}
    kept = (("pinned", any(b.pinned for b in blocks)), ("double", any(b.double for b in blocks)))
    pause = {"pause"} if any(lane.pauses for lane in day.lanes) else set()
    return frozenset({*badges, *(b.status for b in blocks), *(key for key, there in kept if there), *pause})


def is_new_face(facts: DayFacts, client: ClientId, nurse: NurseId) -> bool:
    """Whether the client has not met this nurse in the days that count."""
    return not facts.faces.get((client, nurse))


def is_nursing(need: CareNeed) -> bool:
    """Nursing asks for a skill or a level; the rest is care that everybody gives."""
    kind = care_kind(need.care)
    return bool(need.skills or need.level >= 4 or (kind is not None and kind.skills))


def _grouped(
    visits: set[VisitId | None], findings: tuple[RoundFinding, ...]
) -> Mapping[VisitId | None, tuple[RoundFinding, ...]]:
    return {visit: tuple(one for one in findings if one.visit == visit) for visit in visits if visit is not None}


def _badge(found: tuple[RoundFinding, ...]) -> Badge:
    if not found:
        return ""
    return "must" if any(one.must for one in found) else "consider"
