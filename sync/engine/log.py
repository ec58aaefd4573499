"""What the engine needs of whoever keeps a device's data: one Protocol, everything within a transaction.

A store fulfils it over its tables. A transaction is whole or nothing; `LogRefused` from any of it means that nothing
was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from sync.protocol.asking.messages import START
from sync.protocol.merge.clock import HybridTime
from sync.protocol.merge.operation import Operation
from sync.protocol.merge.version import Chain
from sync.protocol.wire.batch import Batch, ChangeRecord
from sync.protocol.wire.frame import Frame
from sync.protocol.wire.snapshot import Head, Part, Sort, State

Key = tuple[int, str]
"""A kind's number and a row's id."""


class LogRefused(Exception):
    """The log cannot be written: the disk is full, the file is read-only. Nothing of the transaction was."""


class Reason(StrEnum):
    """Why a received batch lies in the inbox instead of being applied."""

    WAITING = "waiting"  # for batches that its author had applied
    CONTROL = "control"  # for control records that its author had seen
    NO_KEY = "no_key"
    NEWER = "newer"  # sealed by a newer release: kept as it is until this one is updated
    LATE = "late"  # of somebody who left; the team decides
    VOID = "void"  # of a stolen device, or after its author could no longer write
    STRANGER = "stranger"
    FORGED = "forged"
    WRONG_EPOCH = "wrong_epoch"
    UNREADABLE = "unreadable"
    FOREIGN = "foreign"  # of another team
    TWO_TALES = "two_tales"  # another batch was applied under its number


RETRIED = frozenset({Reason.WAITING, Reason.CONTROL, Reason.NO_KEY, Reason.NEWER, Reason.LATE, Reason.VOID})
"""What may become applicable by later batches, records, keys or releases; late and void ones if somebody vouches."""
GENUINE = frozenset({Reason.WAITING, Reason.NO_KEY, Reason.NEWER, Reason.LATE, Reason.VOID, Reason.UNREADABLE})
"""What a device of the team has really signed."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A batch in the inbox, by the hash of its bytes."""

    name: bytes
    raw: bytes
    reason: Reason
    chain: Chain | None = None
    batch: int = 0


@dataclass(frozen=True, slots=True)
class Own:
    """This device's place: its chain, its last sealed batch, its last one that others are known to have."""

    chain: Chain
    sealed: int
    acknowledged: int
    time: HybridTime


@dataclass(frozen=True, slots=True)
class Place:
    """How far this device has taken the shared log: which log, up to which place, and the running hash there."""

    log: bytes = b""
    at: int = 0
    running: bytes = START


class Wish(StrEnum):
    """What a person wants of the membership."""

    APPROVE = "approve"
    REMOVE = "remove"
    LEAVE = "leave"
    ROTATE = "rotate"
    ERASE = "erase"  # a new epoch, as somebody was erased
    SNAPSHOT = "snapshot"  # the shared log gets a new one, in which she is not
    ROLE = "role"
    TAKE_LATE = "take_late"


@dataclass(frozen=True, slots=True)
class Intent:
    """A wish that the control log does not hold yet. `detail` is a role or the reason of a rotation."""

    wish: Wish
    device: str = ""
    detail: str = ""
    sign: bytes = b""
    box: bytes = b""


@dataclass(frozen=True, slots=True)
class Making:
    """A snapshot in the making: the state at `place` is kept as it was, however much is written meanwhile."""

    place: Place
    heads: Mapping[Chain, Head]
    digest: bytes
    parts: tuple[Part, ...] = ()
    cut: bool = False
    """Whether every row is in a part."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What the next part holds: rows with their chains, or lines of the history."""

    sort: Sort
    state: State | None = None
    lines: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Loading:
    """A snapshot that this device begins from: its sealed list, its place, how many parts are in, whether it stands."""

    frame: bytes
    place: Place
    done: int = 0
    standing: bool = False


@dataclass(frozen=True, slots=True)
class Later:
    """An operation that a snapshot does not have: by whom, in which batch, after what."""

    operation: Operation
    time: HybridTime
    chain: Chain
    batch: int
    context: Mapping[Chain, int]


