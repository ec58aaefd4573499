"""What was backed up comes back, with the words alone, on any computer."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from teamapp.bootstrap import close_team, open_team
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.services.desk import Desk
from teamapp.services.keeping.backup import back_up, last_backup
from teamapp.services.keeping.pin import has_pin, set_pin
from teamapp.services.keeping.recovery import recover_key, renew_words
from teamapp.services.keeping.restore import automatic_copies, restore, restore_copy, with_passphrase, with_words
from teamapp.services.refused import Refused
from teamapp.store.keys.recovery import RecoveryWords
from teamapp.store.keys.source import MemoryKeys, PassphraseKeys
from teamapp.store.keys.vault import KeyPlace, read_vault
from teamapp.store.keys.wraps import Cost
from teamapp.store.profile import Profile
from teamapp.store.refusals import KeyRefused, StoreRefused
from teamapp.store.store import Store
from teamapp.store.tables import VERSION_VECTOR
from tests.support.store.open_store import Made, change_of, made_team, task

PHRASE = PassphraseKeys("four blue bicycles ringing", Cost(passes=1, memory_bytes=8 << 20))


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    with made_team(tmp_path / "team") as made:
        made.desk.store.commit(change_of(Edit(None, task(1))))
        set_pin(made.desk, "4711")
        yield made


@pytest.fixture
def backup(made: Made, tmp_path: Path) -> Path:
    target = tmp_path / "zuid.teamapp-backup"
    made_backup = back_up(made.desk, target)
    assert made_backup.size_bytes == target.stat().st_size
    return target


def typed(words: RecoveryWords) -> str:
    return " ".join(words.words)


def incarnation(store: Store) -> int:
    with store._reading() as connection:
        return connection.execute(select(VERSION_VECTOR.c.incarnation)).scalar_one()


def test_a_backup_comes_back_on_another_computer(made: Made, backup: Path, tmp_path: Path) -> None:
    """With the recovery words alone: rows, history and outbox; a new incarnation, no PIN, a key of its own."""
    keys = MemoryKeys()
    restore(tmp_path / "other", backup, unlock=with_words(typed(made.words)), keys=keys)
    desk = open_team(tmp_path / "other", keys=keys)
    assert desk.store.all(Task) == (task(1),)
    assert desk.store.history() == made.desk.store.history()
    assert incarnation(desk.store) == incarnation(made.desk.store) + 1
    assert not has_pin(desk)
    close_team(desk)


def test_a_backup_remembers_when(made: Made, backup: Path) -> None:
    """So that the window can say how old the last one is."""
    assert last_backup(made.desk) is not None


def test_restoring_over_a_team_puts_it_aside(made: Made, backup: Path) -> None:
    """What was written after the backup lies in the copies, whole, and opens from there."""
    made.desk.store.commit(change_of(Edit(None, task(2))))
    close_team(made.desk)
    restore(made.folder, backup, unlock=with_words(typed(made.words)), keys=made.keys)
    assert made.reopen().store.all(Task) == (task(1),)
    close_team(made.desk)
    profile = Profile(made.folder)
    (aside,) = profile.copies.glob("replaced-*.db")
    aside.replace(profile.database)
    assert len(made.reopen().store.all(Task)) == 2


def test_a_damaged_database_is_replaced_from_an_automatic_copy(made: Made) -> None:
    """The copy that an upgrade made brings the team back; the damaged file is kept."""
    profile = Profile(made.folder)
    profile.copies.mkdir()
    made.desk.store.copy_to(profile.copies / "schema-1-20261112T065000.db")
    close_team(made.desk)
    profile.database.write_bytes(b"spoiled")
    (copy,) = automatic_copies(made.folder)
    restore_copy(made.folder, copy, keys=made.keys)
    assert made.reopen().store.all(Task) == (task(1),)
    assert [file.read_bytes() for file in profile.copies.glob("replaced-*.db")] == [b"spoiled"]


def test_a_backup_opens_with_the_passphrase_of_its_time(made: Made, tmp_path: Path) -> None:
    """A team that uses a passphrase needs no words to come back."""
    PHRASE.keep(Profile(made.folder).vault, made.keys.fetch(Profile(made.folder).vault))
    back_up(made.desk, tmp_path / "b")
    restore(tmp_path / "other", tmp_path / "b", unlock=with_passphrase(PHRASE.passphrase), keys=PHRASE)
    assert read_vault(tmp_path / "other" / "team.vault").place is KeyPlace.PASSPHRASE
    with pytest.raises(KeyRefused, match="passphrase_needed"):
        open_team(tmp_path / "other")
    desk = open_team(tmp_path / "other", keys=PHRASE)
    assert desk.store.all(Task) == (task(1),)
    close_team(desk)


def test_other_words_open_no_backup(made: Made, backup: Path, tmp_path: Path) -> None:
    """And leave no trace of a team."""
    with pytest.raises(KeyRefused, match="words_wrong"):
        restore(tmp_path / "other", backup, unlock=with_words(typed(RecoveryWords.fresh())), keys=MemoryKeys())
    assert not Profile(tmp_path / "other").occupied


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda file: file.write_bytes(b"no backup"), "keeping.not_a_backup"),
        (lambda file: file.write_bytes(file.read_bytes()[:5000]), "keeping.not_a_backup"),
        (lambda file: file.unlink(), "keeping.no_backup"),
        (lambda file: zipfile.ZipFile(file, "w").close(), "keeping.not_a_backup"),
    ],
    ids=["foreign", "cut off", "missing", "empty"],
)
def test_what_is_no_backup_is_refused(made: Made, backup: Path, tmp_path: Path, spoil: object, code: str) -> None:
    """The refusal names the file; the team that stands there is untouched."""
    spoil(backup)
    close_team(made.desk)
    with pytest.raises(Refused) as refused:
        restore(made.folder, backup, unlock=with_words(typed(made.words)), keys=made.keys)
    assert refused.value.text.code == code
    assert made.reopen().store.all(Task) == (task(1),)


def test_a_backup_with_a_flipped_byte_is_refused(made: Made, backup: Path) -> None:
    """Every page is checked before anything is replaced."""
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)
    close_team(made.desk)
    with pytest.raises((StoreRefused, Refused)):
        restore(made.folder, backup, unlock=with_words(typed(made.words)), keys=made.keys)
    assert made.reopen().store.all(Task) == (task(1),)


def test_a_backup_goes_only_where_it_can(made: Made, tmp_path: Path) -> None:
    """Into a folder that is there, under a name of its own; a team in memory has nothing to back up."""
    for target, code in ((tmp_path / "no" / "b", "keeping.no_folder"), (tmp_path, "keeping.is_folder")):
        with pytest.raises(Refused) as refused:
            back_up(made.desk, target)
        assert refused.value.text.code == code
    with pytest.raises(Refused, match="no_profile"):
        back_up(Desk(store=Store.in_memory()), tmp_path / "b")


def test_the_words_open_a_team_whose_key_is_lost(made: Made) -> None:
    """A new computer account, an emptied keyring: the words give the key to another place."""
    close_team(made.desk)
    keys = MemoryKeys()
    with pytest.raises(KeyRefused, match="key_missing"):
        open_team(made.folder, keys=keys)
    recover_key(made.folder, typed(made.words), keys=keys)
    desk = open_team(made.folder, keys=keys)
    assert desk.store.all(Task) == (task(1),)
    close_team(desk)


def test_new_words_replace_the_old(made: Made) -> None:
    """Words that somebody saw open the team no more."""
    words = renew_words(made.desk, keys=made.keys)
    with pytest.raises(KeyRefused, match="words_wrong"):
        recover_key(made.folder, typed(made.words), keys=made.keys)
    recover_key(made.folder, typed(words), keys=made.keys)
