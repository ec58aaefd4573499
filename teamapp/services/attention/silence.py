"""What may call for attention here: each kind can be silenced, until tomorrow or for good. Nothing of it travels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from teamapp.services.attention.on_duty import on_duty
from teamapp.services.desk import Desk

_KEY = "attention."
_OFF_DUTY = "attention.off_duty"
_ALWAYS = "always"


class Kind(StrEnum):
    """What calls: nothing else of the app ever does, and all of it stays to be read on its own page."""

    ASK = "ask"
    CONFLICT = "conflict"
    SYNC = "sync"
    UPDATE = "update"
    KIT = "kit"
    MONTH = "month"


BY_THEMSELVES = frozenset({Kind.SYNC, Kind.UPDATE})
"""What comes into sight unasked; the rest is a number or a line that waits until somebody opens the app."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Of one kind; `until` is the first day on which it calls again, None for never."""

    kind: Kind
    until: date | None


def silences(desk: Desk) -> tuple[Silence, ...]:
    """What is silent today."""
    found = ((kind, desk.store.setting(f"{_KEY}{kind}") or "") for kind in Kind)
    return tuple(one for kind, said in found if (one := _read(desk, kind, said)) is not None)


def silence(desk: Desk, kind: Kind) -> None:
    """Until somebody here wants to hear of it again."""
    desk.store.set_setting(f"{_KEY}{kind}", _ALWAYS)


def silence_until_tomorrow(desk: Desk, *kinds: Kind) -> None:
    """These, or everything that is not silent for longer."""
    tomorrow = (desk.today + timedelta(days=1)).isoformat()
    for kind in kinds or [one for one in Kind if desk.store.setting(f"{_KEY}{one}") != _ALWAYS]:
        desk.store.set_setting(f"{_KEY}{kind}", tomorrow)


def hear_again(desk: Desk, kind: Kind) -> None:
    """It calls as before."""
    desk.store.set_setting(f"{_KEY}{kind}", "")


def is_quiet_off_duty(desk: Desk) -> bool:
    """Whether nothing comes by itself while this person has no shift; so it is unless she wants otherwise."""
    return desk.store.setting(_OFF_DUTY) != "off"


def be_quiet_off_duty(desk: Desk, *, on: bool) -> None:
    """Her own choice, on this computer."""
    desk.store.set_setting(_OFF_DUTY, "on" if on else "off")


def calls(desk: Desk, kind: Kind) -> bool:
    """Whether this may be seen from other pages now."""
    if any(one.kind is kind for one in silences(desk)):
        return False
    return kind not in BY_THEMSELVES or on_duty(desk) or not is_quiet_off_duty(desk)


def _read(desk: Desk, kind: Kind, said: str) -> Silence | None:
    if said == _ALWAYS:
        return Silence(kind, None)
    try:
        until = date.fromisoformat(said)
    except ValueError:
        return None
    return Silence(kind, until) if desk.today < until else None
