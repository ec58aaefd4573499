"""A history: how many devices, which faults, and every step. Drawn from a seed, cut down step by step when it fails."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypedDict

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR


class Fault(StrEnum):
    """What can go wrong, each a switch."""

    DROP = "drop"
    DUPLICATE = "duplicate"
    DELAY = "delay"  # and with it, reordering
    TRUNCATE = "truncate"
    FLIP = "flip"
    LOST_RESPONSE = "lost_response"
    PARTITION = "partition"
    SERVER_CRASH = "server_crash"
    SERVER_RESTORED = "server_restored"
    SERVER_ANEW = "server_anew"  # restored under a new name, or empty
    EQUIVOCATION = "equivocation"  # two logs for two halves of the team
    WITHHELD = "withheld"
    FORGED = "forged"
    REPLAY = "replay"  # from another team or epoch
    LIES = "lies"  # "taken", and it was not
    KILL = "kill"
    DISK_FULL = "disk_full"
    DEVICE_RESTORED = "device_restored"
    CLONE = "clone"
    CLOCKS = "clocks"
    ROTATE = "rotate"
    REMOVE = "remove"
    REMOVED_WITH_SERVER = "removed_with_server"
    JOIN = "join"
    SNAPSHOT = "snapshot"
    BAD_SNAPSHOT = "bad_snapshot"
    VERSIONS = "versions"
    LONG_AWAY = "long_away"
    BOMB = "bomb"
    TOO_LARGE = "too_large"
    SLOW_DOWN = "slow_down"
    FILES = "files"


NOISE = (Fault.DROP, Fault.DUPLICATE, Fault.DELAY, Fault.TRUNCATE, Fault.FLIP, Fault.LOST_RESPONSE)
NOT_TOGETHER = (
    frozenset({Fault.CLONE, Fault.SERVER_RESTORED}),
    frozenset({Fault.CLONE, Fault.SERVER_ANEW}),
    frozenset({Fault.CLONE, Fault.EQUIVOCATION}),
    frozenset({Fault.CLONE, Fault.FILES}),
    frozenset({Fault.DEVICE_RESTORED, Fault.FILES}),
    frozenset({Fault.EQUIVOCATION, Fault.ROTATE}),
    frozenset({Fault.EQUIVOCATION, Fault.REMOVE}),
    frozenset({Fault.EQUIVOCATION, Fault.REMOVED_WITH_SERVER}),
    frozenset({Fault.EQUIVOCATION, Fault.JOIN}),
    frozenset({Fault.DEVICE_RESTORED, Fault.SERVER_RESTORED}),
    frozenset({Fault.DEVICE_RESTORED, Fault.SERVER_ANEW}),
    frozenset({Fault.DEVICE_RESTORED, Fault.EQUIVOCATION}),
)
"""Two pasts of one device and two of the server at once, or two memberships: told, and left to people to heal."""


@dataclass(frozen=True, slots=True)
class Step:
    """After `wait` milliseconds, `do` on device `device`, with two numbers that it may use."""

    wait: int
    do: str
    device: int
    a: int = 0
    b: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """Everything that decides a run."""

    seed: int
    devices: int
    faults: frozenset[Fault]
    steps: tuple[Step, ...]
    noise: dict[str, float] = field(default_factory=dict)


_WAITS = (0, 50, 400, 3_500, 8_000, 70_000, 20 * MINUTE, 5 * HOUR)
_STEPS_OF: dict[Fault, tuple[str, ...]] = {
    Fault.PARTITION: ("offline", "online", "offline"),
    Fault.SERVER_CRASH: ("crash_before", "crash_after"),
    Fault.SERVER_RESTORED: ("save_server", "restore_server"),
    Fault.SERVER_ANEW: ("save_server", "anew_server"),
    Fault.EQUIVOCATION: ("split", "file"),
    Fault.WITHHELD: ("withhold",),
    Fault.FORGED: ("forge", "forge", "impersonate"),
    Fault.REPLAY: ("replay", "foreign"),
    Fault.LIES: ("lie",),
    Fault.KILL: ("kill_at", "kill_at", "kill_after", "kill"),
    Fault.DISK_FULL: ("disk_full",),
    Fault.DEVICE_RESTORED: ("save_device", "restore_device"),
    Fault.CLONE: ("clone",),
    Fault.CLOCKS: ("clock",),
    Fault.ROTATE: ("rotate", "rotate_both"),
    Fault.REMOVE: ("remove", "leave", "part"),
    Fault.REMOVED_WITH_SERVER: ("remove", "betray"),
    Fault.JOIN: ("join",),
    Fault.SNAPSHOT: ("late_join",),
    Fault.BAD_SNAPSHOT: ("spoil_snapshot", "lose_parts"),
    Fault.VERSIONS: ("upgrade",),
    Fault.LONG_AWAY: ("away", "season"),
    Fault.BOMB: ("bomb",),
    Fault.TOO_LARGE: ("small_limit", "burst"),
    Fault.SLOW_DOWN: ("slow_down",),
    Fault.FILES: ("file",),
}


class Size(TypedDict):
    """How large a drawn history may be."""

    most_devices: int
    most_steps: int


SMALL = Size(most_devices=4, most_steps=40)
"""As CI draws them: cheap, and enough for most mistakes."""


def draw(seed: int, *, most_devices: int = 24, most_steps: int = 60, always: frozenset[Fault] = frozenset()) -> History:
    """A history from its seed alone: small teams mostly, all sizes sometimes, few faults at once or many.

    `always` are faults that it has in any case.
    """
    chance = random.Random(seed)
    usual = [size for size in (2, 3, 3, 4, 5, 6) if size <= most_devices]
    devices = chance.choice(usual) if most_devices <= 6 or chance.random() < 0.97 else chance.randint(7, most_devices)
    count = chance.choice((0, 1, 2, 3, 3, 4, 6, 9))
    faults = _together([*sorted(always), *chance.sample(list(Fault), count)])
    steps = tuple(_step(chance, devices, faults) for _ in range(chance.randint(10, most_steps)))
    noise = {fault.value: chance.choice((0.03, 0.1, 0.3)) for fault in sorted(faults) if fault in NOISE}
    return History(seed, devices, faults, steps, noise)


def _together(drawn: list[Fault]) -> frozenset[Fault]:
    kept: list[Fault] = []
    for fault in drawn:
        if not any(fault in pair and pair & set(kept) for pair in NOT_TOGETHER):
            kept.append(fault)
    return frozenset(kept)


def _step(chance: random.Random, devices: int, faults: frozenset[Fault]) -> Step:
    special = [do for fault in sorted(faults) for do in _STEPS_OF.get(fault, ())]
    usual = ["write"] * 6 + ["burst", "online", "quit", "sleep"]
    do = chance.choice(special) if special and chance.random() < 0.4 else chance.choice(usual)
    return Step(chance.choice(_WAITS), do, chance.randrange(devices), chance.getrandbits(16), chance.getrandbits(16))
