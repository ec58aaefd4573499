"""What the day is narrowed to: whose visits, which care, how far, and what is special about them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from teamapp.services.rounds.day.facts import DayFacts
from ui.parts.filters.narrow import ONLY, Facet, Group, Narrow, Tick, Traits, facets
from ui.parts.timeline.model import Block, Day, Lane
from ui.shell.declared.commands import translate
from ui.shell.declared.registry import keys_text
from ui.visits.commands.filters import findings_words, only_findings

NURSE, CARE, STATE = "nurse", "care", "state"
NOBODY = "nobody"
FINDINGS, NEW_FACE, FIXED = "findings", "new_face", "fixed"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A day with the rest in the background, and which of its visits are left; what is called off counts if wanted."""

    day: Day
    kept: frozenset[str]
    count: int
    of: int


def groups_of(day: Day) -> tuple[Group, ...]:
    """What can be ticked on a day: only what is there."""
    only = (
        Facet(FINDINGS, findings_words(), keys_text(only_findings.keys[0])),
        Facet(NEW_FACE, translate("visits", "Only new faces for the client")),
        Facet(FIXED, translate("visits", "Only fixed visits")),
    )
    nurses = facets((lane.key, lane.title) for lane in day.lanes)
    nobody = (Facet(NOBODY, translate("visits", "Not planned")),) if day.tray else ()
    blocks = [block for _lane, block in _blocks(day)]
    states, there = _states(), {block.status for block in blocks}
    return (
        Group(ONLY, "", only),
        Group(NURSE, translate("visits", "Nurse"), (*nobody, *nurses)),
        Group(CARE, translate("visits", "Care"), facets((block.detail, block.detail) for block in blocks)),
        Group(STATE, translate("visits", "State"), tuple(Facet(k, w) for k, w in states.items() if k in there)),
    )


def narrowed(day: Day, wanted: Narrow, names: Mapping[str, str]) -> Narrowed:
    """Lanes without anything that is wanted leave, other visits on the rest step into the background.

    `names` are the words under which visits are found besides those on the screen.
    """
    off = frozenset(
        b.visit for _lane, b in _blocks(day) if b.status == "cancelled" and (STATE, b.status) not in wanted.ticks
    )
    every = frozenset(block.visit for _lane, block in _blocks(day))
    if not wanted.active:
        return Narrowed(day, every, len(every), len(every))
    kept = frozenset(b.visit for lane, b in _blocks(day) if wanted.keeps(_traits(b, lane, names)))
    lanes = tuple(
        replace(lane, blocks=tuple(replace(b, faded=not wanted.keeps(_traits(b, lane, names))) for b in lane.blocks))
        for lane in day.lanes
    )
    stays = tuple(lane for lane in lanes if _stays(lane, wanted))
    tray = tuple(block for block in day.tray if block.visit in kept)
    return Narrowed(replace(day, lanes=stays, tray=tray), kept, len(kept - off), len(every - off))


def names_of(facts: DayFacts) -> Mapping[str, str]:
    """Whole name and street of the client of each visit."""
    found = {}
    for visit in facts.visits:
        address = facts.addresses.get(visit.client)
        found[str(visit.id)] = f"{facts.clients[visit.client].name} {address.street if address is not None else ''}"
    return found


def _stays(lane: Lane, wanted: Narrow) -> bool:
    """An empty round stays while nothing but its nurse is wanted."""
    return any(not block.faded for block in lane.blocks) or (
        not lane.blocks and wanted.keeps(Traits(frozenset({(NURSE, lane.key)}), lane.title))
    )


def _blocks(day: Day) -> Collection[tuple[Lane | None, Block]]:
    """Every block with its lane, None for what nobody has."""
    return [(None, block) for block in day.tray] + [(lane, block) for lane in day.lanes for block in lane.blocks]


def _traits(block: Block, lane: Lane | None, names: Mapping[str, str]) -> Traits:
    ticks: set[Tick] = {
        (NURSE, lane.key if lane is not None else NOBODY),
        (CARE, block.detail),
        (STATE, block.status),
    }
    special = ((FINDINGS, bool(block.badge)), (NEW_FACE, block.new_face), (FIXED, block.pinned))
    ticks |= {(ONLY, key) for key, there in special if there}
    nurse = lane.title if lane is not None else ""
    return Traits(frozenset(ticks), f"{block.title} {block.detail} {nurse} {names.get(block.visit, '')}")


def _states() -> Mapping[str, str]:
    return {
        "planned": translate("visits", "Planned"),
        "under_way": translate("visits", "Under way"),
        "done": translate("visits", "Done"),
        "not_home": translate("visits", "Not at home"),
        "cancelled": translate("visits", "Cancelled"),
    }
