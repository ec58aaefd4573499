"""Seal what this device has written down for the officer, a day at a time, and let go of what is older than five years.

A bundle travels like any other row; only the officer's secret key opens it, and nobody in the team has that.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import AccessBundle, Nurse, Officer
from teamapp.domain.entities.access import officer_id
from teamapp.domain.text import text
from teamapp.services.access.officer import read_key

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from teamapp.store.access import Opening

KEPT_DAYS = 5 * 366
A_BUNDLE = timedelta(hours=20)


def seal_due(desk: Desk) -> Change | None:
    """Seal if a day has passed since the first opening that waits; None where there is nothing to do."""
    oldest = desk.store.access.oldest()
    return seal_all(desk) if oldest is not None and desk.clock() - oldest >= A_BUNDLE else None


def seal_all(desk: Desk) -> Change | None:
    """Everything that waits, now; without an officer it stays where it is, five years at most."""
    forget_old(desk)
    waiting = desk.store.access.openings()
    officer = desk.store.get(Officer, officer_id())
    if not waiting or officer is None or desk.store.read_only:
        return None
    bundle = _sealed(desk, waiting, read_key(officer.key))
    change = desk.commit((Edit(None, bundle),), text("access.sealed", openings=bundle.openings), undoable=False)
    desk.store.access.drop(waiting)
    return change


def forget_old(desk: Desk) -> None:
    """What is older than five years: openings here, and bundles of the team, which are erased for ever."""
    moment = desk.clock() - timedelta(days=KEPT_DAYS)
    old = [one for one in desk.store.access.openings() if one.at < moment]
    if old:
        desk.store.access.drop(old)
    gone = [one.id for one in desk.store.where_before(AccessBundle, "last", moment.date())]
    if gone:
        change = Change(
            id=desk.fresh_id(), at=desk.clock(), who=desk.me, what=text("access.expired"), edits=(), undoable=False
        )
        desk.store.erase(change, AccessBundle, *gone)
        desk.sharing.erased()


def _sealed(desk: Desk, openings: Sequence[Opening], key: bytes) -> AccessBundle:
    from nacl.public import PublicKey, SealedBox

    names = {nurse.id: nurse.name for nurse in desk.store.all(Nurse)}
    lines = [
        [one.at.isoformat(), one.nurse or "", names.get(one.nurse, "") if one.nurse else "", one.client]
        for one in openings
    ]
    box = SealedBox(PublicKey(key)).encrypt(msgspec.msgpack.encode(lines))
    days = [one.at.astimezone(desk.zone).date() for one in openings]
    return AccessBundle(
        id=desk.fresh_id(),
        first=min(days),
        last=max(days),
        openings=len(lines),
        sealed=base64.b64encode(bytes(box)).decode(),
    )
