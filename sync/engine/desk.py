"""What a running device knows beside its log: all of it may be lost at any moment and is found again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sync.engine.batches.beacons import Digest, Read
from sync.engine.effects import Effect, Tell, Told
from sync.engine.parts.runs import Beginning, Verifying
from sync.engine.standing import Standing, Tuning
from sync.protocol.asking.messages import Pulled, Request
from sync.protocol.merge.clock import HybridTime, hybrid_of_ms
from sync.protocol.merge.version import Chain


@dataclass(slots=True)
class Page:
    """A piece of the shared log that has come and is taken in slice by slice; `running` is its name up to there."""

    after: int
    answer: Pulled
    done: int = 0
    running: bytes = field(init=False)

    def __post_init__(self) -> None:
        self.running = self.answer.before

    def slice(self, most_bytes: int) -> tuple[bytes, ...]:
        """What is taken next: as many batches as that, one at least."""
        left = self.answer.frames[self.done :]
        size = 0
        for count, raw in enumerate(left):
            size += len(raw)
            if count and size > most_bytes:
                return left[:count]
        return left


@dataclass(slots=True)
class Desk:
    """The memory of one run of the engine; moments are milliseconds of a clock that never goes back.

    `wall` tells the milliseconds since 1970, right or wrong: only the times of own writes go by it.
    """

    standing: Standing
    tuning: Tuning
    batch_bytes: int
    wall: Callable[[], int]
    now: int = 0
    ticket: int = 0
    asked: Request | None = None
    asked_at: int = 0
    page: Page | None = None
    pull_due: bool = True
    poll_at: int = 0
    listening: bool = False
    quiet_until: int = 0
    failures: int = 0
    refusals: int = 0
    first_written: int | None = None
    last_written: int = 0
    outcast: bool = False
    farewell: bool = False
    putting_back: bool = False
    control_there: int | None = None
    claimed: frozenset[bytes] = frozenset()
    sending: bool = False
    here: Digest | None = None
    shown: Digest | None = None
    show_at: int = 0
    needs_snapshot: bool = False
    by_log: bool = False
    beginning: Beginning | None = None
    usable_due: bool = False
    progress: tuple[int, int] = (0, 0)
    making: bool = False
    due_since: int | None = None
    verifying: Verifying | None = None
    confirm_since: dict[bytes, int] = field(default_factory=dict)
    to_confirm: bytes = b""
    looked_at: set[bytes] = field(default_factory=set)
    snapshot_at: int = 0
    caught_up_at: int = 0
    missing: dict[tuple[Chain, int], int] = field(default_factory=dict)
    beacons: Read = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    told: set[Tell] = field(default_factory=set)
    out: list[Effect] = field(default_factory=list)

    def tell(self, code: Told, **values: str | int) -> None:
        self.tell_all([Tell(code, tuple(sorted(values.items())))])

    def tell_all(self, tells: Iterable[Tell]) -> None:
        """Each thing once a run."""
        for tell in tells:
            if tell not in self.told:
                self.told.add(tell)
                self.out.append(tell)

    def untell(self, code: Told) -> None:
        """It may be said again."""
        self.told = {tell for tell in self.told if tell.code is not code}

    def written(self) -> None:
        self.first_written = self.first_written if self.first_written is not None else self.now
        self.last_written = self.now

    @property
    def busy(self) -> bool:
        """Whether something lies here that is worked off piece by piece."""
        coming = self.beginning.raws if self.beginning is not None else ()
        looked = self.verifying.raws if self.verifying is not None else ()
        return bool(self.page is not None or coming or looked)

    @property
    def records_lacking(self) -> int | None:
        """After how many control records the shared log ends, where this device has more."""
        there = self.control_there
        return there if there is not None and there < self.standing.membership.length else None

    @property
    def latest(self) -> HybridTime:
        """Up to where the times of others move this device's own: one clock years ahead does not take all with it."""
        return hybrid_of_ms(self.wall() + self.tuning.adopt_ms)

    @property
    def seal_at(self) -> int | None:
        """When what was written is sealed: after a while of quiet, or when the first of it has waited long enough."""
        if self.first_written is None:
            return None
        return min(self.last_written + self.tuning.quiet_ms, self.first_written + self.tuning.longest_ms)

    def refused(self) -> None:
        """After some refusals in a row each one more means a longer wait: two who disagree do not argue all day."""
        self.refusals += 1
        if self.refusals > 2:
            wait = min(self.tuning.first_retry_ms << min(self.refusals - 2, 12), self.tuning.longest_retry_ms)
            self.quiet_until = max(self.quiet_until, self.now + wait)

    def failed(self) -> None:
        """Ask again later, and later each time."""
        wait = min(self.tuning.first_retry_ms << min(self.failures, 12), self.tuning.longest_retry_ms)
        jitter = int.from_bytes(self.standing.suite.random_bytes(2)) % (wait // 2)
        self.failures += 1
        self.quiet_until = max(self.quiet_until, self.now + wait + jitter)
        self.page, self.verifying, self.making = None, None, False
        if self.beginning is not None:
            self.beginning.raws.clear()
        self.pull_due, self.shown, self.show_at = True, None, self.quiet_until
