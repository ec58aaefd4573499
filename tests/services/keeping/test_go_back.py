"""A backup in the place of an open team, and how a team says that it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from teamapp.bootstrap import close_team, keys_of, open_team, temporary_team
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.services.keeping.backup import back_up
from teamapp.services.keeping.erase import delete_everything
from teamapp.services.keeping.go_back import go_back
from teamapp.services.keeping.pin import set_pin
from teamapp.services.keeping.recovery import renew_words
from teamapp.services.keeping.restore import with_words
from teamapp.services.keeping.state import how_kept
from teamapp.services.refused import Refused
from teamapp.store.keys.recovery import RecoveryWords
from teamapp.store.keys.source import PassphraseKeys, remember_key
from teamapp.store.keys.wraps import Cost
from teamapp.store.profile import Profile
from teamapp.store.refusals import KeyRefused
from tests.support.new_desk import new_desk
from tests.support.store.open_store import Made, change_of, made_team, task

PHRASE = PassphraseKeys("four blue bicycles ringing", Cost(passes=1, memory_bytes=8 << 20))


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    with made_team(tmp_path / "team") as made:
        made.desk.store.commit(change_of(Edit(None, task(1))))
        yield made


@pytest.fixture
def backup(made: Made, tmp_path: Path) -> Path:
    target = tmp_path / "zuid.teamapp-backup"
    back_up(made.desk, target)
    made.desk.store.commit(change_of(Edit(None, task(2))))
    return target


def typed(words: RecoveryWords) -> str:
    return " ".join(words.words)


def test_the_open_team_becomes_the_backup(made: Made, backup: Path) -> None:
    """It is closed, replaced and opens again as it was then."""
    go_back(made.desk, backup, unlock=with_words(typed(made.words)), keys=made.keys)
    assert made.reopen().store.all(Task) == (task(1),)


def test_what_does_not_open_closes_nothing(made: Made, backup: Path, tmp_path: Path) -> None:
    """Other words, another file, no file: refused while the team stays open, and no trace stays in the folder."""
    wrong = with_words(typed(RecoveryWords.fresh()))
    with pytest.raises(KeyRefused):
        go_back(made.desk, backup, unlock=wrong, keys=made.keys)
    for file in (tmp_path / "nowhere", Profile(made.folder).database):
        with pytest.raises(Refused):
            go_back(made.desk, file, unlock=with_words(typed(made.words)), keys=made.keys)
    assert len(made.desk.store.all(Task)) == 2
    assert not list(made.folder.glob(".restoring-*"))


def test_a_team_says_how_it_is_kept(made: Made, backup: Path) -> None:
    """Folder, PIN, last backup; a key in memory only is nobody's to renew."""
    set_pin(made.desk, "4711")
    kept = how_kept(made.desk)
    assert (kept.team, kept.has_pin, kept.lasting, kept.key_at_hand) == ("Zuid", True, True, False)
    assert kept.last_backup is not None


def test_a_passphrase_team_renews_with_its_passphrase(made: Made) -> None:
    """The passphrase that is typed fetches the key; a wrong one is refused."""
    vault = Profile(made.folder).vault
    remember_key(vault, made.keys.fetch(vault), PHRASE)
    assert how_kept(made.desk).by_passphrase
    words = renew_words(made.desk, keys=keys_of(made.desk, PHRASE.passphrase))
    assert words != made.words
    with pytest.raises(KeyRefused):
        renew_words(made.desk, keys=keys_of(made.desk, "another one altogether"))
    close_team(made.desk)
    made.desk = open_team(made.folder, keys=PHRASE)


def test_a_temporary_team_goes_at_once() -> None:
    """It lasts no longer than it is open, and can be thrown away before."""
    desk = temporary_team(name="Voorbeeld")
    kept = how_kept(desk)
    assert kept.temporary
    assert not kept.lasting
    assert kept.folder is not None
    delete_everything(desk, keys=keys_of(desk))
    assert not kept.folder.exists()


def test_a_team_in_memory_has_nothing_to_keep() -> None:
    """No folder: nothing to back up or to restore into."""
    with new_desk() as (desk, _clock):
        kept = how_kept(desk)
        assert (kept.folder, kept.lasting) == (None, False)
        with pytest.raises(Refused, match="no_profile"):
            go_back(desk, Path("x"), unlock=with_words(typed(RecoveryWords.fresh())), keys=keys_of(desk))
