"""A new team: its name, its first nurse, and the shifts and demand that most teams begin with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Contract, Demand, Nurse, RoleHolding, ShiftKind, Team
from teamapp.domain.entities.nurse import Level, Role
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.ids import NurseId, ShiftKindId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.domain.wire import Entity
from teamapp.services.desk import OWNER, Desk
from teamapp.services.refused import refuse


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What is asked of whoever starts a team. `shift_names` are the words for the usual kinds in her language."""

    team: str
    given_name: str
    family_name: str
    level: Level
    week_minutes: Minutes
    shift_names: tuple[str, str, str, str, str]
    time_zone: str = "Europe/Amsterdam"


@dataclass(frozen=True, slots=True)
class _Usual:
    """A usual shift kind: form, clock times, break, and how many nurses it needs on weekdays and at weekends."""

    form: ShiftForm
    start: tuple[int, int]
    end: tuple[int, int]
    pause: int
    weekdays: int
    weekends: int


_USUAL = (
    _Usual(ShiftForm.EARLY, (7, 0), (15, 0), 30, 3, 2),
    _Usual(ShiftForm.LATE, (13, 0), (18, 0), 0, 1, 0),
    _Usual(ShiftForm.EVENING, (17, 0), (22, 30), 0, 2, 2),
    _Usual(ShiftForm.OFFICE, (9, 0), (13, 0), 0, 0, 0),
    _Usual(ShiftForm.TRAINING, (9, 0), (17, 0), 30, 0, 0),
)


def found_team(desk: Desk, founding: Founding) -> Change:
    """Write the team into an empty profile; this device belongs to its first nurse. Not undoable."""
    if desk.store.all(Team):
        raise refuse("sample.not_empty")
    for field in ("team", "given_name", "family_name"):
        if not getattr(founding, field).strip():
            raise refuse("team.name_missing", field=f"team.field_{field}")
    today = desk.clock().astimezone(ZoneInfo(founding.time_zone)).date()
    nurse = _first_nurse(desk, founding, today)
    made = (
        Team(id=desk.fresh_id(), name=founding.team.strip(), time_zone=founding.time_zone),
        nurse,
        Contract(id=desk.fresh_id(), nurse=nurse.id, week_minutes=founding.week_minutes, first=today),
        RoleHolding(id=desk.fresh_id(), nurse=nurse.id, role=Role.NURSE, first=today),
        *_shifts(desk, founding.shift_names),
    )
    edits = tuple(Edit(None, entity) for entity in made)
    change = desk.commit(edits, text("team.created", name=founding.team.strip()), undoable=False)
    desk.store.set_setting(OWNER, nurse.id)
    return change


def _first_nurse(desk: Desk, founding: Founding, today: date) -> Nurse:
    return Nurse(
        id=NurseId(desk.fresh_id()),
        given_name=founding.given_name.strip(),
        family_name=founding.family_name.strip(),
        level=founding.level,
        started=today,
    )


def _shifts(desk: Desk, names: tuple[str, ...]) -> Iterator[Entity]:
    """The usual kinds with the demand of each weekday; the team changes both under Settings."""
    letters: list[str] = []
    for order, (usual, name) in enumerate(zip(_USUAL, names, strict=True)):
        letters.append(next(letter for letter in name.upper() if letter.isalpha() and letter not in letters))
        kind = ShiftKind(
            id=ShiftKindId(desk.fresh_id()),
            name=name,
            letter=letters[-1],
            form=usual.form,
            start=_minute(usual.start),
            end=_minute(usual.end),
            break_minutes=Minutes(usual.pause),
            visits=usual.form not in (ShiftForm.OFFICE, ShiftForm.TRAINING),
            order=order,
        )
        yield kind
        for weekday in range(7):
            nurses = usual.weekends if weekday >= 5 else usual.weekdays
            if nurses:
                yield Demand(id=desk.fresh_id(), weekday=weekday, shift_kind=kind.id, nurses=nurses)


def _minute(clock: tuple[int, int]) -> MinuteOfDay:
    return MinuteOfDay(clock[0] * 60 + clock[1])
