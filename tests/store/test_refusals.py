"""Whatever stands in the way of opening a team is told in words, and leaves every byte as it was."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from teamapp.bootstrap import close_team, create_team, open_desk, open_team
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task, Visit
from teamapp.services.keeping.restore import restore, with_words
from teamapp.store.engine import OLDEST_SQLITE, OutdatedSqlite, check_sqlite_version
from teamapp.store.keys.key import fresh_key
from teamapp.store.keys.source import MemoryKeys
from teamapp.store.opening import open_store
from teamapp.store.profile import Profile
from teamapp.store.refusals import KeyRefused, ProfileInUse, StoreRefused, key_refused
from teamapp.words.speak import Language, known_codes, say
from tests.support.store.open_store import Made, change_of, made_team, task, visits

ROOT = Path(__file__).resolve().parents[2]
NO_ROOT = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind root: run the tests as an ordinary user"
)
PAGE = 4096


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    with made_team(tmp_path / "team") as made:
        made.desk.store.commit(change_of(Edit(None, task(1))))
        yield made


def refused_at(made: Made) -> StoreRefused:
    """What opening says; every file is as it was, and the words exist in both languages."""
    close_team(made.desk)
    before = {file: file.read_bytes() for file in made.folder.glob("team.[dv]*")}
    with pytest.raises(StoreRefused) as refused:
        open_team(made.folder, keys=made.keys)
    assert {file: file.read_bytes() for file in before} == before
    for language in Language:
        assert say(refused.value.text, language)
    return refused.value


def spoil(file: Path, place: int, content: bytes = b"spoiled!") -> None:
    with file.open("r+b") as opened:
        opened.seek(place)
        opened.write(content)


def test_a_wrong_key_is_told_from_a_damaged_file(made: Made) -> None:
    """The remedy differs: the words for the one, a backup for the other."""
    close_team(made.desk)
    with pytest.raises(KeyRefused, match=r"store\.key_wrong"):
        open_store(Profile(made.folder), fresh_key())
    spoil(Profile(made.folder).database, 64)
    assert refused_at(made).text.code == "store.damaged"


@pytest.mark.parametrize("content", [b"", b"spoiled", os.urandom(3 * PAGE), b"SQLite format 3\0" + bytes(PAGE)])
def test_a_file_that_is_no_database_is_refused(made: Made, content: bytes) -> None:
    """Empty, cut off, noise, or a plain database somebody put there."""
    close_team(made.desk)
    Profile(made.folder).database.write_bytes(content)
    refused = refused_at(made)
    assert refused.text.code == "store.damaged"
    assert "team.db" in str(refused.text.filled["file"])


def test_a_truncated_database_is_refused(made: Made) -> None:
    """Half a file is not opened as a smaller team."""
    close_team(made.desk)
    os.truncate(Profile(made.folder).database, 10 * PAGE)
    assert refused_at(made).text.code == "store.damaged"


def test_a_damaged_page_is_found_when_it_is_read(made: Made) -> None:
    """Every page is authenticated: a flipped bit is a refusal, never a wrong visit; other tables stay readable."""
    made.desk.store.commit(change_of(*(Edit(None, visit) for visit in visits(1200))))
    close_team(made.desk)
    file = Profile(made.folder).database
    met = set()
    pages = file.stat().st_size // PAGE
    for page in range(pages // 2, pages, 3):  # the visits came last
        spoil(file, page * PAGE + 100)
    desk = open_team(made.folder, keys=made.keys)
    for kind in (Visit, Task):
        try:
            met.add(len(desk.store.all(kind)))
        except StoreRefused as refused:
            met.add(refused.text.code)
    close_team(desk)
    assert "store.damaged" in met
    assert met <= {"store.damaged", 1}


def test_a_missing_team_a_missing_vault_a_missing_key(made: Made, tmp_path: Path) -> None:
    """Each says what is missing and where."""
    assert open_desk(tmp_path / "nowhere") is None
    close_team(made.desk)
    with pytest.raises(KeyRefused, match=r"store\.key_missing"):
        open_team(made.folder, keys=MemoryKeys())
    Profile(made.folder).vault.unlink()
    assert refused_at(made).text.code == "store.vault_missing"
    with pytest.raises(StoreRefused, match=r"store\.no_team"):
        open_store(Profile(tmp_path), fresh_key())


def test_a_second_opening_is_refused_in_this_process_too(made: Made) -> None:
    """And changes nothing for the first."""
    with pytest.raises(ProfileInUse):
        open_team(made.folder, keys=made.keys)
    with pytest.raises(ProfileInUse):
        restore(made.folder, made.folder / "x", unlock=with_words(" ".join(made.words.words)), keys=made.keys)
    made.desk.store.commit(change_of(Edit(None, task(2))))


def test_a_second_team_in_a_folder_is_refused(made: Made) -> None:
    """Creating never writes over a team, open or closed."""
    close_team(made.desk)
    with pytest.raises(StoreRefused, match=r"store\.profile_taken"):
        create_team(made.folder, name="Noord", keys=made.keys)
    assert made.reopen().team.name == "Zuid"


def test_a_key_that_cannot_be_kept_leaves_no_team(tmp_path: Path) -> None:
    """Without a place for its key a team is not created, and can be created later."""

    class Refusing(MemoryKeys):
        __slots__ = ()

        def keep(self, vault_file: Path, key: object) -> None:
            raise key_refused("store.keyring_locked")

    with pytest.raises(KeyRefused):
        create_team(tmp_path / "team", name="Zuid", keys=Refusing())
    assert not Profile(tmp_path / "team").vault.exists()
    with made_team(tmp_path / "team") as made:
        assert made.desk.team.name == "Zuid"


@NO_ROOT
def test_a_folder_that_cannot_be_written_opens_to_look_at(made: Made) -> None:
    """A read-only folder, cleanly closed or after a crash with its log still there."""
    for closed in (True, False):
        folder = copy_of(made, closed=closed)
        for path in (folder, *folder.iterdir()):
            path.chmod(path.stat().st_mode & ~0o222)
        desk = open_team(folder, keys=made.keys)
        assert desk.store.read_only
        assert desk.store.all(Task) == (task(1),)
        with pytest.raises(StoreRefused, match=r"store\.read_only_folder"):
            desk.store.commit(change_of(Edit(None, task(2))))
        close_team(desk)
        folder.chmod(0o700)


@NO_ROOT
def test_a_database_that_cannot_be_written_opens_to_look_at(made: Made) -> None:
    """Only the file is write-protected."""
    close_team(made.desk)
    Profile(made.folder).database.chmod(0o400)
    desk = open_team(made.folder, keys=made.keys)
    assert desk.store.read_only
    assert desk.store.all(Task) == (task(1),)
    close_team(desk)


@NO_ROOT
def test_a_database_that_cannot_be_read_is_refused(made: Made) -> None:
    """Somebody else's file."""
    close_team(made.desk)
    Profile(made.folder).database.chmod(0)
    with pytest.raises(StoreRefused, match=r"store\.no_permission"):
        open_team(made.folder, keys=made.keys)


