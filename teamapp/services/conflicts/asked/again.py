"""Questions that were answered and whose answer has been taken back: the same card again, from what was kept of it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sync.protocol.merge.fields import Plain
from sync.protocol.merge.register import Alternative
from teamapp.domain.entities import ENTITIES, Settled
from teamapp.domain.entities.settling import SettledState
from teamapp.domain.ids import Id
from teamapp.services.conflicts.asked.card import conflict_of
from teamapp.services.conflicts.asked.questions import Asked, in_groups
from teamapp.services.conflicts.looking import Look, spec_at
from teamapp.services.conflicts.model import Conflict
from teamapp.store.codec import entity_codec
from teamapp.store.shared.rows.rows import Stored

Place = tuple[int, Id, int]


def asked_again(look: Look, settled: Settled) -> Iterator[Conflict]:
    """None as soon as one of the fields holds something else than before the answer: somebody went on from there."""
    if settled.state is not SettledState.REOPENED or not settled.options:
        return
    values: dict[Place, list[Alternative]] = {}
    for change, kind, row, number, plain in settled.options:
        stamp = look.witness.write_of(change)
        if stamp is None:
            return
        values.setdefault((kind, row, number), []).append(Alternative(msgspec.json.decode(plain), stamp))
    asked = [_asked(look, place, tuple(found)) for place, found in values.items()]
    if all(one is not None for one in asked):
        for group in in_groups(one for one in asked if one is not None):
            yield conflict_of(look, group)


def _asked(look: Look, place: Place, values: tuple[Alternative, ...]) -> Asked | None:
    number, name, field = place
    kind = next((one for one in ENTITIES if one.entity_number == number), None)
    row = look.witness.stored(kind, [name]).get(name) if kind is not None else None
    if kind is None or row is None or row.gone or look.witness.questions(row).get(field):
        return None
    spec = spec_at(kind, field) if field else None
    if spec is None and field:
        return None
    return Asked(row, spec, values) if _as_before(row, field, values[0].value) else None


def _as_before(row: Stored, field: int, first: Plain) -> bool:
    return not field or entity_codec(type(row.columns)).plain(row.columns).get(field) == first
