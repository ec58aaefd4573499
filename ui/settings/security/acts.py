"""What the section does in the database thread: with keys, words, backups and files. Heavy imports wait until then."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.services.refused import refuse

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from teamapp.services.keeping.restore import Unlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoring:
    """Which backup, what opens it (words or a passphrase), and the passphrase from now on where one is typed."""

    file: Path
    words: str = ""
    passphrase: str = ""
    from_now_on: str = ""


def change_pin(desk: Desk, old: str, new: str) -> None:
    """Set it, or another one for who knows the old one."""
    from teamapp.services.keeping.pin import set_pin

    _check_pin(desk, old)
    set_pin(desk, new)


def remove_pin(desk: Desk, old: str) -> None:
    """The window no longer locks."""
    from teamapp.services.keeping.pin import forget_pin

    _check_pin(desk, old)
    forget_pin(desk)


def renew(desk: Desk, passphrase: str) -> tuple[str, ...]:
    """New recovery words; the old ones end."""
    from teamapp.bootstrap import keys_of
    from teamapp.services.keeping.recovery import renew_words

    return renew_words(desk, keys=keys_of(desk, passphrase)).words


def restore(desk: Desk, wanted: Restoring) -> None:
    """The backup in the place of what is open; the profile is to be opened again after it."""
    from teamapp.bootstrap import keys_of
    from teamapp.services.keeping.go_back import go_back

    go_back(desk, wanted.file, unlock=_unlock(wanted), keys=keys_of(desk, wanted.from_now_on))


def bring_back(profile: Path, wanted: Restoring) -> None:
    """The backup into a profile without a team, which is to be opened after it."""
    from teamapp.bootstrap import passphrase_keys, usual_keys
    from teamapp.services.keeping.restore import restore as put

    keys = passphrase_keys(wanted.from_now_on) if wanted.from_now_on else usual_keys()
    if keys is None:
        raise refuse("store.no_keyring")
    put(profile, wanted.file, unlock=_unlock(wanted), keys=keys)


def erase(desk: Desk) -> None:
    """Key, database, copies and streets; whoever calls it has asked."""
    from teamapp.bootstrap import keys_of
    from teamapp.services.keeping.erase import delete_everything

    delete_everything(desk, keys=keys_of(desk))


def is_open(desk: Desk) -> bool:
    """Whether the team can still be read, after something went wrong half-way."""
    try:
        return bool(desk.team.name)
    except Exception:  # noqa: BLE001  however a closed store says it
        return False


def _unlock(wanted: Restoring) -> Unlock:
    from teamapp.services.keeping.restore import with_passphrase, with_words

    return with_words(wanted.words) if wanted.words else with_passphrase(wanted.passphrase)


def _check_pin(desk: Desk, old: str) -> None:
    from teamapp.services.keeping.pin import pin_opens

    if not pin_opens(desk, old):
        raise refuse("keeping.pin_wrong")
