"""What today's visits are narrowed to: whose, which care, how far, and what is special about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import VisitId
from teamapp.domain.text import Text
from teamapp.services.day.rounds import RoundSheet, VisitLine
from ui.parts.filters.narrow import EVERYTHING, ONLY, Facet, Group, Narrow, Traits, facets
from ui.shell.declared.commands import translate
from ui.shell.declared.registry import keys_text
from ui.today.room import changed_words, only_changed, only_to_do, to_do_words

NURSE, CARE, STATE = "nurse", "care", "state"
TO_DO, CHANGED, VERSIONS, TOGETHER = "to_do", "changed", "versions", "together"
CANCELLED = "cancelled"
COMMANDS = {TO_DO: only_to_do, CHANGED: only_changed}


def _keys(key: str) -> str:
    """Those of its command, where it has one."""
    return keys_text(COMMANDS[key].keys[0]) if key in COMMANDS else ""


class Sieve:
    """Knows of each visit what can be ticked: `changed` by others, `versions` written at once by two."""

    def __init__(self, say: Callable[[Text], str], changed: frozenset[VisitId], versions: frozenset[str]) -> None:
        self._say, self._changed, self._versions = say, changed, versions

    def groups(self, sheets: Sequence[RoundSheet]) -> tuple[Group, ...]:
        """What can be ticked of these rounds: nurses only where there are several."""
        lines = [line for sheet in sheets for line in sheet.every_line]
        only = {
            TO_DO: to_do_words(),
            CHANGED: changed_words(),
            TOGETHER: translate("today", "Only visits with a colleague"),
            VERSIONS: translate("today", "Only visits with two versions"),
        }
        there = {_state(line) for line in lines}
        found = [Group(ONLY, "", tuple(Facet(key, words, _keys(key)) for key, words in only.items()))]
        if len(sheets) > 1:
            nurses = facets((sheet.nurse.id, sheet.nurse.name) for sheet in sheets)
            found.append(Group(NURSE, translate("today", "Nurse"), nurses))
        cares = facets((care, care) for care in map(self._care, lines))
        states = tuple(Facet(key, words) for key, words in _states().items() if key in there)
        return (
            *found,
            Group(CARE, translate("today", "Care"), cares),
            Group(STATE, translate("today", "State"), states),
        )

    def narrowed(self, sheets: Sequence[RoundSheet], wanted: Narrow) -> tuple[RoundSheet, ...]:
        """The rounds with nothing but what is wanted; a round without any leaves."""
        if not wanted.active:
            return tuple(sheets)
        kept = (
            replace(
                sheet,
                lines=tuple(one for one in sheet.lines if wanted.keeps(self._traits(one, sheet))),
                cancelled=tuple(one for one in sheet.cancelled if wanted.keeps(self._traits(one, sheet))),
            )
            for sheet in sheets
        )
        return tuple(sheet for sheet in kept if sheet.every_line)

    def _traits(self, line: VisitLine, sheet: RoundSheet) -> Traits:
        visit = line.visit
        special = (
            (TO_DO, _state(line) in (VisitStatus.PLANNED.value, VisitStatus.UNDER_WAY.value)),
            (CHANGED, visit.id in self._changed),
            (TOGETHER, line.with_nurse is not None),
            (VERSIONS, visit.id in self._versions),
        )
        ticks = {(ONLY, key) for key, there in special if there}
        ticks |= {(NURSE, sheet.nurse.id), (CARE, self._care(line)), (STATE, _state(line))}
        street = line.address.street if line.address is not None else ""
        return Traits(frozenset(ticks), f"{line.client.name} {street} {self._care(line)} {sheet.nurse.name}")

    def _care(self, line: VisitLine) -> str:
        return self._say(line.care)


def visits_in(sheets: Sequence[RoundSheet], wanted: Narrow = EVERYTHING) -> int:
    """How many different visits: one with two nurses stands in both rounds, what is called off counts if wanted."""
    off = (STATE, CANCELLED) in wanted.ticks
    return len({line.visit.id for sheet in sheets for line in (sheet.every_line if off else sheet.lines)})


def over_in(sheets: Sequence[RoundSheet]) -> int:
    """How many different visits are done, or nobody was at home."""
    over = (VisitStatus.DONE, VisitStatus.NOT_HOME)
    return len({line.visit.id for sheet in sheets for line in sheet.lines if line.visit.status in over})


def _state(line: VisitLine) -> str:
    return CANCELLED if line.visit.cancelled else line.visit.status.value


def _states() -> dict[str, str]:
    return {
        VisitStatus.PLANNED.value: translate("today", "Planned"),
        VisitStatus.UNDER_WAY.value: translate("today", "Under way"),
        VisitStatus.DONE.value: translate("today", "Done"),
        VisitStatus.NOT_HOME.value: translate("today", "Not at home"),
        CANCELLED: translate("today", "Cancelled"),
    }
