"""One row under concurrent changes: a register a field, the elements of its sets, and whether it is there.

A delete wins over what its author had seen. Whoever edits without having seen it wins over the delete, and both facts
stay visible until somebody says which one holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sync.protocol.merge.clock import EXISTENCE, Stamp
from sync.protocol.merge.fields import FieldMerge, KindMerge, Merge, Plain, Scalar
from sync.protocol.merge.operation import Alter, Delete, Erase, Operation, Put
from sync.protocol.merge.register import Alternative, Context, Rank, Register, knew, question, shown, write

Elements = Mapping[Scalar, tuple[Stamp, ...]]
"""The elements of a set with the writes that added them and that nobody has knowingly removed since."""


@dataclass(frozen=True, slots=True)
class Row:
    """Everything that is alive of a row. Register 0 says whether it is there; an erased row is nothing for ever."""

    registers: Mapping[int, Register] = field(default_factory=dict)
    sets: Mapping[int, Elements] = field(default_factory=dict)
    erased: bool = False

    @property
    def there(self) -> bool:
        """Whether some write that no delete has seen keeps it."""
        register = self.registers.get(EXISTENCE, ())
        return bool(register[0].value) if len(register) == 1 else any(one.value for one in register)

    @property
    def contested(self) -> bool:
        """Whether one deleted it while another edited it."""
        return len({bool(one.value) for one in self.registers.get(EXISTENCE, ())}) > 1


ERASED = Row(erased=True)
"""What an erased row is on every device, whatever else was done to it before, meanwhile or after."""


def apply(row: Row, operation: Operation, stamp: Stamp, *, context: Context, kind: KindMerge) -> Row:
    """The row after an operation whose author had applied `context`. Applied twice it does nothing more."""
    if row.erased or isinstance(operation, Erase):
        return ERASED
    registers = dict(row.registers)
    there = Alternative(not isinstance(operation, Delete), stamp)
    registers[EXISTENCE] = write(registers.get(EXISTENCE, ()), there, context)
    match operation:
        case Put():
            return _put(registers, row.sets, operation.fields, stamp, context=context, kind=kind)
        case Alter():
            return Row(registers, _alter(row.sets, operation, stamp, context))
        case Delete():
            return Row(registers, row.sets)


def values(row: Row, kind: KindMerge, rank: Rank) -> dict[int, Plain]:
    """What a screen shows of each field; sets as sorted lists."""
    plain = {
        number: register[0].value if len(register) == 1 else shown(register, kind.field(number), rank)
        for number, register in row.registers.items()
        if number != EXISTENCE
    }
    for number, elements in row.sets.items():
        plain[number] = list(in_order(element for element, added in elements.items() if added))
    return plain


def questions(row: Row, kind: KindMerge, rank: Rank) -> dict[int, Register]:
    """The fields on which somebody has to choose, with what there is to choose from; 0: whether the row stays."""
    asked = {
        number: question(register, kind.field(number) if number else _THERE, rank)
        for number, register in row.registers.items()
    }
    return {number: alternatives for number, alternatives in asked.items() if alternatives}


def in_order(elements: Iterable[Scalar]) -> list[Scalar]:
    """The elements of a set in the one order that every device writes them in."""
    return sorted(elements, key=lambda one: (type(one).__name__, str(one)))


_THERE = FieldMerge(EXISTENCE, Merge.SCALAR)


def _put(
    registers: dict[int, Register],
    before: Mapping[int, Elements],
    fields: Mapping[int, Plain],
    stamp: Stamp,
    *,
    context: Context,
    kind: KindMerge,
) -> Row:
    """`registers` are the row's own by now."""
    sets = before
    for number, value in fields.items():
        if type(value) is list and kind.field(number).merge is Merge.SET:
            wanted = [one for one in value if isinstance(one, Scalar)]
            after = _altered(sets.get(number, {}), stamp, context, added=wanted, removed=None)
            sets = {**sets, number: after}
        else:
            fresh, known = Alternative(value, stamp), registers.get(number)
            registers[number] = write(known, fresh, context) if known else (fresh,)
    return Row(registers, sets)


def _alter(sets: Mapping[int, Elements], operation: Alter, stamp: Stamp, context: Context) -> Mapping[int, Elements]:
    before = sets.get(operation.field, {})
    after = _altered(before, stamp, context, added=operation.added, removed=operation.removed)
    return {**sets, operation.field: after}


def _altered(
    elements: Elements, stamp: Stamp, context: Context, *, added: Iterable[Scalar], removed: Iterable[Scalar] | None
) -> Elements:
    """The set after a write; `removed` None means everything that its author had seen and does not add."""
    coming = set(added)
    going = set(elements) - coming if removed is None else set(removed)
    after: dict[Scalar, tuple[Stamp, ...]] = {}
    for element in elements.keys() | coming:
        kept = elements.get(element, ())
        if element in coming or element in going:
            kept = tuple(one for one in kept if not knew(context, stamp, one))
        if element in coming:
            kept = (*kept, stamp)
        if kept:
            after[element] = kept
    return after
