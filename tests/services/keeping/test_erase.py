"""Delete everything leaves nothing, and touches nobody else's files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from teamapp.bootstrap import close_team, temporary_team
from teamapp.domain.change import Edit
from teamapp.services.desk import Desk
from teamapp.services.keeping.erase import delete_everything, delete_profile
from teamapp.services.refused import Refused
from teamapp.store.keys.source import MemoryKeys
from teamapp.store.profile import Profile
from teamapp.store.refusals import KeyRefused, ProfileInUse, key_refused
from teamapp.store.store import Store
from tests.support.store.open_store import Made, change_of, made_team, task


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    with made_team(tmp_path / "team") as made:
        made.desk.store.commit(change_of(Edit(None, task(1))))
        profile = Profile(made.folder)
        profile.copies.mkdir()
        made.desk.store.copy_to(profile.copies / "schema-1-a.db")
        profile.patch.mkdir(exist_ok=True)
        (profile.patch / "streets").touch()
        (made.folder / "window.ini").touch()
        yield made


def test_nothing_is_left(made: Made) -> None:
    """Database, log, copies, vault, patch, settings of the window, lock, key and folder."""
    delete_everything(made.desk, keys=made.keys)
    assert not made.folder.exists()
    assert not made.keys.kept


def test_somebody_elses_file_stays(made: Made) -> None:
    """A folder may hold other things; only what we made goes."""
    (made.folder / "holiday.jpg").write_bytes(b"x")
    delete_everything(made.desk, keys=made.keys)
    assert [file.name for file in made.folder.iterdir()] == ["holiday.jpg"]


def test_a_team_that_is_open_elsewhere_is_not_deleted(made: Made) -> None:
    """First it has to be closed."""
    with pytest.raises(ProfileInUse):
        delete_profile(made.folder, keys=made.keys)
    assert Profile(made.folder).occupied


def test_a_team_that_opens_no_more_can_be_deleted(made: Made) -> None:
    """Spoiled database, spoiled vault."""
    close_team(made.desk)
    Profile(made.folder).database.write_bytes(b"spoiled")
    Profile(made.folder).vault.write_bytes(b"spoiled")
    with pytest.raises(Exception, match="vault_unreadable"):
        delete_profile(made.folder, keys=made.keys)
    assert not made.folder.exists()


def test_files_go_even_when_the_keyring_refuses(made: Made) -> None:
    """And the refusal is told, so that the entry can be removed by hand."""

    class Locked(MemoryKeys):
        __slots__ = ()

        def forget(self, vault_file: Path) -> None:
            raise key_refused("store.keyring_locked")

    with pytest.raises(KeyRefused, match="keyring_locked"):
        delete_everything(made.desk, keys=Locked())
    assert not made.folder.exists()


def test_a_temporary_team_goes_when_it_is_closed() -> None:
    """The sample of a run without a window leaves nothing behind."""
    desk = temporary_team(name="Voorbeeld")
    folder = desk.profile
    assert folder is not None
    assert desk.team.name == "Voorbeeld"
    close_team(desk)
    assert not folder.exists()


def test_a_team_in_memory_has_nothing_to_delete() -> None:
    """It is told so."""
    with pytest.raises(Refused, match="no_profile"):
        delete_everything(Desk(store=Store.in_memory()), keys=MemoryKeys())
