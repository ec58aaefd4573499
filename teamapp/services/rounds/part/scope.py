"""Which part of a day may change: a shift, some nurses, some clients, from a minute of the day on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import ClientId, NurseId, ShiftKindId, VisitId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.facts import DayFacts, OnDuty


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The part of a day that is planned; everything outside stays exactly as it is. None means: all of them.

    With `now` nothing that has not begun is planned before that minute. `made` are visits without a tick that count as
    begun, for a team whose ticks come late.
    """

    kinds: frozenset[ShiftKindId] | None = None
    nurses: frozenset[NurseId] | None = None
    clients: frozenset[ClientId] | None = None
    now: MinuteOfDay | None = None
    made: frozenset[VisitId] = frozenset()

    @property
    def whole_team(self) -> bool:
        """Whether anybody on duty may get another round."""
        return self.kinds is None and self.nurses is None

    def takes_part(self, duty: OnDuty) -> bool:
        """Whether her round may change: not locked, not over, and among those that were chosen."""
        over = self.now is not None and duty.kind.end <= self.now
        chosen = (self.kinds is None or duty.kind.id in self.kinds) and (
            self.nurses is None or duty.nurse.id in self.nurses
        )
        return chosen and not over and not duty.locked

    def begun(self, visit: Visit) -> bool:
        """Whether it is under way, done, not home, or counts as made."""
        return visit.status is not VisitStatus.PLANNED or visit.id in self.made


WHOLE_DAY = Scope()


def minute_now(desk: Desk, day: date) -> MinuteOfDay | None:
    """The minute on the team's wall where the day is today, else None."""
    local = desk.clock().astimezone(desk.zone)
    return MinuteOfDay(local.hour * 60 + local.minute) if local.date() == day else None


def from_now(scope: Scope, facts: DayFacts, now: MinuteOfDay | None) -> Scope:
    """The same from a minute of the day on: what should be over by then counts as made, for ticks may come late."""
    made = {visit.id for visit in overdue(facts, now) if all(map(facts.duty_of, nurses_of(visit)))}
    return replace(scope, now=now, made=scope.made | made)


def overdue(facts: DayFacts, now: MinuteOfDay | None) -> tuple[Visit, ...]:
    """Visits that should be over by now, and have no tick."""
    return tuple(
        visit
        for visit in facts.visits
        if now is not None and visit.planned and visit.status is VisitStatus.PLANNED
        and visit.start is not None and visit.start + facts.minutes(visit) <= now
    )  # fmt: skip


def nurses_of(visit: Visit) -> tuple[NurseId, ...]:
    """One or two, or nobody yet."""
    return tuple(nurse for nurse in (visit.nurse, visit.second_nurse) if nurse is not None)


def is_open(facts: DayFacts, scope: Scope, visit: Visit) -> bool:
    """Whether a visit may get another nurse or time: whoever has it now takes part, or nobody is there to make it."""
    if visit.cancelled or scope.begun(visit):
        return False
    if scope.clients is not None and visit.client not in scope.clients:
        return False
    held = [duty for nurse in (visit.nurse, visit.second_nurse) if nurse and (duty := facts.duty_of(nurse)) is not None]
    if any(not scope.takes_part(duty) and not _over(duty, scope) for duty in held):
        return False
    return bool(held) or scope.whole_team or _reachable(facts, scope, visit)


def _over(duty: OnDuty, scope: Scope) -> bool:
    return scope.now is not None and duty.kind.end <= scope.now and not duty.locked


def _reachable(facts: DayFacts, scope: Scope, visit: Visit) -> bool:
    """Whether anybody who takes part works in a window of a visit that nobody has yet."""
    kinds = [duty.kind for duty in facts.on_duty if scope.takes_part(duty)]
    return any(kind.start <= end and start < kind.end for kind in kinds for start, end in facts.windows(visit))