@NO_ROOT
def test_a_team_cannot_be_created_where_one_may_not_write(tmp_path: Path) -> None:
    """The refusal names the folder."""
    tmp_path.chmod(0o500)
    with pytest.raises(StoreRefused, match=r"store\.no_permission"):
        create_team(tmp_path / "team", name="Zuid", keys=MemoryKeys())
    tmp_path.chmod(0o700)


def test_files_are_their_owners_only(made: Made) -> None:
    """Others on the computer may not even read the encrypted pages."""
    if os.name == "posix":
        assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700
        for file in (Profile(made.folder).vault, Profile(made.folder).lock):
            assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_old_sqlite_is_refused() -> None:
    """The one in use is new enough; the last one with the corrupting log is not."""
    check_sqlite_version()
    with pytest.raises(OutdatedSqlite):
        check_sqlite_version((*OLDEST_SQLITE[:2], OLDEST_SQLITE[2] - 1))


def test_every_code_has_its_words() -> None:
    """No refusal of these rooms is without a sentence in English and in Dutch."""
    rooms = ("teamapp/store", "teamapp/services/history", "teamapp/services/keeping", "teamapp/bootstrap.py")
    files = [
        file for room in rooms for file in ((ROOT / room).rglob("*.py") if (ROOT / room).is_dir() else [ROOT / room])
    ]
    codes = {
        code for file in files for code in re.findall(r'"((?:store|history|keeping|team)\.[\w.]+)"', file.read_text())
    }
    codes -= {"team.db", "team.vault", "team.lock", "team.db.new", "team.vault.old", "team.vault.part"}
    codes -= {"team.db.joining", "team.erased"}
    settings = {
        "keeping.pin",
        "keeping.idle_minutes",
        "keeping.pin_failures",
        "keeping.pin_wait_until",
        "keeping.last_backup",
    }
    for language in Language:
        assert codes - settings <= known_codes(language)


def test_the_window_may_import_this_before_its_first_paint() -> None:
    """Importing the bootstrap brings neither database nor keyring nor cryptography."""
    script = "import sys, teamapp.bootstrap; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & {"sqlalchemy", "alembic", "sqlcipher3", "keyring", "nacl", "mnemonic"}


def copy_of(made: Made, *, closed: bool) -> Path:
    """The folder as it lies there, closed or as a crash leaves it."""
    folder = made.folder.with_name(f"copy-{closed}")
    if closed:
        close_team(made.desk)
        shutil.copytree(made.folder, folder)
        made.reopen()
        made.desk.store.set_setting("any", "thing")
    else:
        shutil.copytree(made.folder, folder)
    return folder
