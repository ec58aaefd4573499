"""Erasing wins over everything that anybody does at the same time, whatever comes first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.protocol.merge.clock import HybridTime, Stamp
from sync.protocol.merge.erasing import erased_ids, merge
from sync.protocol.merge.fields import FieldMerge, KindMerge
from sync.protocol.merge.operation import Alter, Delete, Erase, Operation, Put, from_plain, to_plain
from sync.protocol.merge.row import Row

PERSON, NOTE = 30, 50
KINDS = {PERSON: KindMerge(PERSON), NOTE: KindMerge(NOTE, {7: FieldMerge(7)}, owner=7)}
PEOPLE = ["a" * 32, "b" * 32]


def note(number: int) -> str:
    return f"{number:032x}"


def made(number: int) -> Put:
    """Whose a note is never changes."""
    return Put(NOTE, note(number), {7: PEOPLE[number % 2], 6: "said"})


SOMETHING: st.SearchStrategy[Operation] = st.one_of(
    st.builds(lambda who, words: Put(PERSON, who, {2: words}), st.sampled_from(PEOPLE), st.text(max_size=3)),
    st.builds(lambda who: Alter(PERSON, who, 8, added=("nl",)), st.sampled_from(PEOPLE)),
    st.builds(lambda who: Delete(PERSON, who), st.sampled_from(PEOPLE)),
    st.builds(lambda who: Erase(PERSON, who), st.sampled_from(PEOPLE)),
    st.builds(made, st.integers(0, 5)),
    st.builds(lambda number: Delete(NOTE, note(number)), st.integers(0, 5)),
)


@settings(max_examples=50)
@given(st.lists(SOMETHING, max_size=8), st.lists(SOMETHING, max_size=8))
def test_two_who_work_apart_come_to_the_same(one: list[Operation], other: list[Operation]) -> None:
    """What is erased is nothing on both, with all that hangs on it; everything else merges as ever."""
    here = applied([(1, *step) for step in enumerate(one)] + [(2, *step) for step in enumerate(other)])
    there = applied([(2, *step) for step in enumerate(other)] + [(1, *step) for step in enumerate(one)])
    assert {key: alive(row) for key, row in here.items()} == {key: alive(row) for key, row in there.items()}
    gone = {step.id for step in (*one, *other) if isinstance(step, Erase)}
    assert gone <= erased_ids(here)
    hanging = [step.id for step in (*one, *other) if isinstance(step, Put) and step.fields.get(7) in gone]
    assert all(here[NOTE, name].erased for name in hanging)


def applied(steps: list[tuple[int, int, Operation]]) -> dict[tuple[int, str], Row]:
    rows: dict[tuple[int, str], Row] = {}
    erased: set[str] = set()
    for author, number, operation in steps:
        stamp = Stamp(HybridTime(100 * number + author), author, number + 1)
        merge(rows, operation, stamp, context={}, kinds=KINDS, erased=erased)
    return rows


def alive(row: Row) -> object:
    """A row without the order in which its values came."""
    registers = {number: frozenset(register) for number, register in row.registers.items()}
    sets = {number: {one: frozenset(by) for one, by in elements.items()} for number, elements in row.sets.items()}
    return row.erased, registers, {number: elements for number, elements in sets.items() if elements}


def test_an_erasure_comes_back_from_the_wire() -> None:
    """There and back."""
    assert from_plain(to_plain(Erase(PERSON, PEOPLE[0]))) == Erase(PERSON, PEOPLE[0])