class Ledger(Protocol):
    """The log within one transaction."""

    def own(self) -> Own: ...

    def vector(self) -> Mapping[Chain, int]:
        """The highest batch of each chain applied here, this device's sealed ones included."""
        ...

    def hash_of(self, chain: Chain, batch: int) -> bytes | None:
        """The hash of an applied batch; None where it is only known through a snapshot."""
        ...

    def unsealed(self) -> Sequence[ChangeRecord]:
        """Changes made here that are in no batch yet, in the order in which they were made."""
        ...

    def counts(self) -> tuple[int, int]:
        """How many changes made here the shared log does not have, and how many batches wait: without reading them."""
        ...

    def own_frames(self, after: int) -> Sequence[bytes]:
        """The batches of the present chain after a number."""
        ...

    def lacking(self, most: int) -> Sequence[bytes]:
        """Applied batches, own ones included, that `held` does not cover, in the order in which they came."""
        ...

    def inbox(self) -> Sequence[Shelved]: ...

    def place(self) -> Place: ...

    def held(self) -> Mapping[Chain, int]:
        """What the shared log has, as far as this device has seen."""
        ...

    def records(self) -> Sequence[bytes]:
        """The control log."""
        ...

    def intents(self) -> Sequence[Intent]: ...

    def digest(self) -> bytes:
        """Names the state of all rows (`merge.digest.state_digest`); best kept up row by row with `combine`."""
        ...

    def begin_making(self) -> None:
        """Keep the state as it is now until `end_making`; nothing of it is read yet."""
        ...

    def making(self) -> Making | None: ...

    def cut(self, most: int) -> Cut | None:
        """Of what is kept for the snapshot the next rows or lines that are in no part; None after the last."""
        ...

    def keep_part(self, part: Part, raw: bytes) -> None:
        """What was cut is in this part, which has to be handed in."""
        ...

    def made_parts(self, most_bytes: int) -> Mapping[bytes, bytes]:
        """Parts that have not been handed in, one at least if there is one."""
        ...

    def part_handed_in(self, names: Iterable[bytes]) -> None: ...

    def end_making(self) -> None:
        """It is handed in, or given up."""
        ...

    def begin_loading(self, loading: Loading) -> None: ...

    def loading(self) -> Loading | None: ...

    def load_rows(self, state: State, later: Mapping[Key, Sequence[Later]]) -> None:
        """Put rows of a snapshot in the place of those that are here, with what was written since it in its order."""
        ...

    def load_history(self, lines: Sequence[object]) -> None:
        """Add changes that history does not have, before all that came since. Raises Unreadable."""
        ...

    def loaded(self, loading: Loading) -> None:
        """So far it is loaded."""
        ...

    def stand_at(self, heads: Mapping[Chain, Head]) -> None:
        """The state here is from now on that of a snapshot and what was written since."""
        ...

    def end_loading(self) -> None: ...

    def seal(self, frame: Frame, raw: bytes, changes: int) -> None:
        """Keep the next batch of the own chain; the first `changes` unsealed ones are in it.

        Where more were made, their stamps move on to the batch after it.
        """
        ...

    def acknowledge(self, batch: int) -> None:
        """Others have the own chain up to here: it came back from them."""
        ...

    def begin_chain(
        self, chain: Chain, frames: Sequence[tuple[Frame, bytes]], batches: Mapping[HybridTime, int]
    ) -> None:
        """Own batches after the acknowledged one become `frames` of a new chain.

        `batches` has the new number of every own change by its time: stamps of the old chain move to it.
        """
        ...

    def apply(self, frame: Frame, raw: bytes, batch: Batch) -> None:
        """Keep a batch and merge its changes into rows and history.

        A change that history has already only merges; a batch that is kept already is not kept twice.
        """
        ...

    def witness(self, time: HybridTime) -> None:
        """Own writes from here on are later than this."""
        ...

    def shelve(self, shelved: Shelved) -> None:
        """Put into the inbox, or change the reason of what is there."""
        ...

    def unshelve(self, name: bytes) -> None: ...

    def set_place(self, place: Place) -> None: ...

    def hold(self, held: Mapping[Chain, int]) -> None:
        """The shared log has these too."""
        ...

    def forget_held(self) -> None:
        """The shared log may have lost anything."""
        ...

    def add_record(self, raw: bytes) -> None: ...

    def add_intent(self, intent: Intent) -> None: ...

    def drop_intent(self, intent: Intent) -> None: ...

    def kept_beyond(self, vector: Mapping[Chain, int]) -> Sequence[bytes]:
        """Kept frames beyond a vector, own ones included, in the order in which they came."""
        ...

    def cleaned(self, batch: Batch) -> Batch:
        """The batch without what was erased since it was sealed; the same where nothing was."""
        ...

    def sweep_due(self) -> bool:
        """Whether something was erased and the kept batches have not been looked at since."""
        ...

    def looked(self) -> None:
        """All kept batches have been looked at."""
        ...

    def note_unclean(self, chain: Chain, batch: int) -> None:
        """A kept batch holds something erased."""
        ...

    def unclean(self) -> Sequence[bytes]:
        """Those noted that have not been cleaned yet."""
        ...

    def clean(self, frame: Frame, raw: bytes) -> None:
        """Keep this copy in the place of a batch, under its old name; `lacking` stops before it from now on."""
        ...

    def cut_off(self) -> bool:
        """Whether the shared log lacks a batch of the own chain that can be given whole no more."""
        ...

    def whole_beyond(self, vector: Mapping[Chain, int]) -> Sequence[bytes]:
        """As `kept_beyond`, without copies that were made here: what others may be given."""
        ...

    def known(self, device: str) -> Mapping[Chain, int]:
        """What a colleague's device is known to have, from files that it wrote."""
        ...

    def note_known(self, device: str, vector: Mapping[Chain, int]) -> None:
        """It has said so."""
        ...


class Log(Protocol):
    """A device's data."""

    def transaction(self) -> AbstractContextManager[Ledger]: ...
