"""Whatever an entity holds comes back as it was, from a column, from the wire and from the history."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec
import pytest
from hypothesis import given

from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.domain.ids import Id
from teamapp.domain.wire import Entity, entity, fields_of, wire
from teamapp.store.codec import Undeclarable, codec_of, entity_codec
from tests.support.store.any_entity import any_entity


@given(any_entity())
def test_columns_and_back(entity: Entity) -> None:
    """A row is the entity, and holds nothing but numbers, text and nothing."""
    codec = entity_codec(type(entity))
    columns = codec.columns(entity)
    assert codec.from_row(list(columns.values())) == entity
    assert {type(value) for value in columns.values()} <= {int, bool, str, type(None)} | {
        type(value) for value in columns.values() if isinstance(value, str | int)
    }


@given(any_entity())
def test_wire_and_back(entity: Entity) -> None:
    """What travels is the entity, under the numbers of its fields, without floats."""
    codec = entity_codec(type(entity))
    packed = msgspec.msgpack.encode(codec.plain(entity))
    assert codec.from_plain(msgspec.msgpack.decode(packed, type=dict[int, object])) == entity
    assert set(codec.plain(entity)) == {spec.wire.number for spec in fields_of(type(entity))}


def test_a_field_of_a_newer_release_is_left_out_and_a_missing_one_takes_its_default() -> None:
    """History that was written before a field existed is still read, and so is what a newer release wrote."""
    task = Task(id=Id("1" * 32), title="Order gloves", done=True)
    plain = entity_codec(Task).plain(task)
    without = {number: value for number, value in plain.items() if number != 6}
    assert entity_codec(Task).from_plain({**without, 99: "later"}) == Task(id=task.id, title=task.title)


@pytest.mark.parametrize("annotation", [float, list[int], int | str, dict[str, int]])
def test_a_type_without_a_plain_form_is_refused(annotation: object) -> None:
    """A float or a list in a declaration is found at once, not on another device."""
    with pytest.raises(Undeclarable):
        codec_of(annotation)


def test_an_edit_only_names_what_differs() -> None:
    """Subclassing nothing, a kind declared anywhere is stored like ours."""

    @entity(number=999, name="thing")
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Thing(Entity):
        sizes: tuple[tuple[int, int], ...] = field(default=(), metadata=wire(2))

    one, other = Thing(id=Id("1" * 32), sizes=((1, 2),)), Thing(id=Id("1" * 32))
    assert entity_codec(Thing).plain(one, frozenset(Edit(one, other).changed)) == {2: [[1, 2]]}
