"""The calls that a replanned day asks for, remembered on this device until they are made."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, VisitId
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.rounds.planning.accept import Difference
from teamapp.services.rounds.replan.calls import Call
from teamapp.services.rounds.replan.outcome import Replanned

CALLS = "calls_to_make"
"""The local setting that holds them; they never leave this device."""


@dataclass(frozen=True, slots=True)
class CallsToMake:
    """Whom to phone about a day, and which of them was reached."""

    day: date
    calls: tuple[Call, ...] = ()
    phoned: frozenset[VisitId] = frozenset()

    @property
    def left(self) -> int:
        return sum(call.visit not in self.phoned for call in self.calls)


def remember_calls(desk: Desk, replanned: Replanned, chosen: Iterable[VisitId] | None = None) -> None:
    """After keeping a plan: its calls, beside those of the day that are not made yet."""
    day, wanted = replanned.happened.after.day, None if chosen is None else set(chosen)
    fresh = [call for call in replanned.calls if wanted is None or call.visit in wanted]
    ids, states = {call.visit for call in fresh}, {one.after.id: _state(one.after) for one in replanned.changes}
    rows = [row for row in _rows(desk, day) if row["visit"] not in ids]
    rows += [_row(call, states[call.visit]) for call in fresh]
    _write(desk, day, rows)


def calls_to_make(desk: Desk, day: date) -> CallsToMake:
    """The calls of a day; one about a visit that is another one again by now is void."""
    rows = [row for row in _rows(desk, day) if _holds(desk, row)]
    phoned = frozenset(VisitId(Id(str(row["visit"]))) for row in rows if row["phoned"])
    return CallsToMake(day, tuple(_call(row) for row in rows), phoned)


def tick_call(desk: Desk, day: date, visit: VisitId, *, phoned: bool) -> CallsToMake:
    """Whether she was reached."""
    _write(desk, day, [row | {"phoned": phoned} if row["visit"] == visit else row for row in _rows(desk, day)])
    return calls_to_make(desk, day)


def forget_calls(desk: Desk, day: date) -> CallsToMake:
    """The list is done with."""
    _write(desk, day, [])
    return CallsToMake(day)


_Row = dict[str, object]


def _rows(desk: Desk, day: date) -> list[_Row]:
    stored = json.loads(desk.store.setting(CALLS) or "{}")
    rows: list[_Row] = stored["calls"] if stored.get("day") == day.isoformat() else []
    return rows


def _write(desk: Desk, day: date, rows: list[_Row]) -> None:
    desk.store.set_setting(CALLS, json.dumps({"day": day.isoformat(), "calls": rows}))


def _row(call: Call, state: list[object]) -> _Row:
    said = {"code": call.said.code, "values": dict(call.said.values)}
    about = {"visit": call.visit, "client": call.client, "phone": call.phone, "whose": call.whose}
    return {**about, "said": said, "state": state, "phoned": False}


def _call(row: _Row) -> Call:
    said = row["said"]
    assert isinstance(said, dict)
    told = text(said["code"], **said["values"])
    return Call(VisitId(Id(str(row["visit"]))), str(row["client"]), str(row["phone"]), str(row["whose"]), told)


def _holds(desk: Desk, row: _Row) -> bool:
    stored = desk.store.get(Visit, Id(str(row["visit"])))
    return stored is not None and not stored.cancelled and _state(stored) == row["state"]


def _state(visit: Visit) -> list[object]:
    return [visit.nurse, visit.second_nurse, visit.start]


def ids_of(chosen: tuple[Difference, ...] | None) -> tuple[VisitId, ...] | None:
    """The visits of differences that somebody chose; None for all of them."""
    return None if chosen is None else tuple(one.after.id for one in chosen)
