"""From the folder of a profile to an open team: the only place that picks the real store, keys and worker.

Everything slow to import is imported inside the functions; the window loads this before its first paint.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from teamapp.services.desk import Desk, now_utc

if TYPE_CHECKING:
    from scheduling.client import Worker
    from scheduling.progress import Progress
    from teamapp.services.sharing.joining.arrive import Arrival
    from teamapp.services.sharing.joining.join import Ticket
    from teamapp.store.keys.recovery import RecoveryWords
    from teamapp.store.keys.source import KeySource
    from teamapp.store.profile import Profile
    from teamapp.store.store import Store

Fill = Callable[[Desk], None]
"""Writes the first content of a new team."""

TASKS = {"patch.build": "teamapp.patch.build:run"}
"""What our worker can do besides planning."""

WARM = ("visits.solve", "roster.solve")
"""What it imports before it is asked, so that the first plan does not wait for OR-Tools."""


def create_team(
    profile: Path, *, name: str, keys: KeySource, fill: Fill | None = None, clock: Callable[[], datetime] = now_utc
) -> tuple[Desk, RecoveryWords]:
    """A new team in a folder, and the words that open it when its key is lost; the words are never shown again.

    `fill` writes the first content, the Team included, instead of an empty team of that `name`. The team is there
    whole or not at all. Raises StoreRefused when the folder has a team or cannot be written, KeyRefused when the key
    cannot be kept.
    """
    from teamapp.store.keys.new import new_key
    from teamapp.store.keys.recovery import RecoveryWords
    from teamapp.store.opening import create_store, take_empty
    from teamapp.store.profile import Profile, remove_database

    files = Profile(profile)
    words = RecoveryWords.fresh()
    content = fill if fill is not None else _just_named(name)
    lock = take_empty(files)
    try:
        remove_database(files.joining)
        with new_key(files, keys, words) as key:
            create_store(files, key, lambda store: content(Desk(store=store, profile=profile, clock=clock)))
    finally:
        lock.release()
    return open_team(profile, keys=keys, clock=clock), words


def join_team(
    profile: Path,
    ticket: Ticket,
    *,
    keys: KeySource,
    on_progress: Callable[[Arrival], None] = lambda _arrival: None,
    stop: threading.Event | None = None,
    clock: Callable[[], datetime] = now_utc,
) -> tuple[Desk, RecoveryWords]:
    """The team that let this computer in, in an empty folder, and the words that open it here when its key is lost.

    Waits for the network and may take a while; the thread that calls it owns the data afterwards. Raises Refused,
    StoreRefused, KeyRefused: then `resume_joining` goes on, or `give_up_joining` leaves nothing behind.
    """
    from teamapp.services.sharing.joining import arrive
    from teamapp.store.keys.new import new_key
    from teamapp.store.keys.recovery import RecoveryWords
    from teamapp.store.opening import take_empty
    from teamapp.store.profile import Profile, remove_database

    files = Profile(profile)
    words = RecoveryWords.fresh()
    lock = take_empty(files)
    try:
        remove_database(files.joining)
        with new_key(files, keys, words) as key:
            arrive.begin(files, key, ticket)
        arrive.go_on(files, key, clock=clock, on_progress=on_progress, stop=stop or threading.Event())
    finally:
        lock.release()
    return open_team(profile, keys=keys, clock=clock), words


def resume_joining(
    profile: Path,
    *,
    keys: KeySource,
    on_progress: Callable[[Arrival], None] = lambda _arrival: None,
    stop: threading.Event | None = None,
    clock: Callable[[], datetime] = now_utc,
) -> tuple[Desk, RecoveryWords]:
    """Go on where `join_team` was interrupted (`half_joined`); the words are new ones, as nobody has seen the first."""
    from teamapp.services.keeping.recovery import renew_words
    from teamapp.services.sharing.joining import arrive
    from teamapp.store.opening import take_empty
    from teamapp.store.profile import Profile

    files = Profile(profile)
    lock = take_empty(files)
    try:
        key = keys.fetch(files.vault)
        arrive.go_on(files, key, clock=clock, on_progress=on_progress, stop=stop or threading.Event())
    finally:
        lock.release()
    desk = open_team(profile, keys=keys, clock=clock)
    return desk, renew_words(desk, keys=keys)


def half_joined(profile: Path) -> bool:
    """Whether joining a team was begun in this folder and not ended: the welcome page asks whether to go on."""
    from teamapp.services.sharing.joining.arrive import half_joined

    return half_joined(profile)


def give_up_joining(profile: Path, *, keys: KeySource) -> None:
    """Nothing of a team that was half joined stays here; the team is told, if the backend is reached within seconds."""
    from teamapp.services.keeping.erase import delete_profile
    from teamapp.services.sharing.joining import arrive
    from teamapp.store.opening import take_empty
    from teamapp.store.profile import Profile
    from teamapp.store.refusals import StoreRefused

    files = Profile(profile)
    lock = take_empty(files)
    try:
        arrive.say_goodbye(files, keys.fetch(files.vault), clock=now_utc)
    except StoreRefused:  # what cannot be opened can still be deleted
        pass
    finally:
        lock.release()
    delete_profile(profile, keys=keys)


def open_team(
    profile: Path,
    *,
    keys: KeySource | None = None,
    clock: Callable[[], datetime] = now_utc,
    worker: Worker | None = None,
    meanwhile: Callable[[], object] | None = None,
) -> Desk:
    """The team of a folder. `keys` is by default the keyring of this computer; `worker` one that was begun before.

    `meanwhile` is called here while the key is fetched: for what is imported anyway once the team is open.
    Raises ProfileInUse, KeyRefused (also when a passphrase is needed) or another StoreRefused.
    """
    from concurrent.futures import ThreadPoolExecutor

    from teamapp.store.profile import Profile

    files = Profile(profile)
    source = keys if keys is not None else _usual_keys(files)
    with ThreadPoolExecutor(1, thread_name_prefix="key") as beside:  # a passphrase takes half a second, imports too
        key = beside.submit(source.fetch, files.vault)
        from teamapp.store.opening import open_store

        if meanwhile is not None:
            meanwhile()
    store = open_store(files, key.result())
    return _desk(store, files, clock, worker)


def open_desk(profile: Path, *, worker: Worker | None = None) -> Desk | None:
    """The team of a folder with the keyring of this computer, None when no team has been made there."""
    return open_team(profile, worker=worker) if has_team(profile) else None


def has_team(profile: Path) -> bool:
    """Whether a team has been made in a folder."""
    from teamapp.store.profile import Profile

    return Profile(profile).occupied


def warm_worker() -> Worker:
    """A worker that gets ready from now on, on a core of its own while a team is being opened."""
    from scheduling.client import Worker

    worker = Worker(TASKS, warm=WARM)
    worker.start()
    return worker


def temporary_team(*, name: str, fill: Fill | None = None, clock: Callable[[], datetime] = now_utc) -> Desk:
    """A team in a temporary folder with a random key in memory: when it is closed, all of it is gone.

    Also when making it fails or is interrupted.
    """
    from teamapp.store.keys.source import MemoryKeys
    from teamapp.store.profile import Profile

    folder = Path(tempfile.mkdtemp(prefix="teamapp-"))
    try:
        Profile(folder).throw_away.touch()
        return create_team(folder, name=name, keys=MemoryKeys(), fill=fill, clock=clock)[0]
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def sample_team(
    profile: Path | None = None,
    *,
    keys: KeySource | None = None,
    map_file: Path | None = None,
    seed: int = 1,
    language: Literal["en", "nl"] = "en",
    clock: Callable[[], datetime] = now_utc,
    on_progress: Callable[[Progress], None] | None = None,
) -> Desk:
    """The sample team on real streets, in a folder with `keys`, or in a temporary one that goes when it is closed.

    The streets are those of `map_file` (.osm.pbf), by default of the extract that a fresh installation carries; without
    any the places are invented. Raises WorkerFailed for a map that cannot be used, Refused, or StoreRefused.
    """
    from scheduling.client import Worker
    from teamapp.patch.source import sample_extract
    from teamapp.services.patch.pack import make_pack, open_pack, pack_file

    source = map_file if map_file is not None else sample_extract()
    with tempfile.TemporaryDirectory(prefix="teamapp-map-") as folder:
        if source is not None:
            name = "Helsinki" if map_file is None else map_file.name.split(".")[0].capitalize()
            with Worker(TASKS) as worker:
                make_pack(worker, source, pack_file(Path(folder)), name=name, on_progress=on_progress)

        def fill(desk: Desk) -> None:
            from teamapp.services.settings.sample_team import make_sample

            desk.patch = open_pack(Path(folder))
            try:
                make_sample(desk, seed=seed, language=language)
            finally:
                if desk.patch is not None:
                    desk.patch.close()

        desk = _filled(profile, keys, fill, clock)
        try:
            if source is not None and desk.profile is not None:
                pack_file(desk.profile).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(pack_file(Path(folder)), pack_file(desk.profile))
                desk.patch = open_pack(desk.profile)
        except BaseException:
            close_team(desk)
            raise
    return desk


def _filled(profile: Path | None, keys: KeySource | None, fill: Fill, clock: Callable[[], datetime]) -> Desk:
    if profile is None:
        return temporary_team(name="", fill=fill, clock=clock)
    if keys is None:
        from teamapp.store.refusals import key_refused

        raise key_refused("store.no_keyring")
    return create_team(profile, name="", keys=keys, fill=fill, clock=clock)[0]


def close_team(desk: Desk) -> None:
    """End the worker, let go of the files; a temporary team is thrown away."""
    from teamapp.services.keeping.erase import delete_files
    from teamapp.store.profile import Profile

    if desk.worker is not None:
        desk.worker.close()
    if desk.patch is not None:
        desk.patch.close()
    desk.sharing.close()
    desk.store.close()
    if desk.profile is not None and Profile(desk.profile).throw_away.exists():
        delete_files(desk.profile)


def knock(profile: Path) -> bool:
    """Ask the process that has this profile open to raise its window; false when there is none to raise."""
    from teamapp.store.profile import Profile
    from teamapp.store.single import holder_of, knock_at

    holder = holder_of(Profile(profile).lock)
    return holder is not None and knock_at(holder)


def usual_keys() -> KeySource | None:
    """The trusted keyring of this computer, None when it has none: then a passphrase is needed."""
    from teamapp.store.keys.os_keyring import platform_keys

    return platform_keys()


def passphrase_keys(passphrase: str) -> KeySource:
    """For a computer without a trusted keyring: a passphrase that is typed at every start."""
    from teamapp.store.keys.source import PassphraseKeys

    return PassphraseKeys(passphrase)


def keys_of(desk: Desk, passphrase: str = "") -> KeySource:
    """Who keeps the key of an open team: the keyring, or the passphrase that was typed for it just now.

    The key of a temporary team is in nobody's keeping: what is given for it can forget, but not fetch.
    """
    from teamapp.services.keeping.state import key_place
    from teamapp.store.keys.source import MemoryKeys
    from teamapp.store.keys.vault import KeyPlace
    from teamapp.store.refusals import key_refused

    place = key_place(desk)
    if place is not KeyPlace.KEYRING:
        return passphrase_keys(passphrase) if place is KeyPlace.PASSPHRASE else MemoryKeys()
    found = usual_keys()
    if found is None:
        raise key_refused("store.no_keyring")
    return found


@contextmanager
def profile_held(profile: Path) -> Iterator[None]:
    """Nobody opens the profile meanwhile: for what is done to its files beside the team's own. Raises ProfileInUse."""
    from teamapp.store.profile import Profile
    from teamapp.store.single import ProfileLock

    lock = ProfileLock.take(Profile(profile).lock)
    try:
        yield
    finally:
        lock.release()


