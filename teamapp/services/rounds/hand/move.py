"""People change a day by hand: move a visit, take it off, fix it, lock a round."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, CareNeed, Client, Leave, Nurse, Round, ShiftKind, Visit
from teamapp.domain.entities.visit import VisitStatus, round_id
from teamapp.domain.ids import NurseId, VisitId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visit_on
from teamapp.services.refused import refuse


def move_visit(desk: Desk, visit_id: VisitId, day: date, *, nurses: tuple[NurseId, ...], start: MinuteOfDay) -> Change:
    """Give a visit of the day to a nurse (or two) at a time. What is under way or done stays."""
    visit = _movable(desk, visit_id, day)
    if len(nurses) != _nurses_needed(desk, visit):
        raise refuse("rounds.nurses_needed", client=_client(desk, visit), nurses=_nurses_needed(desk, visit))
    if len(set(nurses)) != len(nurses):
        raise refuse("rounds.twice_the_same", client=_client(desk, visit))
    for nurse in nurses:
        _on_duty(desk, nurse, day)
    second = nurses[1] if len(nurses) == 2 else None
    after = replace(
        visit,
        nurse=nurses[0],
        second_nurse=second,
        start=start,
        second_start=None,
        reason=text("rounds.reason_by_hand", nurse=_given_name(desk, desk.me)),
    )
    what = text(
        "rounds.moved",
        client=_client(desk, visit),
        day=day.isoformat(),
        start=start,
        nurse=" + ".join(_given_name(desk, nurse) for nurse in nurses),
    )
    return _write(desk, after, what=what.code, values=what.filled)


def unplan_visit(desk: Desk, visit_id: VisitId, day: date) -> Change:
    """Take a visit off the rounds; it goes to "not planned"."""
    visit = _movable(desk, visit_id, day)
    return _write(desk, _off(visit), what="rounds.unplanned", values=_labels(desk, visit))


def pin_visit(desk: Desk, visit_id: VisitId, day: date, *, nurse: bool, time: bool) -> Change:
    """Fix the nurse or the time of a visit, so that no suggestion moves it, or let it go again."""
    visit = visit_on(desk, visit_id, day)
    if visit.nurse is None or visit.start is None:
        raise refuse("rounds.pin_unplanned", client=_client(desk, visit))
    after = replace(visit, nurse_pinned=nurse, time_pinned=time)
    code = "rounds.pinned" if nurse or time else "rounds.unpinned"
    return _write(desk, after, what=code, values=_labels(desk, visit))


def pin_visits(desk: Desk, visits: Collection[VisitId], day: date, *, on: bool) -> Change:
    """Fix several visits where they are, or let them all go again, as one change; those not planned are passed over."""
    found = [visit_on(desk, visit, day) for visit in visits]
    after = [replace(one, nurse_pinned=on, time_pinned=on) for one in found if one.nurse is not None]
    return _write_all(desk, after, day=day, code="rounds.pinned_several" if on else "rounds.unpinned_several")


def unplan_visits(desk: Desk, visits: Collection[VisitId], day: date) -> Change:
    """Take several visits off the rounds as one change; what is under way or done stays."""
    found = [visit_on(desk, visit, day) for visit in visits]
    wanted = [one for one in found if not one.cancelled and one.status is VisitStatus.PLANNED and one.nurse is not None]
    return _write_all(desk, [_off(one) for one in wanted], day=day, code="rounds.unplanned_several")


def lock_round(desk: Desk, nurse: NurseId, day: date, *, locked: bool) -> Change:
    """Keep a nurse's whole round as it is, or let it be improved again."""
    _on_duty(desk, nurse, day)
    before = desk.store.get(Round, round_id(nurse, day))
    after = Round(id=round_id(nurse, day), nurse=nurse, day=day, locked=locked)
    code = "rounds.locked" if locked else "rounds.unlocked"
    return desk.commit((Edit(before, after),), text(code, nurse=_given_name(desk, nurse), day=day.isoformat()))


def _write(desk: Desk, after: Visit, *, what: str, values: dict[str, str | int | bool]) -> Change:
    return desk.commit((Edit(desk.store.get(Visit, after.id), after),), text(what, **values))


def _write_all(desk: Desk, after: list[Visit], *, day: date, code: str) -> Change:
    """Refused when nothing would be different."""
    edits = tuple(Edit(desk.store.get(Visit, one.id), one) for one in after)
    if not any(edit.before != edit.after for edit in edits):
        raise refuse("rounds.nothing_changes", day=day.isoformat())
    return desk.commit(edits, text(code, visits=len(edits), day=day.isoformat()))


def _off(visit: Visit) -> Visit:
    return replace(visit, nurse=None, second_nurse=None, start=None, second_start=None, reason=None)


def _movable(desk: Desk, visit_id: VisitId, day: date) -> Visit:
    visit = visit_on(desk, visit_id, day)
    if visit.cancelled:
        raise refuse("rounds.cancelled", client=_client(desk, visit))
    if visit.status is not VisitStatus.PLANNED:
        raise refuse("rounds.begun", client=_client(desk, visit))
    return visit


def _on_duty(desk: Desk, nurse: NurseId, day: date) -> None:
    visiting = {kind.id for kind in desk.store.all(ShiftKind) if kind.visits}
    works = any(a.nurse == nurse and a.shift_kind in visiting for a in desk.store.between(Assignment, "day", day, day))
    away = any(leave.covers(day) for leave in desk.store.where(Leave, nurse=nurse))
    if not works or away:
        raise refuse("rounds.not_on_duty", nurse=_given_name(desk, nurse), day=day.isoformat())


def _nurses_needed(desk: Desk, visit: Visit) -> int:
    need = desk.store.get(CareNeed, visit.need)
    return need.nurses if need is not None else 1


def _labels(desk: Desk, visit: Visit) -> dict[str, str | int | bool]:
    return {"client": _client(desk, visit), "day": visit.day.isoformat()}


def _client(desk: Desk, visit: Visit) -> str:
    client = desk.store.get(Client, visit.client)
    return client.family_name if client is not None else ""


def _given_name(desk: Desk, nurse: NurseId | None) -> str:
    found = desk.store.get(Nurse, nurse) if nurse is not None else None
    return found.given_name if found is not None else ""
