"""The encrypted store and the exchange, tried for real in a temporary folder. Each raises NotProved or says nothing."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.domain.text import text
from teamapp.services.desk import Desk

if TYPE_CHECKING:
    from sync.control.record import Record

_SECRET = "Gloves, size seven and a half"


class NotProved(Exception):
    """A part of this installation does not do what it is for."""


def prove_store(folder: Path) -> None:
    """Written, closed, opened again, read; and the file says nothing to whoever has no key."""
    from teamapp.store.keys.key import fresh_key
    from teamapp.store.opening import create_store, open_store
    from teamapp.store.profile import Profile

    files, key = Profile(folder), fresh_key()
    folder.mkdir(parents=True)
    create_store(files, key, lambda _store: None)
    first = Desk(store=open_store(files, key))
    first.commit((Edit(None, Task(id=first.fresh_id(), title=_SECRET)),), text("day.task_added", title=_SECRET))
    first.store.close()
    again = open_store(files, key)
    found = [one.title for one in again.all(Task)]
    again.close()
    if found != [_SECRET]:
        raise NotProved(f"the store gave back {found}")
    told = [file.name for file in folder.iterdir() if file.is_file() and _SECRET.encode() in file.read_bytes()]
    if told:
        raise NotProved(f"{told} can be read without the key")


def prove_exchange(folder: Path) -> None:
    """Two devices of one team, each with its own encrypted store, come to the same by files alone."""
    from teamapp.services.carrying.read import read_parcel
    from teamapp.services.carrying.write import write_parcel

    one, other = _two_devices(folder)
    try:
        one.commit((Edit(None, Task(id=one.fresh_id(), title=_SECRET)),), text("day.task_added", title=_SECRET))
        other.commit((Edit(None, Task(id=other.fresh_id(), title="Keys")),), text("day.task_added", title="Keys"))
        for giver, taker in ((one, other), (other, one)):
            file = folder / "carried.tasync"
            write_parcel(giver, file, since=datetime(2000, 1, 1, tzinfo=UTC))
            if _SECRET.encode() in file.read_bytes():
                raise NotProved("a file for a colleague can be read by anybody")
            read_parcel(taker, file)
        titles = [{task.title for task in desk.store.all(Task)} for desk in (one, other)]
        if titles != [{_SECRET, "Keys"}] * 2:
            raise NotProved(f"two devices have {titles}")
    finally:
        one.store.close()
        other.store.close()


def _two_devices(folder: Path) -> tuple[Desk, Desk]:
    """A team founded by one device, which lets the other in: without a network, both know it from the beginning."""
    from sync.control.identity import Identity
    from sync.control.making import approval, found, keyring, say
    from sync.control.membership import Membership
    from sync.control.record import encode
    from teamapp.services.exchanging.kept import keep, membership_of
    from teamapp.store.keys.key import fresh_key
    from teamapp.store.opening import create_store, open_store
    from teamapp.store.profile import Profile

    desks, identities = [], []
    for name in ("one", "other"):
        files, key = Profile(folder / name), fresh_key()
        files.folder.mkdir(parents=True)
        create_store(files, key, lambda _store: None)
        store = open_store(files, key)
        with store.exchange() as ledger:
            chain = ledger.own().chain.device
        fresh = Identity.fresh(secrets.token_bytes)
        identities.append(Identity(chain, fresh.signing, fresh.box))
        desks.append(Desk(store=store, profile=files.folder))
    team = secrets.token_bytes(16)
    first: Record = found(identities[0], team, secrets.token_bytes)
    known = Membership().followed(first)
    newcomer = (identities[1].device, identities[1].verify_key, identities[1].box_key)
    second = say(known, identities[0], approval(newcomer, keyring(known, identities[0]), secrets.token_bytes))
    for desk, identity in zip(desks, identities, strict=True):
        with desk.store.exchange() as ledger:
            for record in (first, second):
                ledger.add_record(encode(record))
        keep(desk.store, membership_of(identity, address="https://nowhere.invalid", team=team, first=first.hash))
    return desks[0], desks[1]
