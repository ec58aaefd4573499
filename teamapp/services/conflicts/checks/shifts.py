"""Shifts that a merge put together: more nurses have one than are needed, or fewer, because each acted alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from teamapp.domain.entities import Assignment, Demand
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.text import Text, text
from teamapp.services.conflicts.checks.sides import conflict_of, taking_back
from teamapp.services.conflicts.checks.visits import DayRows
from teamapp.services.conflicts.looking import Look, Part, Side, topic_of
from teamapp.services.conflicts.model import Choice, Conflict
from teamapp.services.roster.facts.plan import demand_on


def found_in(look: Look, rows: DayRows) -> Iterator[Conflict]:
    """Everything about the shifts of a day."""
    having: defaultdict[ShiftKindId, list[Part]] = defaultdict(list)
    given_up: defaultdict[ShiftKindId, list[Part]] = defaultdict(list)
    for row in rows.shifts:
        shift = cast(Assignment, row.columns)
        if row.gone:
            given_up[shift.shift_kind].append(Part(row))
        elif not look.leave_on(shift.nurse, rows.day):
            having[shift.shift_kind].append(Part(row, ("shift_kind",)))
    demand = demand_on(tuple(look.by_id(Demand).values()), rows.day)
    for asked in demand.values():
        key = asked.shift_kind
        if 0 < asked.nurses < len(having[key]):
            yield from _too_many(look, rows, tuple(having[key]), asked)
        if len(having[key]) < asked.nurses and len(given_up[key]) > 1:
            yield from _too_few(look, rows, tuple(given_up[key]), asked, have=len(having[key]))


def _too_many(look: Look, rows: DayRows, having: tuple[Part, ...], asked: Demand) -> Iterator[Conflict]:
    """Two took, or were given, the last place."""
    sides = look.sides(having, topic_of("claim", f"{rows.scope}:{asked.shift_kind}"))
    if not sides:
        return
    shift, day = look.shift(asked.shift_kind), rows.day.isoformat()
    card = conflict_of(
        look, "claim", f"{rows.scope}:{asked.shift_kind}", sides, parts=tuple(p for s in sides for p in s.parts),
        on=text("conflict.about_shift", shift=shift, day=day), said=_claim_words(look, sides, asked, have=len(having)),
    )  # fmt: skip
    yield replace(card, choices=tuple(_keeping(look, sides)) if len(sides) == 2 else card.choices)


def _claim_words(look: Look, sides: tuple[Side, ...], asked: Demand, *, have: int) -> Text:
    numbers = {"have": have, "needed": asked.nurses}
    holders = [cast(Assignment, side.parts[0].row.columns).nurse for side in sides]
    authors = [look.author(side.stamp) for side in sides]
    if len(sides) == 2:
        own = [holder == author for holder, author in zip(holders, authors, strict=True)]
        if all(own):
            return text("conflict.both_took_shift", one=look.given(holders[0]), other=look.given(holders[1]), **numbers)
        if any(own):
            mine, given = own.index(True), own.index(False)
            values = {"one": look.given(holders[mine]), "other": look.given(authors[given])}
            return text("conflict.took_and_gave_shift", to=look.given(holders[given]), **values, **numbers)
    return text("conflict.too_many", who=", ".join(dict.fromkeys(map(look.given, holders))), **numbers)


def _keeping(look: Look, sides: tuple[Side, ...]) -> Iterator[Choice]:
    """Of two: whose shift stays; the other gets her day back as it was."""
    backs = {choice.party: choice for choice in taking_back(look, sides)}
    for place, side in enumerate(sides):
        back = backs.get(1 - place)
        if back is not None:
            shift = cast(Assignment, side.parts[0].row.columns)
            words = text("conflict.keeps_shift", nurse=look.given(shift.nurse))
            suggested = not shift.by_solver and cast(Assignment, sides[1 - place].parts[0].row.columns).by_solver
            yield replace(
                back, key=f"keep:{look.witness.mark(side.stamp)}", text=words, party=place, suggested=suggested
            )


def _too_few(look: Look, rows: DayRows, given_up: tuple[Part, ...], asked: Demand, *, have: int) -> Iterator[Conflict]:
    """Two were let off, each while the other was still there."""
    sides = look.sides(given_up, topic_of("uncovered", f"{rows.scope}:{asked.shift_kind}"))
    if sides:
        yield conflict_of(
            look, "uncovered", f"{rows.scope}:{asked.shift_kind}", sides,
            parts=tuple(part for side in sides for part in side.parts),
            on=text("conflict.about_shift", shift=look.shift(asked.shift_kind), day=rows.day.isoformat()),
            said=text("conflict.too_few", have=have, needed=asked.nurses),
        )  # fmt: skip
