"""What the engine wants done: it sends, waits and speaks only through these."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sync.protocol.asking.messages import Request


class Told(StrEnum):
    """What people are told, as codes; `sync.` stands before each in the book of sentences."""

    SERVER_RESTORED = "server_restored"  # the shared log went back or began anew: this device puts back what it lacks
    PUT_BACK = "put_back"  # ... and has done so
    CLONED = "cloned"  # somebody else writes as this device: a copied machine, or a restored backup
    TWO_TALES = "two_tales"  # the shared log tells devices different things
    NOT_KEPT = "not_kept"  # the shared log says that it has taken what it does not have
    WITHHELD = "withheld"  # what a colleague has seen does not come
    CONTROL_FORKED = "control_forked"  # the membership that the shared log tells is not the one known here
    DIGESTS_DIFFER = "digests_differ"  # two devices with the same batches hold different data
    FORGED = "forged"  # a batch without a valid signature of a member
    UNREADABLE = "unreadable"  # a batch that a member sealed, and that says nothing
    NEWER = "newer"  # a colleague has a newer release: update to see her changes
    NO_KEY = "no_key"  # the key of an epoch was not wrapped for this device
    LATE = "late"  # late edits of somebody who left wait for the team's decision
    REMOVED = "removed"  # this device belongs to the team no longer
    USABLE = "usable"  # what is needed today is here; the rest of a snapshot comes while people work
    JOINED = "joined"  # this device belongs to the team
    LEFT = "left"  # a device left the team; values: device
    DONE = "done"  # what was asked of the membership stands; values: what
    GIVEN_UP = "given_up"  # ... or can stand no longer
    NO_ROOM = "no_room"  # the log of this device cannot be written
    SERVER_FULL = "server_full"  # the team may keep no more on its server
    CHANGE_TOO_LARGE = "change_too_large"
    SNAPSHOT_BAD = "snapshot_bad"
    ALL_SENT = "all_sent"


@dataclass(frozen=True, slots=True)
class Send:
    """Send a request; its answer, or that none came, is told back with the same ticket."""

    ticket: int
    request: Request


@dataclass(frozen=True, slots=True)
class Arm:
    """Wake the engine at a moment of the clock that `now` is told by; an earlier alarm is forgotten."""

    at: int


@dataclass(frozen=True, slots=True)
class Tell:
    """Say something to the person in front of this device."""

    code: Told
    values: tuple[tuple[str, str | int], ...] = ()


Effect = Send | Arm | Tell
