"""Visits of a day that a merge put together: two at once, one whose nurse is not there or may not do it, one cancelled
and changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import cast

from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, Leave, ShiftKind, Skill, Visit
from teamapp.domain.entities.visit import VisitStatus, start_for
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.conflicts.checks.sides import conflict_of
from teamapp.services.conflicts.looking import Look, Part, Side, spec_of, topic_of, writes_of
from teamapp.services.conflicts.model import Choice, Conflict
from teamapp.store.shared.rows.rows import Stored

AHEAD = frozenset({VisitStatus.PLANNED, VisitStatus.UNDER_WAY})
MOVES = ("nurse", "second_nurse", "start", "second_start", "minutes", "moved_windows", "status")
"""What is done to a visit by whoever means that it takes place."""


@dataclass(frozen=True, slots=True)
class DayRows:
    """The rows of a day, those that are gone included."""

    day: date
    visits: tuple[Stored, ...]
    shifts: tuple[Stored, ...]

    @property
    def scope(self) -> str:
        return f"day:{self.day.isoformat()}"


def found_in(look: Look, rows: DayRows) -> Iterator[Conflict]:
    """Everything about the visits of a day."""
    for row in rows.visits:
        visit = cast(Visit, row.columns)
        if visit.cancelled and not row.gone:
            yield from _cancelled(look, rows, row)
    yield from _at_once(look, rows)
    yield from _not_there(look, rows)
    yield from _not_able(look, rows)


def _cancelled(look: Look, rows: DayRows, row: Stored) -> Iterator[Conflict]:
    """One said that it falls out while another moved it, gave it to somebody or made it."""
    visit, numbers = cast(Visit, row.columns), set(row.rest.registers)
    if spec_of(Visit, "cancelled").wire.number in numbers and look.witness.questions(row):
        return  # asked as values side by side
    (off,) = writes_of(Part(row, ("cancelled",)))
    touched = [name for name in MOVES for stamp in writes_of(Part(row, (name,))) if look.witness.apart(stamp, off)]
    topic = topic_of("cancelled", f"{rows.scope}:{visit.id}")
    parts = (Part(row, ("cancelled",)), Part(row, tuple(touched) or MOVES))
    sides = look.sides(parts, topic) if touched or topic in look.reopened else ()
    if not sides:
        return
    done = visit.status not in AHEAD and "status" in touched
    who = {"one": look.given(look.author(off)), "other": _other(look, sides, off)}
    sayer = next((place for place, side in enumerate(sides) if side.stamp == off), 0)
    stays = Choice(
        key="stays",
        text=text("conflict.stays_cancelled"),
        edits=(Edit(visit, visit, ("cancelled",)),),
        party=sayer,
    )
    back = replace(visit, cancelled=False, cancel_reason="")
    goes = Choice(
        key="goes",
        text=text("conflict.takes_place"),
        edits=(Edit(visit, back),),
        suggested=done,
        party=len(sides) - 1 - sayer if len(sides) == 2 else None,
    )
    said = text("conflict.cancelled_done" if done else "conflict.cancelled", **who)
    card = conflict_of(
        look, "cancelled", f"{rows.scope}:{visit.id}", sides, parts=(Part(row, ("cancelled",)),),
        said=said if touched else text("conflict.cancelled_again"),
    )  # fmt: skip
    yield replace(card, choices=(goes, stays) if done else (stays, goes))


def _other(look: Look, sides: tuple[Side, ...], than: object) -> str:
    return next((look.given(look.author(side.stamp)) for side in sides if side.stamp != than), "")


def _at_once(look: Look, rows: DayRows) -> Iterator[Conflict]:
    """A nurse has two visits at one time."""
    for nurse, going in _by_nurse(rows).items():
        timed = [(start, row, visit) for row, visit in going if (start := start_for(visit, nurse)) is not None]
        timed.sort(key=lambda one: (one[0], one[2].id))
        for (first, one, visit), (start, other, _visit) in pairwise(timed):
            if start < first + _minutes(look, visit):
                yield from _two(look, rows, nurse, one=one, other=other)


def _two(look: Look, rows: DayRows, nurse: NurseId, *, one: Stored, other: Stored) -> Iterator[Conflict]:
    parts = tuple(Part(row, _placed(cast(Visit, row.columns), nurse)) for row in (one, other))
    first, second = (cast(Visit, row.columns) for row in (one, other))
    scope = f"{rows.scope}:{nurse}:{first.id}:{second.id}"
    sides = look.sides(parts, topic_of("double", scope))
    if sides:
        values = {"nurse": look.given(nurse), "client": look.client(first.client), "and": look.client(second.client)}
        times = {"start": int(start_for(first, nurse) or 0), "second": int(start_for(second, nurse) or 0)}
        yield conflict_of(
            look, "double", scope, sides, parts=parts,
            on=text("conflict.about_nurse_day", nurse=look.given(nurse), day=rows.day.isoformat()),
            said=text("conflict.double", **values, **times),
        )  # fmt: skip


def _not_there(look: Look, rows: DayRows) -> Iterator[Conflict]:
    """A nurse has visits on a day on which she does not work any more."""
    shifts = {cast(Assignment, row.columns).nurse: row for row in rows.shifts}
    for nurse, going in _by_nurse(rows).items():
        shift = shifts.get(nurse)
        away = look.leave_on(nurse, rows.day)
        if shift is None or (not away and _visiting(look, shift)):
            continue
        planned = [row for row, visit in going if visit.status is VisitStatus.PLANNED]
        found = tuple(Part(row, _placed(cast(Visit, row.columns), nurse)[:1]) for row in planned)
        because = _why_not_there(look, shift, away)
        apart = tuple(
            part for part in found
            if any(look.witness.apart(a, b) for a in writes_of(part) for other in because for b in writes_of(other))
        )  # fmt: skip
        topic = topic_of("uncovered", f"{rows.scope}:{nurse}")
        if topic in look.reopened:
            apart = found
        sides = look.sides((*apart, *because), topic) if apart and because else ()
        if sides:
            who, number = look.given(nurse), len(apart)
            yield conflict_of(
                look, "uncovered", f"{rows.scope}:{nurse}", sides, parts=(*apart, *because),
                on=text("conflict.about_nurse_day", nurse=who, day=rows.day.isoformat()),
                said=text("conflict.away_visits" if away else "conflict.off_visits", nurse=who, visits=number),
                choices=(_unplanned(look, apart, nurse),),
            )  # fmt: skip


def _why_not_there(look: Look, shift: Stored, away: tuple[Leave, ...]) -> tuple[Part, ...]:
    if away:
        rows = look.witness.stored(Leave, [one.id for one in away]).values()
        return tuple(Part(row, ("first", "last")) for row in rows)
    return (Part(shift),) if shift.gone else (Part(shift, ("shift_kind",)),)


def _visiting(look: Look, shift: Stored) -> bool:
    """Whether it is a shift with visits that is still hers."""
    kind = look.by_id(ShiftKind).get(cast(Assignment, shift.columns).shift_kind)
    return not shift.gone and kind is not None and kind.visits


def _not_able(look: Look, rows: DayRows) -> Iterator[Conflict]:
    """A nurse has a visit for which a skill of hers was taken away meanwhile."""
    for nurse, going in _by_nurse(rows).items():
        wanted = [(row, visit, need) for row, visit in going if (need := look.need(visit.need)) and need.skills]
        held = look.skills_of(nurse, rows.day) if wanted else frozenset()
        for row, visit, need in wanted:
            missing = sorted(need.skills - held)
            skills = _former(look, nurse, missing) if missing and visit.status is VisitStatus.PLANNED else ()
            part = Part(row, _placed(visit, nurse)[:1])
            topic = topic_of("skill", f"{rows.scope}:{nurse}:{visit.id}")
            sides = look.sides((part, *skills), topic) if skills else ()
            if sides:
                values = {
                    "nurse": look.given(nurse),
                    "client": look.client(visit.client),
                    "skill": f"skill.{missing[0]}",
                }
                yield conflict_of(
                    look, "skill", f"{rows.scope}:{nurse}:{visit.id}", sides, parts=(part, *skills),
                    said=text("conflict.skill", **values), choices=(_unplanned(look, (part,), nurse),),
                )  # fmt: skip


def _former(look: Look, nurse: NurseId, missing: list[str]) -> tuple[Part, ...]:
    """What she could do once: gone, or run out by somebody's word."""
    skills = ((row, cast(Skill, row.columns)) for row in look.every_stored(Skill))
    mine = [row for row, skill in skills if skill.nurse == nurse and skill.skill in missing]
    return tuple(Part(row) if row.gone else Part(row, ("expires",)) for row in mine)


