"""The phases of a roster that is made together: begin them, see how far everybody is, close one, open it again.

    made = making(desk, period.id)              everything a page says of the phases of a period, one plain value
    begin_phases(desk, period.id)               with the proposed deadlines, or with `wishes_until` and `gaps_until`
    change_deadlines(desk, period.id, ...)      other last days
    say_ready(desk, nurse, period.id)           her wishes are complete, even if she has none; or not: `ready=False`
    close_phase(desk, period.id)                show `closing(desk, period.id).question` first
    reopen_phase(desk, period.id, until=day)    show `reopening(desk, period.id).question` first

A phase also ends after its last day, without anybody doing anything. Each act is one change with one undo.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Leave, Nurse, RosterPeriod, Wish, WishesReady
from teamapp.domain.entities.roster import PeriodState, Phase, wishes_ready_id
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.phases import phase_on
from teamapp.domain.text import Text, text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.people.hidden import HIDING
from teamapp.services.refused import refuse
from teamapp.services.roster.together.deadlines import (
    GAPS_DAYS,
    Deadlines,
    check_deadlines,
    proposed_deadlines,
    publish_by,
)

FOLLOWS: Final = {Phase.WISHES: Phase.GAPS, Phase.GAPS: Phase.SOLVE}
"""What begins when a phase is closed; after the last one the roster is published."""
PRECEDES: Final = {Phase.GAPS: Phase.WISHES, Phase.SOLVE: Phase.GAPS}


@dataclass(frozen=True, slots=True)
class NurseReady:
    """How far one nurse is: `spoken` = she entered something or said that she is ready; `away` = all these days."""

    nurse: NurseId
    name: str
    ready: bool
    spoken: bool
    away: bool


@dataclass(frozen=True, slots=True)
class Making:
    """What a page says of a period that is made together; `phase` is None where it is not, or is published.

    `proposed` are the deadlines to begin with, `days_left` those of the running phase (0: it ends today).
    """

    period: RosterPeriod
    today: date
    phase: Phase | None
    proposed: Deadlines
    ready: tuple[NurseReady, ...]
    me_ready: bool
    hiding: Text | None

    @property
    def silent(self) -> tuple[NurseReady, ...]:
        """Who has not said anything yet."""
        return tuple(one for one in self.ready if not one.spoken and not one.away)

    @property
    def unready(self) -> tuple[NurseReady, ...]:
        """Who has not said that she is ready."""
        return tuple(one for one in self.ready if not one.ready and not one.away)

    @property
    def until(self) -> date | None:
        """The last day of the running phase; for the last one the day by which the roster must be known."""
        if self.phase is None:
            return None
        last = {Phase.WISHES: self.period.wishes_until, Phase.GAPS: self.period.gaps_until}
        return last.get(self.phase, self.proposed.publish_by)

    @property
    def days_left(self) -> int | None:
        """Below zero: the roster should have been published by now."""
        return None if self.until is None else (self.until - self.today).days

    @property
    def can_begin(self) -> bool:
        """Whether phases can be begun for this period."""
        return self.period.phase is None and self.period.state is PeriodState.DRAFT and self.period.first > self.today


@dataclass(frozen=True, slots=True)
class Step:
    """What closing or reopening a phase would do, to be asked first."""

    leaves: Phase
    enters: Phase
    question: Text


def phase_of(period: RosterPeriod, today: date) -> Phase | None:
    """The phase of a period on a day; None where it is not made in phases, or is published."""
    return phase_on(period, today)


def making(desk: Desk, period: Id) -> Making:
    """How far a period is."""
    stored, today = existing_period(desk, period), desk.today
    phase = phase_on(stored, today)
    ready = ready_list(desk, stored)
    return Making(
        period=stored,
        today=today,
        phase=phase,
        proposed=proposed_deadlines(stored.first, publish_by(desk, stored), today),
        ready=ready,
        me_ready=any(one.ready for one in ready if one.nurse == desk.me),
        hiding=HIDING if phase is Phase.WISHES else None,
    )


def ready_list(desk: Desk, period: RosterPeriod) -> tuple[NurseReady, ...]:
    """Every nurse of the period by name; what she wishes is not told, only whether she has spoken."""
    said = {one.nurse for one in desk.store.where(WishesReady, period=period.id) if one.ready}
    wished = {wish.nurse for wish in desk.store.between(Wish, "day", period.first, period.last)}
    leave = desk.store.all(Leave)
    found = []
    for nurse in nurses_of(desk, period):
        away = any(one.nurse == nurse.id and one.covers(period.first) and one.covers(period.last) for one in leave)
        spoken = nurse.id in said | wished
        found.append(NurseReady(nurse.id, nurse.given_name, nurse.id in said, spoken, away))
    return tuple(found)


def nurses_of(desk: Desk, period: RosterPeriod) -> tuple[Nurse, ...]:
    """Who is in the team on any day of a period, by name."""
    there = [
        nurse
        for nurse in desk.store.all(Nurse)
        if (nurse.started is None or nurse.started <= period.last)
        and (nurse.ended is None or nurse.ended >= period.first)
    ]
    return tuple(sorted(there, key=lambda nurse: (nurse.given_name.casefold(), nurse.id)))


def begin_phases(desk: Desk, period: Id, *, wishes_until: date | None = None, gaps_until: date | None = None) -> Change:
    """Open a period for wishes. From now on everybody sees only her own until the phase ends."""
    stored, today = draft_ahead(desk, period), desk.today
    if stored.phase is not None:
        raise refuse("together.begun_already", **_days(stored))
    if not nurses_of(desk, stored):
        raise refuse("together.no_nurses", **_days(stored))
    proposed = proposed_deadlines(stored.first, publish_by(desk, stored), today)
    wishes, gaps = wishes_until or proposed.wishes_until, gaps_until or proposed.gaps_until
    check_deadlines(wishes, gaps, first=stored.first, today=today)
    after = replace(stored, phase=Phase.WISHES, wishes_until=wishes, gaps_until=gaps)
    return desk.commit((Edit(stored, after),), text("together.begun", until=wishes.isoformat(), **_days(stored)))


def change_deadlines(desk: Desk, period: Id, *, wishes_until: date, gaps_until: date) -> Change:
    """Other last days for a period in phases; the last day of a phase that is over stays as it is."""
    stored, today = draft_ahead(desk, period), desk.today
    phase = _running(stored, today)
    if phase is Phase.WISHES:
        check_deadlines(wishes_until, gaps_until, first=stored.first, today=today)
    else:
        check_deadlines(today, gaps_until, first=stored.first, today=today)
        wishes_until = stored.wishes_until or wishes_until
    after = replace(stored, phase=phase, wishes_until=wishes_until, gaps_until=gaps_until)
    if after == stored:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(stored, after),), text("together.deadlines_changed", **_days(stored)))


def say_ready(desk: Desk, nurse: NurseId, period: Id, *, ready: bool = True) -> Change:
    """Her wishes are complete, even if she has none; or not yet after all."""
    stored, person = draft_ahead(desk, period), border.nurse_of(desk, nurse)
    _running(stored, desk.today)
    key = wishes_ready_id(nurse, stored.id)
    before = desk.store.get(WishesReady, key)
    if (before.ready if before is not None else False) is ready:
        raise refuse("border.nothing_changed")
    after = WishesReady(id=key, nurse=nurse, period=stored.id, ready=ready)
    code = "together.said_ready" if ready else "together.not_ready"
    return desk.commit((Edit(before, after),), text(code, nurse=person.given_name, **_days(stored)))


def closing(desk: Desk, period: Id) -> Step:
    """What closing the running phase would do, with who has not said anything yet."""
    made = making(desk, period)
    phase = _running(made.period, made.today)
    if phase not in FOLLOWS:
        raise refuse("together.nothing_to_close", **_days(made.period))
    waiting = made.unready if phase is Phase.WISHES else ()
    code = f"together.close_{phase.value}" + ("_early" if waiting else "")
    question = text(code, missing=len(waiting), names=", ".join(one.name for one in waiting), **_days(made.period))
    return Step(phase, FOLLOWS[phase], question)


def close_phase(desk: Desk, period: Id) -> Change:
    """End the running phase now, whoever has not said anything; wishes that come later are marked as late."""
    stored = draft_ahead(desk, period)
    step = closing(desk, period)
    after = replace(stored, phase=step.enters)
    return desk.commit((Edit(stored, after),), text(f"together.closed_{step.leaves.value}", **_days(stored)))


def reopening(desk: Desk, period: Id) -> Step:
    """What going back one phase would do: wishes that everybody has seen by now are hidden again."""
    stored = draft_ahead(desk, period)
    phase = _running(stored, desk.today)
    if phase not in PRECEDES:
        raise refuse("together.nothing_to_reopen", **_days(stored))
    back = PRECEDES[phase]
    return Step(phase, back, text(f"together.reopen_{back.value}", **_days(stored)))


def reopen_phase(desk: Desk, period: Id, *, until: date) -> Change:
    """Go back one phase, which then lasts until and including a day."""
    stored, step = draft_ahead(desk, period), reopening(desk, period)
    if step.enters is Phase.WISHES:
        latest = stored.first - timedelta(days=1)
        gaps = max(stored.gaps_until or until, min(latest, until + timedelta(days=GAPS_DAYS)))
        after = replace(stored, phase=Phase.WISHES, wishes_until=until, gaps_until=gaps)
        check_deadlines(until, gaps, first=stored.first, today=desk.today)
    else:
        after = replace(stored, phase=Phase.GAPS, gaps_until=until)
        check_deadlines(desk.today, until, first=stored.first, today=desk.today)
    what = text(f"together.reopened_{step.enters.value}", until=until.isoformat(), **_days(stored))
    return desk.commit((Edit(stored, after),), what)


def existing_period(desk: Desk, period: Id) -> RosterPeriod:
    """The period, or a refusal when somebody removed it."""
    found = desk.store.get(RosterPeriod, period)
    if found is None:
        raise refuse("roster.period_gone")
    return found


def draft_ahead(desk: Desk, period: Id) -> RosterPeriod:
    """A period that can still be made together: not published, not begun."""
    stored = existing_period(desk, period)
    if stored.last < desk.today:
        raise refuse("together.period_past", **_days(stored))
    if stored.state is PeriodState.PUBLISHED:
        raise refuse("together.published_already", **_days(stored))
    if stored.first <= desk.today:
        raise refuse("together.period_running", **_days(stored))
    return stored


def _running(period: RosterPeriod, today: date) -> Phase:
    phase = phase_on(period, today)
    if phase is None:
        raise refuse("together.not_in_phases", **_days(period))
    return phase


def _days(period: RosterPeriod) -> dict[str, str]:
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}
