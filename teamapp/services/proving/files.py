"""Every kind of file that leaves and enters, written and read for real. Each proof raises NotProved or says nothing."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from teamapp.domain.entities import Client, ClientHelper, Nurse
from teamapp.services.desk import Desk
from teamapp.services.proving.parts import NotProved
from teamapp.words.speak import Language

_DAYS = 28


def prove_files(desk: Desk, folder: Path) -> None:
    """Lists, calendar, a client's record and everything, of a team that has some of each."""
    folder.mkdir(parents=True, exist_ok=True)
    _lists(desk, folder)
    _calendar(desk, folder / "shifts.ics")
    _record(desk, folder / "client.fhir.json")
    _everything(desk, folder)


def prove_update_notice() -> None:
    """A notice of the publisher is believed; one of somebody else, or one that was altered, is not."""
    from nacl.signing import SigningKey

    from teamapp.services.refused import Refused
    from teamapp.services.updates.manifest import Manifest, manifest_of, sign_manifest

    publisher, stranger = secrets.token_bytes(32), secrets.token_bytes(32)
    trusted = (bytes(SigningKey(publisher).verify_key),)
    release = Manifest("999.0.0", date(2030, 1, 1), {"en": "Everything"})
    good = sign_manifest(release, publisher)
    if manifest_of(good, "good", trusted=trusted) != release:
        raise NotProved("a notice reads otherwise than it was written")
    for name, bad in (("altered", good.replace(b"999", b"998")), ("foreign", sign_manifest(release, stranger))):
        try:
            manifest_of(bad, name, trusted=trusted)
        except Refused:
            continue
        raise NotProved(f"an {name} notice of a new version was believed")


def prove_search(desk: Desk) -> None:
    """A client by her name, and what somebody has written by a word of it."""
    from teamapp.services.find.everything import find_everything

    client = desk.store.all(Client)[0]
    helper = desk.store.all(ClientHelper)[0]
    for words, wanted in ((client.name, client.id), (helper.name, helper.id)):
        if wanted not in {one.id for one in find_everything(desk, words)}:
            raise NotProved(f"{words} was not found")


def _lists(desk: Desk, folder: Path) -> None:
    from teamapp.exchange.sheets import read_table
    from teamapp.services.exporting.lists.export import KNOWN, export_list

    for name in KNOWN:
        for ending, language in (("csv", Language.DUTCH), ("xlsx", Language.ENGLISH)):
            file = folder / f"{name}.{ending}"
            count = export_list(desk, name, file, language=language)
            found = len(read_table(file).rows)
            if found != count:
                raise NotProved(f"{file.name} has {found} rows instead of {count}")


def _calendar(desk: Desk, file: Path) -> None:
    from icalendar import Calendar

    from teamapp.services.exporting.calendar import CalendarChoice, export_calendar

    days = (desk.today, desk.today + timedelta(days=_DAYS))
    counts = []
    for nurse in desk.store.all(Nurse):
        choice = CalendarChoice(visits=True, street=True)
        written = export_calendar(desk, nurse.id, file, days=days, choice=choice)
        read = len(Calendar.from_ical(file.read_bytes()).walk("VEVENT"))
        if written != read:
            raise NotProved(f"{file.name} has {read} entries instead of {written}")
        counts.append(written)
    if not any(counts):
        raise NotProved("nobody has anything in her calendar")


def _record(desk: Desk, file: Path) -> None:
    from teamapp.services.exporting.transfer import export_transfer
    from teamapp.services.importing.transfer import read_transfer

    client = desk.store.all(Client)[0]
    export_transfer(desk, client.id, file, language=Language.DUTCH, with_access=True)
    read = read_transfer(desk, file)
    said = replace(read.client, id=client.id)
    if (said.name, said.born) != (client.name, client.born) or not read.needs:
        raise NotProved(f"the record of {client.name} came back as that of {said.name} with {len(read.needs)} needs")


def _everything(desk: Desk, folder: Path) -> None:
    from teamapp.services.exporting.whole import export_everything, read_everything, rebuild, whole_team

    written = export_everything(desk, folder / "team.json")
    with _empty(folder / "rebuilt") as other:
        rebuild(other, read_everything(folder / "team.json"))
        if whole_team(other).digest != written.digest:
            raise NotProved("a team that was made anew from its file is another one")


@contextmanager
def _empty(folder: Path) -> Iterator[Desk]:
    """An encrypted store with nothing in it."""
    from teamapp.store.keys.key import fresh_key
    from teamapp.store.opening import create_store, open_store
    from teamapp.store.profile import Profile

    files, key = Profile(folder), fresh_key()
    folder.mkdir(parents=True)
    create_store(files, key, lambda _store: None)
    store = open_store(files, key)
    try:
        yield Desk(store=store, profile=folder)
    finally:
        store.close()
