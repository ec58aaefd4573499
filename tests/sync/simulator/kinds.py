"""The two kinds of rows of simulated teams, with a field of every policy."""

from __future__ import annotations

from sync.protocol.merge.fields import FieldMerge, Merge, Registry
from sync.protocol.merge.registry import Declared, registry

VISIT, NOTE = 40, 70
NURSE, TIME, STATUS, TAGS, WHY = 2, 3, 4, 5, 6
TEXT = 2
STEPS = tuple(frozenset(step) for step in (("planned",), ("under_way",), ("done", "not_home")))
STATES = ("planned", "under_way", "done", "not_home")
ELEMENTS = ("a", "b", "c")
REGISTERS = {VISIT: (NURSE, TIME, STATUS, WHY), NOTE: (TEXT,)}


def kinds() -> Registry:
    """What the entity declarations would give."""
    visit = (
        FieldMerge(NURSE),
        FieldMerge(TIME),
        FieldMerge(STATUS, Merge.MONOTONE, STEPS),
        FieldMerge(TAGS, Merge.SET),
        FieldMerge(WHY, Merge.TEXT),
    )
    return registry([Declared(VISIT, "visit", visit), Declared(NOTE, "note", (FieldMerge(TEXT, Merge.APPEND),))])