def _unplanned(look: Look, parts: tuple[Part, ...], nurse: NurseId) -> Choice:
    """The visits wait for somebody else: one click further the page of the rounds says who."""
    edits = []
    for part in parts:
        visit = cast(Visit, part.row.columns)
        off = replace(visit, nurse=None, second_nurse=None, start=None, second_start=None, reason=None)
        edits.append(Edit(visit, off))
    words = text("conflict.unplan", visits=len(edits), nurse=look.given(nurse))
    return Choice(key="unplan", text=words, edits=tuple(edits))


def _by_nurse(rows: DayRows) -> dict[NurseId, list[tuple[Stored, Visit]]]:
    """Who goes to which visits that still lie ahead."""
    found: defaultdict[NurseId, list[tuple[Stored, Visit]]] = defaultdict(list)
    for row in rows.visits:
        visit = cast(Visit, row.columns)
        if row.gone or visit.cancelled or visit.status not in AHEAD:
            continue
        for nurse in {visit.nurse, visit.second_nurse} - {None}:
            found[cast(NurseId, nurse)].append((row, visit))
    return found


def _placed(visit: Visit, nurse: NurseId) -> tuple[str, ...]:
    """The fields that put this nurse there at that time."""
    if visit.nurse == nurse:
        return ("nurse", "start", "minutes", "cancelled")
    return ("second_nurse", "second_start" if visit.second_start is not None else "start", "minutes", "cancelled")


def _minutes(look: Look, visit: Visit) -> int:
    need = look.need(visit.need)
    return visit.minutes if visit.minutes is not None else need.minutes if need is not None else MinuteOfDay(0)
