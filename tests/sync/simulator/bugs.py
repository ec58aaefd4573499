"""Mistakes that somebody could make, planted one at a time: a simulation that does not find them proves nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from unittest.mock import patch

from sync.control import making
from sync.control.membership import Membership
from sync.control.record import Record, Rotate
from sync.engine.batches import beacons, judging, receiving, sealing
from sync.engine.log import RETRIED
from sync.engine.snapshots import loading as loading_snapshots
from sync.engine.snapshots import making as making_snapshots
from sync.engine.suite import Suite
from sync.engine.talk import asking, hearing, wishes
from sync.protocol.asking.messages import No
from sync.protocol.merge import row
from sync.protocol.wire import frame as frame_module
from sync.protocol.wire.frame import Frame
from sync.server.rules import push as push_rules
from tests.sync.simulator.device_log import DeviceLog
from tests.sync.simulator.history import Fault
from tests.sync.simulator.journal import Journal
from tests.sync.simulator.suite import Remembering

F = Fault


@dataclass(frozen=True, slots=True)
class Bug:
    """A mistake in words, how to make it, the faults under which it matters, and a seed that shows it."""

    says: str
    plant: Callable[[], AbstractContextManager[object]]
    needs: frozenset[Fault]
    seed: int


def _swap(owner: object, name: str, value: object) -> Callable[[], AbstractContextManager[object]]:
    return lambda: patch.object(owner, name, value)


def _drops_waiting(self: receiving.Receiving, raw: bytes, kept: judging.Kept) -> None:
    if kept.reason not in RETRIED:
        _KEEP(self, raw, kept)


_KEEP = receiving.Receiving._keep


def _takes_unsealed(self: receiving.Receiving, raws: Iterator[bytes]) -> receiving.Taken:
    with patch.object(receiving, "seal_all", _nothing):
        taken = _TAKE(self, raws)
    sealing.seal_all(self.ledger, self.standing, self.batch_bytes)
    return taken


_TAKE = receiving.Receiving.take


def _never_known(raw: bytes, standing: object, ledger: object) -> object:
    verdict = judging.judge(raw, standing, ledger)  # type: ignore[arg-type]
    if not isinstance(verdict, judging.Known):
        return verdict
    key = standing.keys.get(verdict.frame.header.epoch)  # type: ignore[attr-defined]
    batch = standing.suite.batch(verdict.frame, key, standing.devices) if key else None  # type: ignore[attr-defined]
    return judging.Ready(verdict.frame, batch, True) if batch else verdict


def _latest_only(register: object, incoming: object, context: object) -> object:
    """The last writer wins, by the clock."""
    both = (*register, incoming)  # type: ignore[misc]
    return (max(both, key=lambda one: (one.stamp.time, str(one.value))),)


_PUSHED = hearing.pushed


@contextmanager
def _believes_the_server() -> Iterator[None]:
    """What the server says it took is never sent again."""
    usual = asking._frames
    taken: set[bytes] = set()

    def pushed(desk: object, asked: object) -> None:
        taken.update(asked.frames)  # type: ignore[attr-defined]
        _PUSHED(desk, asked)  # type: ignore[arg-type]

    def frames(desk: object, ledger: object) -> object:
        push = usual(desk, ledger)  # type: ignore[arg-type]
        left = tuple(raw for raw in push.frames if raw not in taken) if push else ()
        return replace(push, frames=left) if push and left else None

    with patch.object(hearing, "pushed", pushed), patch.object(asking, "_frames", frames):
        yield


@contextmanager
def _old_key() -> Iterator[None]:
    """Neither the device nor the server minds that a batch is sealed with the key of an epoch that is over."""
    usual = push_rules._check_epoch

    def lenient(membership: object, frame: object, *, again: bool) -> None:
        usual(membership, frame, again=True)  # type: ignore[arg-type]

    with patch.object(asking, "_renew_stale", _nothing), patch.object(push_rules, "_check_epoch", lenient):
        yield


@contextmanager
def _no_encryption() -> Iterator[None]:
    """The body travels as it is, signed all the same."""

    def seal(self: Suite, header: object, body: bytes, key: object, *, author: object) -> Frame:
        frame = _SEAL(self, header, body, key, author=author)  # type: ignore[arg-type]
        open_frame = replace(frame, sealed=body)
        signed = b"batch-v1" + _PACKED(frame.header) + frame.nonce + body
        return replace(open_frame, signature=author.signing.sign(signed).signature)  # type: ignore[attr-defined]

    with (
        patch.object(Suite, "seal", seal),
        patch.object(Remembering, "body", lambda self, frame, key: frame.sealed),
        patch.object(Suite, "body", lambda self, frame, key: frame.sealed),
        patch("sync.protocol.wire.batch._LEVEL", -100),
    ):
        yield


_SEAL = Suite.seal
_PACKED = frame_module._packed


@contextmanager
def _half_transactions() -> Iterator[None]:
    """What a transaction wrote before it failed stays written."""
    usual = Journal._note

    def forgets(self: Journal, undo: Callable[[], object]) -> None:
        usual(self, lambda: None)

    with patch.object(Journal, "_note", forgets):
        yield


@contextmanager
def _wraps_for_the_gone() -> Iterator[None]:
    """Who leaves is given the new key too."""
    usual = making.rotation

    def rotation(membership: object, random_bytes: object, **wanted: object) -> object:
        body = usual(membership, random_bytes, **{**wanted, "gone": ""})  # type: ignore[arg-type]
        gone, cuts = wanted.get("gone", ""), wanted.get("cuts", {})
        assert isinstance(gone, str)
        assert isinstance(cuts, dict)
        return replace(body, gone=gone, cuts=cuts)

    def rotated(self: Membership, record: Record, body: Rotate) -> Membership:
        others = {device: wrapped for device, wrapped in body.wraps.items() if device != body.gone}
        after = _ROTATED(self, record, replace(body, wraps=others))
        if body.gone not in body.wraps:
            return after
        gone = replace(after.members[body.gone], wraps=(*after.members[body.gone].wraps, body.wraps[body.gone]))
        return replace(after, members={**after.members, body.gone: gone})

    with patch.object(wishes, "rotation", rotation), patch.object(Membership, "_rotated", rotated):
        yield


_ROTATED = Membership._rotated


def _nothing(*_args: object, **_named: object) -> None:
    return None


@contextmanager
def _forgets_what_was_taken() -> Iterator[None]:
    """The server does not recognise a batch that it has: an answer that got lost looks like a fork."""
    usual = push_rules._take

    def take(shelf: object, asking_: object, raw: bytes, *, again: bool) -> int:
        frame = push_rules._read(raw)
        if shelf.stored(frame.chain, frame.header.sequence) is not None:  # type: ignore[attr-defined]
            raise push_rules.Unwelcome(No.FORK)
        return usual(shelf, asking_, raw, again=again)  # type: ignore[arg-type]

    with patch.object(push_rules, "_take", take):
        yield


def _one_too_far(loading: object, **changes: object) -> object:
    done = changes.get("done")
    return replace(loading, **{**changes, "done": done + 1 if isinstance(done, int) else done})  # type: ignore[type-var]


def _seals_no_unsent(*args: object) -> list[object]:
    return []


def _any_schema(frame: object, standing: object, ledger: object) -> object:
    return _JUDGED(frame, replace(standing, schema=99), ledger)  # type: ignore[type-var,arg-type]


_JUDGED = judging._judged


BUGS: Mapping[str, Bug] = {
    "context dropped": Bug(
        "a batch does not say what its author had seen", _swap(sealing, "without", lambda *_: {}), frozenset(), 0
    ),
    "context ignored": Bug(
        "a batch is applied before what its author had seen",
        _swap(judging, "covers", lambda *_: True),
        frozenset({F.FILES, F.WITHHELD}),
        0,
    ),
    "place too early": Bug(
        "the place moves past a batch that cannot be applied yet, and it is not kept",
        _swap(receiving.Receiving, "_keep", _drops_waiting),
        frozenset({F.VERSIONS}),
        0,
    ),
    "no dedupe": Bug(
        "a batch that came before is applied again", _swap(receiving, "judge", _never_known), frozenset({F.FILES}), 0
    ),
    "sealed after applying": Bug(
        "own changes are sealed after others' were applied, as if they had been seen",
        _swap(receiving.Receiving, "take", _takes_unsealed),
        frozenset(),
        0,
    ),
    "old key": Bug(
        "what was sealed with an old key is sent and taken", _old_key, frozenset({F.ROTATE, F.PARTITION}), 2
    ),
    "signature unchecked": Bug(
        "nobody checks who signed a batch", _swap(Remembering, "verify", _nothing), frozenset({F.FORGED}), 1
    ),
    "gone may write": Bug(
        "what a removed device writes later counts",
        _swap(judging, "_check_still_writing", _nothing),
        frozenset({F.REMOVED_WITH_SERVER}),
        0,
    ),
    "key for the gone": Bug("who leaves is given the next key", _wraps_for_the_gone, frozenset({F.REMOVE}), 0),
    "no word for the gone": Bug(
        "nobody vouches for what was applied of a removed device",
        _swap(wishes, "_duty", _nothing),
        frozenset({F.REMOVE, F.FILES}),
        0,
    ),
    "way back unseen": Bug(
        "a server that went back is not noticed",
        _swap(hearing, "_gone_back", lambda *_: False),
        frozenset({F.SERVER_RESTORED}),
        0,
    ),
    "server believed": Bug(
        "what the server says it took is never sent again", _believes_the_server, frozenset({F.LIES}), 0
    ),
    "answer lost": Bug(
        "a batch that the server has is refused the second time",
        _forgets_what_was_taken,
        frozenset({F.LOST_RESPONSE, F.DUPLICATE, F.DELAY}),
        3,
    ),
    "inbox forgotten": Bug(
        "what waited is not tried again", _swap(receiving.Receiving, "retry", _nothing), frozenset({F.WITHHELD}), 10
    ),
    "last writer wins": Bug(
        "of two values the later by the clock stays", _swap(row, "write", _latest_only), frozenset(), 0
    ),
    "unsent lost": Bug(
        "a device that begins a new chain forgets what it had not sent",
        _swap(sealing, "_unacknowledged", _seals_no_unsent),
        frozenset({F.CLONE, F.PARTITION}),
        20,
    ),
    "stamps left behind": Bug(
        "a device that begins a new chain leaves its rows stamped with the old one",
        _swap(DeviceLog, "_restamp", _nothing),
        frozenset({F.CLONE, F.PARTITION}),
        13,
    ),
    "half a snapshot": Bug(
        "a device whose inbox is not empty makes a snapshot",
        _swap(making_snapshots, "complete", lambda _: True),
        frozenset({F.VERSIONS, F.SNAPSHOT, F.LONG_AWAY}),
        3,
    ),
    "since forgotten": Bug(
        "rows of a snapshot are loaded without what was written since",
        _swap(DeviceLog, "_brought_up", lambda _self, _key, row, _later: row),
        frozenset({F.SNAPSHOT, F.LONG_AWAY, F.JOIN}),
        3,
    ),
    "part skipped": Bug(
        "a part of a snapshot is taken for loaded that is not",
        _swap(loading_snapshots, "replace", _one_too_far),
        frozenset({F.SNAPSHOT, F.LONG_AWAY, F.JOIN}),
        3,
    ),
    "newer applied": Bug(
        "batches of a newer release are applied", _swap(judging, "_judged", _any_schema), frozenset({F.VERSIONS}), 0
    ),
    "beacon too early": Bug(
        "a device shows a state with changes that nobody else has yet",
        _swap(beacons, "_settled", lambda _: True),
        frozenset(),
        17,
    ),
    "half transactions": Bug(
        "a write that fails leaves the writes before it", _half_transactions, frozenset({F.KILL, F.DISK_FULL}), 2
    ),
    "no encryption": Bug("bodies are signed but not encrypted", _no_encryption, frozenset(), 0),
    "quiet about gaps": Bug(
        "nobody says that something does not come",
        _swap(beacons, "missing", lambda *_: frozenset()),
        frozenset({F.WITHHELD}),
        0,
    ),
}
