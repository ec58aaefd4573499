"""The times that follow from a round, worked out from its starts and ends alone: no stated arrival is believed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from scheduling.visits.evaluate.day import EPS, Day, shift_start
from scheduling.visits.problem import Minutes, Nurse, Plan, Stay


@dataclass(frozen=True, slots=True)
class Trip:
    """A nurse's round with every time recomputed; `travel` and `care` are sums of minutes."""

    nurse: Nurse
    stays: tuple[Stay, ...]
    arrivals: tuple[Minutes, ...]
    waits: tuple[Minutes, ...]
    leaves: Minutes
    back: Minutes
    travel: Minutes

    @property
    def care(self) -> Minutes:
        return sum(stay.end - stay.start for stay in self.stays if stay.visit is not None)

    @property
    def work(self) -> Minutes:
        return self.travel + self.care

    @property
    def breaks(self) -> tuple[Stay, ...]:
        return tuple(stay for stay in self.stays if stay.visit is None)

    @property
    def charged_waits(self) -> tuple[Minutes, ...]:
        """The waits that cost: after a break at the very start of a round, the next one is rest and not waiting."""
        first_is_break = self.stays[0].visit is None
        return tuple(wait for position, wait in enumerate(self.waits) if not (first_is_break and position == 1))

    def break_missed(self) -> bool:
        """Is a break due in this round that it does not have?"""
        pause = self.nurse.pause
        return pause is not None and not self.breaks and self.back - self.leaves > pause.due_after + EPS

    def overtime(self) -> Minutes:
        return max(0.0, self.back - self.nurse.shift.end) if self.nurse.shift else 0.0

    def idle(self) -> Minutes:
        """Paid minutes without travel, care or break."""
        shift = self.nurse.shift
        if shift is None:
            return 0.0
        return max(0.0, self.leaves - shift.start) + max(0.0, shift.end - self.back) + sum(self.waits)


def trip_of(day: Day, nurse: Nurse, stays: tuple[Stay, ...]) -> Trip:
    """The trip through these stays, in the order of their starts; there must be at least one."""
    stays = tuple(sorted(stays, key=lambda stay: stay.start))
    places = (nurse.start_place, *(stay.place for stay in stays), nurse.end_place)
    legs = [day.leg(nurse, a, b) for a, b in pairwise(places)]
    leaves = shift_start(nurse) if nurse.leaves_at_shift_start else stays[0].start - legs[0]
    arrivals = (leaves + legs[0], *(stay.end + leg for stay, leg in zip(stays, legs[1:-1], strict=False)))
    waits = tuple(max(0.0, stay.start - arrival) for stay, arrival in zip(stays, arrivals, strict=True))
    return Trip(nurse, stays, arrivals, waits, leaves, stays[-1].end + legs[-1], sum(legs))


def trips_of(day: Day, plan: Plan) -> dict[str, Trip]:
    """The trips of all nurses who have a round, without what the problem does not know."""
    stays: dict[str, list[Stay]] = {}
    for tour in plan.rounds:
        known = [stay for stay in tour.stays if stay.visit is None or stay.visit in day.visits]
        if tour.nurse in day.nurses and known:
            stays.setdefault(tour.nurse, []).extend(known)
    return {key: trip_of(day, day.nurses[key], tuple(own)) for key, own in stays.items()}
