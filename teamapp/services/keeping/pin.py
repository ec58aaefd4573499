"""The PIN that locks the window. It keeps a passer-by out; the key in the keyring keeps thieves of the disk out."""

from __future__ import annotations

from datetime import datetime, timedelta

from nacl import pwhash
from nacl.exceptions import InvalidkeyError

from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

SHORTEST = 4
USUAL_IDLE_MINUTES = 10
FREE_TRIES = 5
_FIRST_WAIT_SECONDS = 30
_LONGEST_WAIT_SECONDS = 3600

_PIN = "keeping.pin"
_IDLE = "keeping.idle_minutes"
_FAILURES = "keeping.pin_failures"
_WAIT_UNTIL = "keeping.pin_wait_until"


def has_pin(desk: Desk) -> bool:
    return bool(desk.store.setting(_PIN))


def set_pin(desk: Desk, pin: str) -> None:
    """Raises Refused unless it is at least four digits that are not all the same."""
    if not pin.isascii() or not pin.isdigit() or len(pin) < SHORTEST:
        raise refuse("keeping.pin_short", shortest=SHORTEST)
    if len(set(pin)) == 1:
        raise refuse("keeping.pin_simple")
    desk.store.set_setting(_PIN, pwhash.argon2id.str(pin.encode()).decode())
    _forget_failures(desk)


def forget_pin(desk: Desk) -> None:
    """From now on the window does not lock."""
    desk.store.set_setting(_PIN, "")
    _forget_failures(desk)


def pin_opens(desk: Desk, pin: str) -> bool:
    """Whether this is the PIN; slow on purpose. Raises Refused while too many wrong tries make one wait."""
    kept = desk.store.setting(_PIN)
    if not kept:
        return True
    now = desk.clock()
    _refuse_too_early(desk, now)
    try:
        pwhash.argon2id.verify(kept.encode(), pin.encode())
    except InvalidkeyError:
        _count_failure(desk, now)
        return False
    _forget_failures(desk)
    return True


def idle_minutes(desk: Desk) -> int:
    """After how many idle minutes the window locks itself; 0 means never."""
    return int(desk.store.setting(_IDLE) or USUAL_IDLE_MINUTES)


def set_idle_minutes(desk: Desk, minutes: int) -> None:
    if not 0 <= minutes <= 240:
        raise refuse("keeping.idle_minutes", most=240)
    desk.store.set_setting(_IDLE, str(minutes))


def _refuse_too_early(desk: Desk, now: datetime) -> None:
    wait_until = desk.store.setting(_WAIT_UNTIL)
    if wait_until and now < datetime.fromisoformat(wait_until):
        seconds = int((datetime.fromisoformat(wait_until) - now).total_seconds()) + 1
        raise refuse("keeping.pin_wait", seconds=seconds)


def _count_failure(desk: Desk, now: datetime) -> None:
    """The wait doubles with every wrong try beyond the free ones, and outlives a restart."""
    failures = int(desk.store.setting(_FAILURES) or 0) + 1
    desk.store.set_setting(_FAILURES, str(failures))
    if failures >= FREE_TRIES:
        seconds = min(_FIRST_WAIT_SECONDS << min(failures - FREE_TRIES, 10), _LONGEST_WAIT_SECONDS)
        desk.store.set_setting(_WAIT_UNTIL, (now + timedelta(seconds=seconds)).isoformat())


def _forget_failures(desk: Desk) -> None:
    if desk.store.setting(_FAILURES):
        desk.store.set_setting(_FAILURES, "")
        desk.store.set_setting(_WAIT_UNTIL, "")
