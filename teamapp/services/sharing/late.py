"""What somebody wrote whose computer had left when it came: read before the team decides, without applying it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, cast

from teamapp.domain.text import Text, TextValue
from teamapp.services.exchanging.kept import kept

if TYPE_CHECKING:
    from sync.engine.log import Shelved
    from sync.engine.standing import Standing
    from sync.protocol.wire.batch import ChangeRecord, Said
    from teamapp.services.desk import Desk

_MOST = 200


@dataclass(frozen=True, slots=True)
class LateChange:
    """One change as the history would call it; it counts nowhere yet."""

    at: datetime
    what: Text
    why: Text | None


def late_changes(desk: Desk, device: str) -> tuple[LateChange, ...]:
    """Of one device, in the order in which they were made; what cannot be read is left out."""
    from sync.engine.log import Reason

    with desk.store.exchange() as ledger:
        shelved = [
            one
            for one in ledger.inbox()
            if one.reason is Reason.LATE and one.chain is not None and one.chain.device == device
        ]
    standing = _standing(desk)
    if standing is None:
        return ()
    found = [_said(record) for one in sorted(shelved, key=_place) for record in _read(one, standing)]
    return tuple(found[:_MOST])


def _standing(desk: Desk) -> Standing | None:
    from sync.engine.machine import standing_of
    from sync.engine.suite import Suite
    from teamapp.services.exchanging.exchange import StoreLog
    from teamapp.store.migrations import NEWEST
    from teamapp.store.shared.registry import merges

    mine = kept(desk.store)
    if mine is None:
        return None
    suite, first = Suite(secrets.token_bytes), bytes.fromhex(mine.first)
    log = StoreLog(desk.store)
    return standing_of(log, mine.identity, suite=suite, registry=merges(), schema=NEWEST, first=first)


def _place(shelved: Shelved) -> tuple[int, int]:
    return (shelved.chain.incarnation if shelved.chain is not None else 0, shelved.batch)


def _read(shelved: Shelved, standing: Standing) -> tuple[ChangeRecord, ...]:
    from sync.protocol.merge.operation import Unreadable
    from sync.protocol.wire.frame import Forged

    try:
        frame = standing.suite.decode(shelved.raw)
        key = standing.keys.get(frame.header.epoch)
        return standing.suite.batch(frame, key, standing.devices).changes if key is not None else ()
    except (Forged, Unreadable):
        return ()


def _said(record: ChangeRecord) -> LateChange:
    from teamapp.store.codec import instant_from_plain

    at = cast(datetime, instant_from_plain(record.at))
    return LateChange(at, _text(record.what), _text(record.why) if record.why else None)


def _text(said: Said) -> Text:
    return Text(said.code, tuple((name, cast(TextValue, value)) for name, value in said.values))
