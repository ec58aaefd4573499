"""What is on a device's desk of a snapshot that it begins from, or looks through: it may be lost at any moment."""

from __future__ import annotations

from dataclasses import dataclass, field

from sync.engine.parts.opening import Beyond, Found
from sync.protocol.merge.row import Row
from sync.protocol.merge.version import Chain
from sync.protocol.wire.snapshot import Part, Sort

Key = tuple[int, str]


@dataclass(slots=True)
class Beginning:
    """A snapshot that this device begins from; `raws` are parts that have come and are not loaded yet."""

    found: Found
    beyond: Beyond
    done: int
    standing: bool
    raws: list[bytes] = field(default_factory=list)

    @property
    def parts(self) -> tuple[Part, ...]:
        return self.found.manifest.parts

    @property
    def missing(self) -> tuple[Part, ...]:
        """What has not come."""
        return self.parts[self.done + len(self.raws) :]

    @property
    def hot(self) -> bool:
        """Whether something is missing without which nothing can be shown."""
        return any(part.sort is Sort.HOT for part in self.parts[self.done :])


@dataclass(slots=True)
class Verifying:
    """A colleague's snapshot that is looked through: does it, with what came since, make the state that was here?

    `whole` names that state. Rows that nothing came to since only count (`sum`); the others wait for the end.
    """

    found: Found
    beyond: Beyond
    whole: bytes
    erased: set[str]
    done: int = 0
    sum: int = 0
    touched: dict[Key, tuple[Row, tuple[Chain, ...]]] = field(default_factory=dict)
    raws: list[bytes] = field(default_factory=list)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Those with rows: a history is each device's own."""
        return tuple(part for part in self.found.manifest.parts if part.sort in (Sort.HOT, Sort.COLD))

    @property
    def missing(self) -> tuple[Part, ...]:
        return self.parts[self.done + len(self.raws) :]
