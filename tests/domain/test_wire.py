"""The declarations of the entities hold together."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

import pytest

from teamapp.domain.entities import ENTITIES
from teamapp.domain.wire import Entity, fields_of


def test_entity_numbers_and_names_are_unique() -> None:
    """Two kinds of entity can never be taken for each other on the wire or in a table."""
    for key in ("entity_number", "entity_name"):
        counted = Counter(getattr(kind, key) for kind in ENTITIES)
        assert not [value for value, times in counted.items() if times > 1]


@pytest.mark.parametrize("kind", ENTITIES, ids=lambda kind: kind.entity_name)
def test_field_numbers_are_unique_and_start_with_the_id(kind: type[Entity]) -> None:
    """Every field has a number of its own, the id is number 1, and 0 is kept for the row's existence."""
    specs = fields_of(kind)
    numbers = [spec.wire.number for spec in specs]
    assert (specs[0].name, numbers[0]) == ("id", 1)
    assert len(set(numbers)) == len(numbers)
    assert min(numbers) > 0


@pytest.mark.parametrize("kind", ENTITIES, ids=lambda kind: kind.entity_name)
def test_days_that_are_searched_are_plain_days(kind: type[Entity]) -> None:
    """An indexed field is never a set or a list: the table could not be searched by it."""
    for spec in fields_of(kind):
        if spec.wire.indexed:
            assert "frozenset" not in str(spec.annotation)
            assert "tuple" not in str(spec.annotation)
            assert spec.annotation not in (date | None, datetime | None)
