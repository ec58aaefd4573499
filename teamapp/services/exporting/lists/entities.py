"""Lists of what the team has of a kind, a row each, with the headings and words of the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType, UnionType
from typing import TYPE_CHECKING, Union, get_args, get_origin
from zoneinfo import ZoneInfo

from teamapp.domain.care import care_name
from teamapp.domain.entities import (
    Address,
    Availability,
    AvailabilityException,
    CareNeed,
    Client,
    ClientHelper,
    ClientPreference,
    Contract,
    Demand,
    Leave,
    Note,
    Nurse,
    Points,
    RoleHolding,
    ShiftKind,
    Skill,
    Task,
)
from teamapp.domain.entities.client import Pair, Preference
from teamapp.domain.entities.nurse import LeaveKind, Level, Role, TravelMode
from teamapp.domain.entities.talk import About
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.ids import ClientId, NurseId, ShiftKindId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MicroDegrees, MinuteOfDay, clock_text
from teamapp.domain.wire import Entity, FieldSpec, fields_of
from teamapp.services.clients.repeats import repeat_text
from teamapp.services.desk import Desk
from teamapp.services.exporting.lists.table import ListTable
from teamapp.words.speak import Language, say

if TYPE_CHECKING:
    from teamapp.exchange.tables import Cell

LISTS: Mapping[str, type[Entity]] = MappingProxyType(
    {
        "clients": Client,
        "addresses": Address,
        "care": CareNeed,
        "helpers": ClientHelper,
        "nurses": Nurse,
        "contracts": Contract,
        "skills": Skill,
        "availability": Availability,
        "leave": Leave,
        "tasks": Task,
        "notes": Note,
        "preferences": ClientPreference,
        "roles": RoleHolding,
        "exceptions": AvailabilityException,
        "shifts": ShiftKind,
        "demand": Demand,
        "points": Points,
    }
)
"""What can be written, by the name of its file. Wishes are a list of days, behind their veil."""

_WORDS: Mapping[type[Enum], str] = {
    Level: "level",
    TravelMode: "travel",
    LeaveKind: "leave",
    Pair: "pair",
    Preference: "preference",
    Role: "role",
    ShiftForm: "form",
    About: "about",
}
_NUMBERS_OF_THINGS = frozenset({("note", "subject"), ("points", "ask")})
"""Fields that say which thing is meant by its identity: that tells nobody anything."""


def entity_table(desk: Desk, name: str, language: Language) -> ListTable:
    """Everything that the team has of a kind, sorted as it reads."""
    kind = LISTS[name]
    shown = [spec for spec in fields_of(kind) if spec.name != "id" and _shown(kind, spec)]
    speak = _Speaker(language, names_of(desk), desk.zone)
    heading = tuple(say(text(f"label.{kind.entity_name}.{spec.name}"), language) for spec in shown)
    rows = (tuple(speak.cell(entity, spec) for spec in shown) for entity in desk.store.all(kind))
    return ListTable(say(text(f"label.{kind.entity_name}"), language), heading, tuple(sorted(rows, key=str)))


def _shown(kind: type[Entity], spec: FieldSpec) -> bool:
    """Coordinates are for the map."""
    if (kind.entity_name, spec.name) in _NUMBERS_OF_THINGS:
        return False
    return MicroDegrees not in (spec.annotation, *get_args(spec.annotation))


def names_of(desk: Desk) -> Mapping[str, str]:
    """What an identity stands for."""
    nurses, clients, kinds = desk.store.all(Nurse), desk.store.all(Client), desk.store.all(ShiftKind)
    return {
        **{one.id: one.name for one in nurses},
        **{one.id: one.name for one in clients},
        **{one.id: one.name for one in kinds},
    }


@dataclass(frozen=True, slots=True)
class _Speaker:
    language: Language
    names: Mapping[str, str]
    zone: ZoneInfo

    def cell(self, entity: Entity, spec: FieldSpec) -> Cell | date:
        """A field as a person reads it."""
        value = getattr(entity, spec.name)
        if isinstance(entity, CareNeed) and spec.name == "care":
            return say(care_name(entity.care), self.language)
        if isinstance(entity, CareNeed) and spec.name == "rule":
            return say(repeat_text(entity.rule), self.language)
        if isinstance(entity, CareNeed) and spec.name == "windows":
            return ", ".join(f"{clock_text(first)}-{clock_text(last)}" for first, last in entity.windows)
        if isinstance(entity, Contract) and spec.name == "week_minutes":
            return f"{entity.week_minutes // 60}:{entity.week_minutes % 60:02d}"
        return self._said(value, spec)

    def _said(self, value: object, spec: FieldSpec) -> Cell | date:
        kinds = _kinds(spec.annotation)
        match value:
            case None:
                return None
            case bool():
                return say(text("exporting.yes" if value else "exporting.no"), self.language)
            case Enum():
                code = _WORDS.get(type(value))
                return say(text(f"{code}.{value.value}"), self.language) if code else str(value.value)
            case Text():
                return say(value, self.language)
            case datetime():
                return f"{value.astimezone(self.zone):%Y-%m-%d %H:%M}"
            case frozenset():
                return ", ".join(sorted(self._one(item, spec.name, kinds) for item in value))
            case tuple():
                return "-".join(map(str, value))
            case date() | int():
                if spec.name == "one_of_level" and not value:
                    return None
                if isinstance(value, int) and spec.name in ("weekday", "level", "one_of_level"):
                    return self._one(value, spec.name, kinds)
                return clock_text(MinuteOfDay(value)) if isinstance(value, int) and MinuteOfDay in kinds else value
            case str():
                return self._one(value, spec.name, kinds)
        return str(value)

    def _one(self, item: object, name: str, kinds: Sequence[object]) -> str:
        if {NurseId, ClientId, ShiftKindId} & set(kinds):
            return self.names.get(str(item), "")
        if name in ("weekday", "weekdays"):
            return say(text(f"weekday.{item}"), self.language)
        if name in ("level", "one_of_level"):
            return say(text(f"level.{item}"), self.language)
        if name in ("skill", "skills", "second_skills"):
            return say(text(f"skill.{item}"), self.language)
        return item.isoformat() if isinstance(item, date) else str(item)


def _kinds(annotation: object) -> tuple[object, ...]:
    """A type and what it is made of."""
    if get_origin(annotation) in (frozenset, UnionType, Union):
        return tuple(kind for part in get_args(annotation) for kind in _kinds(part))
    return (annotation,)
