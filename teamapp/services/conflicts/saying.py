"""Rows and values in plain words: what a thing is called, and what stands in a field."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum
from typing import get_args, get_origin

from sync.protocol.merge.clock import Stamp
from teamapp.domain.care import care_name
from teamapp.domain.entities import (
    Address,
    Assignment,
    CareNeed,
    Client,
    ClientHelper,
    ClientPreference,
    Contract,
    Leave,
    Note,
    Nurse,
    RosterPeriod,
    Round,
    ShiftKind,
    Skill,
    Task,
    Visit,
    Wish,
)
from teamapp.domain.ids import ClientId, NeedId, NurseId, ShiftKindId
from teamapp.domain.text import Text, text
from teamapp.domain.units import DAY_MINUTES, MinuteOfDay, clock_text
from teamapp.domain.wire import Entity, FieldSpec
from teamapp.services.conflicts.looking import Look
from teamapp.services.conflicts.model import Party, Subject, Value

_WORDS = {
    ("visit", "status"): "visit",
    ("nurse", "level"): "level",
    ("nurse", "travel"): "travel",
    ("leave", "kind"): "leave",
    ("wish", "kind"): "wish",
    ("skill", "skill"): "skill",
    ("role_holding", "role"): "role",
    ("shift_kind", "form"): "form",
    ("roster_period", "state"): "period",
    ("roster_period", "phase"): "phase",
    ("client_preference", "kind"): "preference",
    ("care_need", "pair"): "pair",
    ("demand", "weekday"): "weekday",
    ("availability", "weekday"): "weekday",
}
"""Fields whose values have words of their own, and where those stand."""

LONGEST = 160
"""So much of a text is shown on a card."""


def subject_of(entity: Entity) -> Subject:
    """Where a thing is found again."""
    client = entity.id if isinstance(entity, Client) else getattr(entity, "client", None)
    nurse = entity.id if isinstance(entity, Nurse) else getattr(entity, "nurse", None)
    day = getattr(entity, "day", None)
    return Subject(
        kind=type(entity),
        id=entity.id,
        day=day if isinstance(day, date) else None,
        nurse=NurseId(nurse) if nurse is not None else None,
        client=ClientId(client) if client is not None else None,
    )


def about(look: Look, entity: Entity) -> Text:
    """What a thing is called, with whom and when."""
    match entity:
        case Visit():
            return text("conflict.about_visit", client=look.client(entity.client), day=entity.day.isoformat())
        case Assignment() | Wish() | Round():
            code = f"conflict.about_{entity.entity_name}"
            return text(code, nurse=look.given(entity.nurse), day=entity.day.isoformat())
        case Leave():
            return text("conflict.about_leave", nurse=look.given(entity.nurse), day=entity.first.isoformat())
        case RosterPeriod():
            days = {"first": entity.first.isoformat(), "last": entity.last.isoformat()}
            return text("conflict.about_roster_period", **days)
        case Skill() | Contract():
            return text(f"conflict.about_{entity.entity_name}", nurse=look.given(entity.nurse))
        case CareNeed():
            care = care_name(entity.care)
            code = "conflict.about_care" if not care.values else "conflict.about_own_care"
            return text(code, client=look.client(entity.client), care=care.code if not care.values else entity.care)
        case Address() | ClientPreference() | ClientHelper():
            return text(f"conflict.about_{entity.entity_name}", client=look.client(entity.client))
        case Task():
            return text("conflict.about_task", title=entity.title)
        case Client() | Nurse() | ShiftKind():
            return text("conflict.about_name", name=entity.name)
        case Note():
            return text("conflict.about_note", client=look.client(entity.client) if entity.client else "")
    return text("conflict.about_other", kind=f"label.{entity.entity_name}")


def label_of(kind: type[Entity], spec: FieldSpec) -> Text:
    """The name of a field."""
    return text(f"label.{kind.entity_name}.{spec.name}")


def value_text(look: Look, kind: type[Entity], spec: FieldSpec, value: object) -> Text:
    """What stands in a field, as people say it."""
    words = _WORDS.get((kind.entity_name, spec.name))
    if value is None or value == "" or value == () or value == frozenset():
        return text("conflict.nothing")
    if words is not None:
        return text(f"{words}.{value.value if isinstance(value, Enum) else value}")
    if isinstance(value, Text):
        return value
    return _by_type(look, _bare(spec.annotation), value)


def _by_type(look: Look, annotation: object, value: object) -> Text:
    if annotation is NurseId:
        return text("conflict.value", value=look.given(NurseId(typing.cast(NurseId, value))))
    if annotation is ClientId:
        return text("conflict.value", value=look.client(typing.cast(ClientId, value)))
    if annotation is ShiftKindId:
        return text("conflict.value", value=look.shift(typing.cast(ShiftKindId, value)))
    if annotation is NeedId:
        need = look.need(typing.cast(NeedId, value))
        return care_name(need.care) if need is not None else text("conflict.nothing")
    if annotation is MinuteOfDay:
        return text("conflict.value_clock", value=typing.cast(int, value) % DAY_MINUTES)
    return _plain(look, annotation, value)


def _plain(look: Look, annotation: object, value: object) -> Text:
    if isinstance(value, bool):
        return text("conflict.yes" if value else "conflict.no")
    if isinstance(value, datetime):
        return text("conflict.value", value=value.astimezone(look.zone).strftime("%H:%M"))
    if isinstance(value, date):
        return text("conflict.value_day", value=value.isoformat())
    if isinstance(value, tuple | frozenset):
        return text("conflict.value", value=_listed(get_args(annotation), value))
    return text("conflict.value", value=shortened(str(value.value if isinstance(value, Enum) else value)))


def _listed(inner: tuple[object, ...], values: Iterable[object]) -> str:
    """Windows as clock times, the rest as it is."""
    windows = bool(inner) and get_args(inner[0])[:1] == (MinuteOfDay,)
    if windows:
        pairs = typing.cast(Iterable[tuple[MinuteOfDay, MinuteOfDay]], values)
        return ", ".join(f"{clock_text(first)}-{clock_text(last)}" for first, last in pairs)
    return shortened(", ".join(sorted(map(str, values)) if isinstance(values, frozenset) else map(str, values)))


def shortened(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def party(look: Look, stamp: Stamp, values: tuple[Value, ...], *, stands: bool = False) -> Party:
    """Who wrote, when, what and why."""
    nurse = look.author(stamp)
    return Party(
        who=look.given(nurse),
        nurse=nurse,
        at=look.moment(stamp),
        what=look.what(stamp),
        why=look.why(stamp),
        values=values,
        stands=stands,
    )


def _bare(annotation: object) -> object:
    """The type without "or nothing"."""
    if get_origin(annotation) in (types.UnionType, typing.Union):
        kept = [one for one in get_args(annotation) if one is not type(None)]
        return kept[0] if len(kept) == 1 else annotation
    return annotation
