"""The registry of merges is made from the declarations of the entities, and knows what does not fit them."""

from __future__ import annotations

import pytest

from sync.protocol.merge.fields import FieldMerge, Merge, Plain, Registry
from sync.protocol.merge.operation import Alter, Delete, Put
from sync.protocol.merge.registry import Declared, Misdeclared, fits, registry
from teamapp.domain.entities import ENTITIES
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.wire import fields_of

STATUS_STEPS = tuple(frozenset(step) for step in (("planned",), ("under_way",), ("done", "not_home")))
KEY = "0" * 32


def of_the_team() -> Registry:
    """As whoever keeps the entities makes it: numbers and policies come from the declarations alone."""
    return registry(
        Declared(
            kind.entity_number,
            kind.entity_name,
            tuple(
                FieldMerge(
                    spec.wire.number,
                    Merge(spec.wire.policy.value),
                    STATUS_STEPS if spec.annotation is VisitStatus else (),
                )
                for spec in fields_of(kind)
            ),
        )
        for kind in ENTITIES
    )


def test_every_declared_field_has_its_merge() -> None:
    """Numbers and policies of the entities are those of the registry, none is left out."""
    made = of_the_team()
    assert made.keys() == {kind.entity_number for kind in ENTITIES}
    for kind in ENTITIES:
        declared = {spec.wire.number: spec.wire.policy.value for spec in fields_of(kind)}
        assert {number: field.merge.value for number, field in made[kind.entity_number].fields.items()} == declared


@pytest.mark.parametrize(
    "fields",
    [
        (FieldMerge(1), FieldMerge(1)),
        (FieldMerge(0),),
        (FieldMerge(1, Merge.MONOTONE),),
        (FieldMerge(1, Merge.SCALAR, (frozenset({"a"}),)),),
    ],
)
def test_what_cannot_hold_is_refused_with_its_name(fields: tuple[FieldMerge, ...]) -> None:
    """A number taken twice, number 0, and steps without a forward-only field or the other way round."""
    with pytest.raises(Misdeclared, match="visit"):
        registry([Declared(1, "visit", fields)])
    with pytest.raises(Misdeclared, match="again"):
        registry([Declared(1, "visit", ()), Declared(1, "again", ())])


def test_what_cannot_be_read_here_does_not_fit() -> None:
    """A value that its owner refuses, a set that is no list, elements for what is no set; newer fields always fit."""

    def whole(value: Plain) -> bool:
        return isinstance(value, int)

    kinds = registry([Declared(1, "visit", (FieldMerge(1, fits=whole), FieldMerge(2, Merge.SET)))])
    good = [Put(1, KEY, {1: 3, 2: ["a"]}), Put(1, KEY, {9: "newer"}), Put(7, KEY, {1: "?"}), Delete(1, KEY)]
    bad = [Put(1, KEY, {1: "x"}), Put(1, KEY, {2: "a"}), Alter(1, KEY, 1, ("a",))]
    assert all(fits(one, kinds) for one in [*good, Alter(1, KEY, 2, ("a",)), Alter(1, KEY, 9, ("a",))])
    assert not any(fits(one, kinds) for one in bad)
