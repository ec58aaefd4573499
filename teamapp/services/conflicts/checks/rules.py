"""Working-time rules that a merge broke: shifts that were given by people who had not seen each other's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import cast

from scheduling.rules.check import check_nurse
from scheduling.rules.finding import Finding, Repair, Severity
from scheduling.rules.plan import FREE, Plan
from scheduling.text import Text as Said
from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text, text
from teamapp.services.conflicts.checks.sides import conflict_of
from teamapp.services.conflicts.looking import Look, Part, topic_of, writes_of
from teamapp.services.conflicts.model import Choice, Conflict
from teamapp.services.desk import Desk
from teamapp.services.roster.facts.plan import plan_of
from teamapp.services.roster.facts.read import RosterFacts, read_facts
from teamapp.services.roster.hand.shifts import CellEdit, cell_edits

REACH = timedelta(days=14)
"""Shifts further apart touch each other by averages only."""
LONGEST = timedelta(days=42)
MOST_REPAIRS = 2


@dataclass(frozen=True, slots=True)
class Suspect:
    """A nurse with shifts of which two authors had not seen each other's, from the first to the last of them."""

    nurse: NurseId
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that her shifts break together, with the cells without any of which it would hold, and repairs."""

    nurse: NurseId
    rule: str
    said: Text
    cells: tuple[Id, ...]
    repairs: tuple[Choice, ...]


def scope_of(nurse: str) -> str:
    return f"nurse:{nurse}"


def suspects(look: Look, nurses: Iterable[NurseId]) -> Iterator[Suspect]:
    """Who has shifts from today on that may break a rule by a merge; nothing is judged here, as that takes longer."""
    for nurse in nurses:
        ends = look.today - REACH, look.today + 2 * LONGEST
        rows = look.witness.stored_between(Assignment, "day", *ends, nurse=nurse)
        cells = [
            (cast(Assignment, row.columns).day, writes_of(Part(row, ("shift_kind",)))) for row in rows if not row.gone
        ]
        writes = {stamp for _day, stamps in cells for stamp in stamps}
        lonely = {pair for pair in combinations(writes, 2) if look.witness.apart(*pair)}
        again = any(topic.startswith(topic_of("rule", scope_of(nurse))) for topic in look.reopened)
        apart = writes if again else {one for pair in lonely for one in pair}
        days = [day for day, stamps in cells if not apart.isdisjoint(stamps)]
        if days and max(days) >= look.today:
            first = max(min(days), max(days) - LONGEST)
            yield Suspect(nurse, first, max(days))


def broken(desk: Desk, suspect: Suspect) -> tuple[Broken, ...]:
    """What her shifts break that must be put right; outside the search's transaction."""
    facts = read_facts(desk, suspect.first - timedelta(days=7), suspect.last + timedelta(days=7))
    if all(one.id != suspect.nurse for one in facts.nurses):
        return ()
    plan = plan_of(facts)
    found = (one for one in check_nurse(plan, suspect.nurse) if one.severity is Severity.MUST_FIX)
    return tuple(_broken(desk, facts, plan, one) for one in found)


def found_in(look: Look, one: Broken) -> Iterator[Conflict]:
    """A card, if only a merge put the cells together."""
    rows = look.witness.stored(Assignment, one.cells)
    parts = tuple(Part(rows[cell], ("shift_kind",)) for cell in one.cells if cell in rows)
    scope = f"{scope_of(one.nurse)}:{one.rule}"
    sides = look.sides(parts, topic_of("rule", scope))
    if sides:
        yield conflict_of(
            look, "rule", scope, sides, parts=parts,
            on=text("conflict.about_name", name=look.given(one.nurse)), said=one.said, choices=one.repairs,
        )  # fmt: skip


def _broken(desk: Desk, facts: RosterFacts, plan: Plan, found: Finding) -> Broken:
    nurse = NurseId(Id(found.nurse))
    cells = [day for day in found.days if plan.row(nurse)[day] != FREE and _holds_without(plan, found, day)]
    name = next(one.given_name for one in facts.nurses if one.id == nurse)
    days = facts.days
    return Broken(
        nurse=nurse,
        rule=found.rule,
        said=_named(found.text, name),
        cells=tuple(assignment_id(nurse, days[day]) for day in cells),
        repairs=tuple(_choices(desk, facts, found)),
    )


def _holds_without(plan: Plan, found: Finding, day: int) -> bool:
    """Whether the rule is kept once she is free on that day."""
    rest = check_nurse(plan.with_cell(found.nurse, day, FREE), found.nurse)
    return not any(one.rule == found.rule and not set(one.days).isdisjoint(found.days) for one in rest)


def _choices(desk: Desk, facts: RosterFacts, found: Finding) -> Iterator[Choice]:
    """The rule's own repairs."""
    for number, repair in enumerate(found.repairs[:MOST_REPAIRS]):
        edits = _edits(desk, facts, repair)
        if edits:
            yield Choice(key=f"repair:{number}", text=_named(repair.text, ""), edits=edits)


def _edits(desk: Desk, facts: RosterFacts, repair: Repair) -> tuple[Edit, ...]:
    cells = (CellEdit.to(NurseId(Id(one.nurse)), facts.days[one.day], one.kind) for one in repair.edits)
    free = (one for one in cells if not _pinned(desk, one))
    return cell_edits(desk, free, reason=text("conflict.because"))


def _pinned(desk: Desk, cell: CellEdit) -> bool:
    stored = desk.store.get(Assignment, assignment_id(cell.nurse, cell.day))
    return stored is not None and stored.pinned


def _named(said: Said, name: str) -> Text:
    """A rule's statement as the team keeps it, with her given name where it speaks of somebody."""
    values = {key: round(value) if isinstance(value, float) else value for key, value in said.values.items()}
    if "nurse" in values and name:
        values["nurse"] = name
    return text(said.code, **values)
