"""Joins the engine to a store and a membership."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from sync.control.membership import Membership
from sync.control.record import decode
from sync.engine.log import Ledger
from sync.engine.machine import Machine, standing_of
from sync.engine.standing import Tuning
from sync.engine.suite import Suite
from teamapp.store.migrations import NEWEST
from teamapp.store.shared.registry import merges

if TYPE_CHECKING:
    from sync.engine.log import Log
    from teamapp.services.exchanging import kept


def machine_of(mine: kept.Membership, log: Log, clock: Callable[[], datetime], tuning: Tuning | None = None) -> Machine:
    """The engine of this device, going on where its log stands."""
    standing = standing_of(
        log,
        mine.identity,
        suite=Suite(secrets.token_bytes),
        registry=merges(),
        schema=NEWEST,
        first=bytes.fromhex(mine.first),
    )
    return Machine(log, standing, tuning=tuning or Tuning(), wall=lambda: int(clock().timestamp() * 1000))


def membership_in(ledger: Ledger) -> Membership:
    """Who belongs to the team, by this device's control log."""
    membership = Membership()
    for raw in ledger.records():
        membership = membership.followed(decode(raw))
    return membership
