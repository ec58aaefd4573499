"""What this computer knows of a newer Teamapp: from a file, or passed on by the team's backend; kept, and put away."""

from __future__ import annotations

from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from teamapp.services.desk import Desk
from teamapp.services.exchanging.kept import kept
from teamapp.services.refused import Refused, refuse
from teamapp.services.updates.keys import publishers
from teamapp.services.updates.manifest import MOST_BYTES, Manifest, is_newer, manifest_of

NOTICE, PUT_AWAY, ASKED = "updates.notice", "updates.put_away", "updates.asked"
"""Local settings: the notice as it came, the version that nobody wants to hear of, the day the backend was asked."""


def running() -> str:
    """The version of this installation; empty when it runs from its source."""
    try:
        return version("teamapp")
    except PackageNotFoundError:
        return ""


def known(desk: Desk, *, trusted: tuple[bytes, ...] | None = None, now: str | None = None) -> Manifest | None:
    """The newer release that a kept notice tells of; its signature is looked at each time."""
    raw = desk.store.setting(NOTICE)
    if not raw:
        return None
    keys = publishers() if trusted is None else trusted
    try:
        found = manifest_of(bytes.fromhex(raw), NOTICE, trusted=keys)
    except (Refused, ValueError):
        return None
    return found if is_newer(found, running() if now is None else now) else None


def to_tell(desk: Desk, *, trusted: tuple[bytes, ...] | None = None, now: str | None = None) -> Manifest | None:
    """The same, unless somebody has put it away."""
    found = known(desk, trusted=trusted, now=now)
    return found if found is not None and desk.store.setting(PUT_AWAY) != found.version else None


def take_notice(
    desk: Desk, raw: bytes, name: str, *, trusted: tuple[bytes, ...] | None = None, now: str | None = None
) -> Manifest:
    """Keep a notice that tells of a release newer than this one and than any that is known. Refused otherwise."""
    keys, here = publishers() if trusted is None else trusted, running() if now is None else now
    found = manifest_of(raw, name, trusted=keys)
    before = known(desk, trusted=keys, now=here)
    newest = before.version if before is not None else here
    if not is_newer(found, newest):
        raise refuse("updates.not_newer", version=found.version, known=newest)
    desk.store.set_setting(NOTICE, raw.hex())
    desk.store.set_setting(PUT_AWAY, "")
    return found


def take_file(desk: Desk, file: Path) -> Manifest:
    """The same from a file that somebody brought."""
    try:
        with file.open("rb") as opened:
            raw = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise refuse("updates.unread", file=file.name, cause=error.strerror or str(error)) from error
    return take_notice(desk, raw, file.name)


def put_away(desk: Desk, release: Manifest) -> None:
    """Nobody wants to hear of this one any more; of the next one, yes."""
    desk.store.set_setting(PUT_AWAY, release.version)


def whom_to_ask(desk: Desk, *, trusted: tuple[bytes, ...] | None = None) -> tuple[str, str] | None:
    """The backend's address and the name of the notice that is known; None where it is not to be asked today.

    Once a day, where the team is shared and this installation has a key to believe: else nothing goes out.
    """
    from sync.protocol.asking.greeting import name_of

    sharing, keys = kept(desk.store), publishers() if trusted is None else trusted
    if sharing is None or not keys or desk.store.setting(ASKED) == desk.today.isoformat():
        return None
    return sharing.address, name_of(bytes.fromhex(desk.store.setting(NOTICE) or ""))


def ask_backend(address: str, known_name: str) -> bytes:
    """Over the network, without the team's data: what the backend passes on, nothing where that is known."""
    from sync.client.greeting import fetch_notice
    from teamapp.services.exchanging.network import reaching

    with reaching(address):
        return fetch_notice(address, known=known_name)


def note_asked(desk: Desk, day: date) -> None:
    """The backend has answered on this day."""
    desk.store.set_setting(ASKED, day.isoformat())
