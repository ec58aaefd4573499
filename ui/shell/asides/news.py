"""Which version this person has seen on this computer, and what came since."""

from __future__ import annotations

from teamapp.words.whats_new import RELEASES, Release, numbers, since
from ui.shell.person.remembered import Remembered

_SEEN = "seen_version"


def unseen(places: Remembered, version: str) -> tuple[Release, ...]:
    """What is new since the version that was seen; nothing on the very first start, which is noted as seen."""
    seen = places.read(_SEEN)
    if not seen:
        note_seen(places, version)
        return ()
    return since(seen, version)


def note_seen(places: Remembered, version: str) -> None:
    """From now on only what comes later is new."""
    places.keep(_SEEN, version)


def everything_up_to(version: str) -> tuple[Release, ...]:
    """For who asks for it later: the lines of this version and of all before it."""
    return tuple(one for one in RELEASES if numbers(one.version) <= numbers(version)) or RELEASES[:1]