def worker_main() -> None:
    """Serve the window's process; each request names the function it wants, so nothing is registered here."""
    from scheduling.worker import main

    main()


def _usual_keys(files: Profile) -> KeySource:
    from teamapp.store.keys.vault import KeyPlace, read_vault
    from teamapp.store.refusals import key_refused

    if files.occupied and read_vault(files.vault).place is KeyPlace.PASSPHRASE:
        raise key_refused("store.passphrase_needed", folder=str(files.folder))
    found = usual_keys()
    if found is None:
        raise key_refused("store.no_keyring")
    return found


def _just_named(name: str) -> Fill:
    from teamapp.domain.change import Edit
    from teamapp.domain.entities.team import Team
    from teamapp.domain.text import text

    def fill(desk: Desk) -> None:
        team = Team(id=desk.fresh_id(), name=name)
        desk.commit((Edit(None, team),), text("team.created", name=name), undoable=False)

    return fill


def _desk(store: Store, files: Profile, clock: Callable[[], datetime], begun: Worker | None) -> Desk:
    from scheduling.client import Worker
    from teamapp.services.patch.pack import open_pack

    worker = begun if begun is not None else Worker(TASKS, warm=WARM)
    return Desk(store=store, worker=worker, patch=open_pack(files.folder), profile=files.folder, clock=clock)
