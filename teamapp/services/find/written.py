"""What people wrote, by its words: notes, tasks, helpers, care, addresses, reasons of visits."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from teamapp.domain.care import CARE_KINDS, care_name
from teamapp.domain.entities import (
    Address,
    CareNeed,
    Client,
    ClientHelper,
    ClientPreference,
    Note,
    Nurse,
    Task,
    Visit,
)
from teamapp.domain.ids import ClientId, Id
from teamapp.domain.units import clock_text
from teamapp.domain.wire import Entity
from teamapp.services.find.near import fit, parts
from teamapp.services.find.records import Record, Sort
from teamapp.words.speak import Language, say

if TYPE_CHECKING:
    from teamapp.services.desk import Desk

_FEW_KINDS = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """The words, everybody's name, and the clients whose rows alone are wanted (empty: anybody's)."""

    words: tuple[str, ...]
    names: Mapping[ClientId, str]
    clients: Collection[ClientId] = ()


def written(desk: Desk, asked: Asked, sort: Sort, *, most: int) -> tuple[Record, ...]:
    """The newest rows of a sort that have the words."""
    if sort is Sort.CARE:
        return _care_by_name(desk, asked, most) + _written(desk, asked, sort, most)
    return _written(desk, asked, sort, most)


def _care_by_name(desk: Desk, asked: Asked, most: int) -> tuple[Record, ...]:
    """Kinds of care have names in both languages; rows hold only the slug."""
    slugs = [
        kind.slug
        for kind in CARE_KINDS
        if any(fit(asked.words, parts(say(care_name(kind.slug), one))) == 0 for one in Language)
    ]
    by_slug = (Asked((slug,), asked.names, asked.clients) for slug in slugs[:_FEW_KINDS])
    return tuple(record for one in by_slug for record in _written(desk, one, Sort.CARE, most))


def _written(desk: Desk, asked: Asked, sort: Sort, most: int) -> tuple[Record, ...]:
    found: list[Record] = []
    for kind in _KINDS.get(sort, ()):
        rows = desk.store.find_rows(kind, asked.words, most=most, clients=asked.clients)
        found += [record for row in rows for record in _record(desk, kind, row.id, asked.names)]
    return tuple(found[:most])


def _record(desk: Desk, kind: type[Entity], id_: Id, names: Mapping[ClientId, str]) -> Iterator[Record]:
    entity = desk.store.get(kind, id_)
    if entity is not None:
        yield _MAKERS[kind](desk, entity, names)


def _note(desk: Desk, one: Entity, names: Mapping[ClientId, str]) -> Record:
    assert isinstance(one, Note)
    day = one.written.astimezone(desk.zone).date()
    return Record(sort=Sort.NOTE, id=one.id, name=_of(one.client, names), note=one.text, client=one.client, day=day)


def _task(_desk: Desk, one: Entity, names: Mapping[ClientId, str]) -> Record:
    assert isinstance(one, Task)
    return Record(
        sort=Sort.TASK, id=one.id, name=one.title, note=_of(one.client, names), client=one.client, day=one.due,
        ended=one.done,
    )  # fmt: skip


def _visit(_desk: Desk, one: Entity, names: Mapping[ClientId, str]) -> Record:
    assert isinstance(one, Visit)
    note = one.cancel_reason or one.extra_reason
    return Record(sort=Sort.VISIT, id=one.id, name=_of(one.client, names), note=note, client=one.client, day=one.day)


def _helper(_desk: Desk, one: Entity, names: Mapping[ClientId, str]) -> Record:
    assert isinstance(one, ClientHelper)
    parts = (one.relation, _of(one.client, names), one.does)
    note = " · ".join(part for part in parts if part)
    return Record(sort=Sort.HELPER, id=one.id, name=one.name, note=note, client=one.client)


def _address(_desk: Desk, one: Entity, names: Mapping[ClientId, str]) -> Record:
    assert isinstance(one, Address)
    note = " · ".join(part for part in (f"{one.street}, {one.town}".strip(", "), one.access) if part)
    return Record(sort=Sort.CLIENT, id=one.client, name=_of(one.client, names), note=note, client=one.client)


def _client(_desk: Desk, one: Entity, _names: Mapping[ClientId, str]) -> Record:
    assert isinstance(one, Client)
    note = " · ".join(part for part in (one.about, one.phone) if part)
    return Record(sort=Sort.CLIENT, id=one.id, name=one.name, note=note, client=one.id)


def _nurse(_desk: Desk, one: Entity, _names: Mapping[ClientId, str]) -> Record:
    assert isinstance(one, Nurse)
    note = " · ".join(part for part in (one.phone, one.email, one.home_address) if part)
    return Record(sort=Sort.NURSE, id=one.id, name=one.name, note=note)


def _care(_desk: Desk, one: Entity, names: Mapping[ClientId, str]) -> Record:
    assert isinstance(one, CareNeed)
    windows = ", ".join(f"{clock_text(opens)}–{clock_text(closes)}" for opens, closes in one.windows)
    return Record(
        sort=Sort.CARE, id=one.id, name=_of(one.client, names), said=care_name(one.care), note=windows,
        client=one.client, day=one.last,
    )  # fmt: skip


def _preference(desk: Desk, one: Entity, names: Mapping[ClientId, str]) -> Record:
    assert isinstance(one, ClientPreference)
    nurse = desk.store.get(Nurse, one.nurse)
    note = " · ".join(part for part in (nurse.name if nurse else "", one.reason) if part)
    return Record(sort=Sort.CARE, id=one.id, name=_of(one.client, names), note=note, client=one.client)


def _of(client: ClientId | None, names: Mapping[ClientId, str]) -> str:
    return names.get(client, "") if client is not None else ""


_KINDS: Mapping[Sort, tuple[type[Entity], ...]] = {
    Sort.CLIENT: (Address, Client),
    Sort.NURSE: (Nurse,),
    Sort.VISIT: (Visit,),
    Sort.HELPER: (ClientHelper,),
    Sort.NOTE: (Note,),
    Sort.TASK: (Task,),
    Sort.CARE: (CareNeed, ClientPreference),
}
_MAKERS: Mapping[type[Entity], Callable[[Desk, Entity, Mapping[ClientId, str]], Record]] = {
    Note: _note,
    Task: _task,
    Visit: _visit,
    ClientHelper: _helper,
    Address: _address,
    Client: _client,
    Nurse: _nurse,
    CareNeed: _care,
    ClientPreference: _preference,
}
