"""How each field of an entity merges: plain data, made from the declarations by whoever knows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Scalar = str | int | bool | None
Plain = Scalar | list["Plain"] | dict[str, "Plain"]
"""What travels: no floats, dates as text, sets as sorted lists."""


class Merge(StrEnum):
    """What becomes of two values of one field whose authors had not seen each other."""

    SCALAR = "scalar"  # both are kept, the later one is shown, until somebody chooses
    SET = "set"  # adding wins over removing
    APPEND = "append"  # written once, never again
    TEXT = "text"  # both stand side by side
    MONOTONE = "monotone"  # the one further on in its order is shown


def anything(_value: Plain) -> bool:
    """Fits a field whose values nobody here has to read."""
    return True


@dataclass(frozen=True, slots=True)
class FieldMerge:
    """One field: its number on the wire, how it merges, and the steps of a monotone one from first to last.

    Values on the same step exclude each other: concurrent ones are shown as a question. `fits` says whether a value
    (all elements, for a set) can be read by whoever keeps the field.
    """

    number: int
    merge: Merge = Merge.SCALAR
    steps: tuple[frozenset[Scalar], ...] = ()
    fits: Callable[[Plain], bool] = anything

    def step(self, value: Plain) -> int:
        """How far on a monotone value is; an unknown one counts as the furthest, so that nothing newer is hidden."""
        for place, values in enumerate(self.steps):
            if isinstance(value, Scalar) and value in values:
                return place
        return len(self.steps)


@dataclass(frozen=True, slots=True)
class KindMerge:
    """One kind of entity: its number on the wire and its fields; a field of a newer release merges as a scalar.

    `owner` is the field that names the row on which this one hangs: it is erased with it. 0: there is none.
    """

    number: int
    fields: Mapping[int, FieldMerge] = field(default_factory=dict)
    owner: int = 0

    def field(self, number: int) -> FieldMerge:
        return self.fields.get(number) or FieldMerge(number)


Registry = Mapping[int, KindMerge]
"""Every kind by its number."""
