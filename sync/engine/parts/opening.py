"""Opens what a colleague sealed of a snapshot: nothing is believed that an active device has not signed."""

from __future__ import annotations

from dataclasses import dataclass

from sync.engine.effects import Tell, Told
from sync.engine.log import Later, Ledger
from sync.engine.standing import Standing
from sync.protocol.merge.clock import Stamp
from sync.protocol.merge.digest import state_digest
from sync.protocol.merge.operation import Unreadable
from sync.protocol.merge.register import Rank
from sync.protocol.merge.version import Chain, joined
from sync.protocol.wire.frame import Forged, Frame, FrameKind
from sync.protocol.wire.snapshot import Manifest, Part, State, unpack, unpack_history, unpack_manifest

Key = tuple[int, str]


class BadSnapshot(Exception):
    """A snapshot that nobody of the team made, that breaks off, or that is not what it says."""

    @property
    def tell(self) -> Tell:
        return Tell(Told.SNAPSHOT_BAD)


class NewerSnapshot(BadSnapshot):
    """One that a newer release made: readable after the update."""

    def __init__(self, device: str) -> None:
        super().__init__(device)
        self.device = device

    @property
    def tell(self) -> Tell:
        return Tell(Told.NEWER, (("device", self.device),))


@dataclass(frozen=True, slots=True)
class Found:
    """The list of a snapshot's parts as its maker sealed it."""

    frame: Frame
    manifest: Manifest


def open_manifest(raw: bytes, standing: Standing) -> Found:
    """Raises BadSnapshot."""
    frame, body = _opened(raw, standing, FrameKind.SNAPSHOT)
    try:
        return Found(frame, unpack_manifest(body))
    except Unreadable as error:
        raise BadSnapshot from error


def open_rows(raw: bytes, part: Part, standing: Standing) -> State:
    """The rows of a part, which are what its list says; raises BadSnapshot."""
    try:
        state = unpack(_body(raw, part, standing))
    except Unreadable as error:
        raise BadSnapshot from error
    if state_digest(state.rows, rank_of(state)) != part.digest or len(state.rows) != part.count:
        raise BadSnapshot
    return state


def open_history(raw: bytes, part: Part, standing: Standing) -> list[object]:
    """The lines of a part; raises BadSnapshot."""
    try:
        return unpack_history(_body(raw, part, standing))
    except Unreadable as error:
        raise BadSnapshot from error


def rank_of(state: State) -> Rank:
    """How writes rank among the rows of a state."""

    def rank(stamp: Stamp) -> tuple[int, str]:
        return stamp.time, state.chains[stamp.device].name

    return rank


def _body(raw: bytes, part: Part, standing: Standing) -> bytes:
    frame, body = _opened(raw, standing, FrameKind.PART)
    if frame.hash != part.name:
        raise BadSnapshot
    return body


def _opened(raw: bytes, standing: Standing, kind: FrameKind) -> tuple[Frame, bytes]:
    try:
        frame = standing.suite.decode(raw)
        author = standing.membership.members.get(frame.chain.device)
        key = standing.keys.get(frame.header.epoch)
        if author is None or key is None or frame.header.kind != kind:
            raise BadSnapshot
        if frame.header.team != standing.membership.team:
            raise BadSnapshot
        standing.suite.verify(frame, author.sign)
        if frame.header.schema > standing.schema:
            raise NewerSnapshot(frame.chain.device)
        return frame, standing.suite.body(frame, key)
    except (Unreadable, Forged) as error:
        raise BadSnapshot from error


@dataclass(slots=True)
class Beyond:
    """What is kept here and a snapshot does not have, by the rows that it touches; grows with what comes."""

    upto: dict[Chain, int]
    own: Chain
    later: dict[Key, list[Later]]
    batches: int = 0

    @classmethod
    def of(cls, manifest: Manifest, ledger: Ledger) -> Beyond:
        return cls(manifest.vector, ledger.own().chain, {})

    def grow(self, ledger: Ledger, standing: Standing) -> None:
        """Take in what was kept since; what is kept was judged when it came."""
        for raw in ledger.kept_beyond(self.upto):
            frame = standing.suite.decode(raw)
            batch = standing.suite.batch(frame, standing.keys[frame.header.epoch], standing.devices)
            chain, number = frame.chain, frame.header.sequence
            self.batches += 1
            for change in batch.changes:
                for one in change.operations:
                    entry = Later(one, change.time, chain, number, batch.context)
                    self.later.setdefault((one.kind, one.id), []).append(entry)
        self.upto = joined(self.upto, ledger.vector())
