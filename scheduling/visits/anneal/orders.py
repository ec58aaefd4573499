"""From an agenda to an order of the engine and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from scheduling.core.face import Bytes, Instance, Ints, Order
from scheduling.visits.anneal.encode import Encoded
from scheduling.visits.problem import Agenda, BreakPlace, Turn


def agenda_from(encoded: Encoded, order: Order) -> Agenda:
    """The agenda that an order of the engine stands for; a visit of which only one part is served has no turn."""
    nurses = encoded.day.problem.nurses
    half = {row.visit.key for i, row in enumerate(encoded.rows) if row.turn_part is not None and not order.srv[i]}
    turns: list[Turn] = []
    for i in order.perm:
        row = encoded.rows[i]
        if order.srv[i] and row.visit.key not in half:
            own = tuple(nurses[c].key for c in order.cg[i, : len(row.parts)])
            turns.append(Turn(row.visit.key, own, float(encoded.instance.wst[i, order.wch[i]]), row.turn_part))
    breaks = (BreakPlace(nurse.key, int(order.brk[c])) for c, nurse in enumerate(nurses) if nurse.pause)
    return Agenda(tuple(turns), tuple(breaks))


def order_from(encoded: Encoded, agenda: Agenda) -> Order:
    """The order of an agenda; visits without a turn, or with a nurse who may not make them, are not served."""
    rows = {(row.visit.key, row.turn_part): i for i, row in enumerate(encoded.rows)}
    nurses = {nurse.key: c for c, nurse in enumerate(encoded.day.problem.nurses)}
    n, instance = len(encoded.rows), encoded.instance
    cg, srv, wch = _any_nurses(instance), np.zeros(n, np.uint8), np.zeros(n, np.int32)
    perm: list[int] = []
    for turn in _as_rows(agenda, rows):
        i = rows.get((turn.visit, turn.part))
        own = [nurses.get(key, -1) for key in turn.nurses]
        if i is None or srv[i] or len(own) != instance.pk[i] or len(set(own)) < len(own):
            continue
        if all(c >= 0 and instance.can[i, slot, c] for slot, c in enumerate(own)):
            perm.append(i)
            cg[i, : len(own)], srv[i] = own, 1
            opened = instance.wst[i, : instance.nw[i]] <= (turn.not_before or 0.0) + 1e-6
            wch[i] = max(0, int(opened.sum()) - 1)
    perm.extend(i for i in range(n) if not srv[i])
    _part_mates(instance, cg, srv)
    brk = np.full(instance.nurses, -1, np.int32)
    for place in agenda.breaks:
        if place.nurse in nurses:
            brk[nurses[place.nurse]] = place.after_visits
    return Order(np.array(perm, np.int32), cg, srv, wch, brk)


def _as_rows(agenda: Agenda, rows: Mapping[tuple[str, int | None], int]) -> Iterator[Turn]:
    """Whole turns split where the engine has a row for each part, and the other way round where it has one for both."""
    apart: dict[str, dict[int, Turn]] = {}
    for turn in agenda.turns:
        if turn.part is None and (turn.visit, None) not in rows:
            for part, nurse in enumerate(turn.nurses):
                yield replace(turn, nurses=(nurse,), part=part)
        elif turn.part is not None and (turn.visit, None) in rows:
            both = apart.setdefault(turn.visit, {})
            both[turn.part] = turn
            if len(both) == 2:
                yield replace(turn, nurses=(*both[0].nurses, *both[1].nurses), part=None)
        else:
            yield turn


def _part_mates(instance: Instance, cg: Ints, srv: Bytes) -> None:
    """Give the two parts of a visit different nurses, where those who are not served yet have the same."""
    for i in range(instance.visits):
        j = int(instance.mate[i])
        if j >= 0 and cg[i, 0] == cg[j, 0]:
            change = i if not srv[i] else j
            other = cg[j, 0] if change == i else cg[i, 0]
            choices = [c for c in instance.elig[change, 0, : instance.ne[change, 0]] if c != other]
            if choices:
                cg[change, 0] = choices[0]
            else:  # the other part has somebody else to offer
                keep = j if change == i else i
                cg[keep, 0] = next(c for c in instance.elig[keep, 0, : instance.ne[keep, 0]] if c != cg[change, 0])


def _any_nurses(instance: Instance) -> Ints:
    """Two different able nurses for each visit, to begin with."""
    cg = np.zeros((instance.visits, 2), np.int32)
    for i in range(instance.visits):
        first, second = (instance.elig[i, slot, : instance.ne[i, slot]] for slot in (0, 1))
        if instance.pk[i] == 1:
            cg[i, 0] = first[0]
        else:
            cg[i] = next((a, b) for a in first for b in second if a != b)
    return cg
