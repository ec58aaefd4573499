"""Where else a client is named: in reasons, which are rewritten, and in people's own words, which people change."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from teamapp.domain.change import Edit
from teamapp.domain.entities import ENTITIES, Client
from teamapp.domain.ids import Id
from teamapp.domain.text import Text, text
from teamapp.domain.wire import Entity, fields_of
from teamapp.services.desk import Desk

REASON = "erasing.reason"
"""What stands where a reason named her."""


def others(desk: Desk, client: Id) -> Iterator[Entity]:
    """Every row that is not hers."""
    for kind in ENTITIES:
        owner = next((spec.name for spec in fields_of(kind) if spec.wire.owner), None)
        for one in desk.store.all(kind):
            if one.id != client and (owner is None or getattr(one, owner) != client):
                yield one


def reasons_naming(rows: Iterator[Entity], names: Collection[str]) -> tuple[Edit, ...]:
    """Rows of others whose stored reason has one of her names, without it."""
    return tuple(Edit(one, after) for one in rows if (after := _unnamed(one, names)) != one)


def words_naming(rows: Iterator[Entity], person: Client) -> int:
    """In how many rows of others people wrote her full name or her family name themselves."""
    wanted = [word.casefold() for word in (person.name, person.family_name) if len(word) > 2]
    return sum(1 for one in rows if any(word in said for said in _said(one) for word in wanted))


def _unnamed(one: Entity, names: Collection[str]) -> Entity:
    for spec in fields_of(type(one)):
        value = getattr(one, spec.name)
        if isinstance(value, Text) and any(said in names for _name, said in value.values):
            one = replace(one, **{spec.name: text(REASON)})  # type: ignore[arg-type]  # a field of Text, as just seen
    return one


def _said(one: Entity) -> Iterator[str]:
    """Words of people's own: ids, days and codes are none."""
    for spec in fields_of(type(one)):
        value = getattr(one, spec.name)
        if spec.annotation is str and isinstance(value, str) and " " in value:
            yield value.casefold()
