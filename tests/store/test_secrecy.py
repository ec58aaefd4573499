"""Nothing that a team writes down can be read from the disk."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from teamapp.bootstrap import close_team
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.domain.text import text
from teamapp.services.keeping.backup import back_up
from teamapp.store.copies import KEPT_DAYS, check_copy, drop_old_copies
from teamapp.store.opening import open_store
from teamapp.store.profile import Profile
from teamapp.store.refusals import StoreRefused
from tests.support.store.open_store import Made, made_team, task

MARKERS = tuple(f"PLANTED-{name}-9f3a" for name in ("title", "what", "setting", "team"))


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    """A team with planted words in rows, history, outbox and settings; temporary files go where we can see them."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    with made_team(tmp_path / "team") as made:
        for number in range(80):
            planted = Edit(None, task(number, f"{MARKERS[0]} {number} " * 20))
            made.desk.commit((planted,), text("test.done", title=MARKERS[1]))
        made.desk.store.set_setting("planted", MARKERS[2])
        yield made


def found_in(*folders: Path) -> list[str]:
    """Files that hold a marker in an encoding in which somebody might look for it."""
    forms = [marker.encode(encoding) for marker in MARKERS for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert files
    return [file.name for file in files if any(form in file.read_bytes() for form in forms)]


def test_database_log_and_temporary_files_hold_no_plaintext(made: Made, tmp_path: Path) -> None:
    """While open, after sorting more than fits, after deleting, in a backup, and after closing."""
    everything = (tmp_path,)
    assert Profile(made.folder).database.with_name("team.db-wal").stat().st_size > 100_000
    with made.desk.store._reading() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = 10")
        wide = "SELECT a.title FROM task a, task b ORDER BY b.title || a.title LIMIT 5"
        assert len(connection.exec_driver_sql(wide).all()) == 5
        assert found_in(*everything) == []
    made.desk.commit([Edit(found, None) for found in made.desk.store.all(Task)[:40]], text("test.done"))
    made.desk.store.copy_to(made.folder / "copy.db")
    back_up(made.desk, tmp_path / "team.teamapp-backup")
    assert found_in(*everything) == []
    close_team(made.desk)
    assert found_in(*everything) == []


def test_the_scan_would_find_it(made: Made, tmp_path: Path) -> None:
    """The markers really are in the data, and a file that held one would be named."""
    assert all(MARKERS[0] in found.title for found in made.desk.store.all(Task))
    assert made.desk.store.history(limit=1)[0].what.filled["title"] == MARKERS[1]
    (tmp_path / "leak.txt").write_text(MARKERS[0])
    assert found_in(tmp_path) == ["leak.txt"]


def test_a_backup_leaves_no_second_file(made: Made, tmp_path: Path) -> None:
    """What was needed to write it is gone."""
    target = tmp_path / "elsewhere"
    target.mkdir()
    back_up(made.desk, target / "team.teamapp-backup")
    assert [file.name for file in target.iterdir()] == ["team.teamapp-backup"]
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_copy_is_whole_and_opens_with_the_key_only(made: Made) -> None:
    """A spoiled page of a copy is found before it is used."""
    copy = made.folder / "copy.db"
    made.desk.store.copy_to(copy)
    key = made.keys.fetch(Profile(made.folder).vault)
    check_copy(copy, key)
    with copy.open("r+b") as opened:
        opened.seek(copy.stat().st_size // 2)
        opened.write(b"spoiled")
    with pytest.raises(StoreRefused, match=r"store\.damaged"):
        check_copy(copy, key)


def test_copies_go_after_fourteen_days(made: Made) -> None:
    """At every start: an erased client must not live on in them."""
    profile = Profile(made.folder)
    profile.copies.mkdir()
    young, old = profile.copies / "schema-1-a.db", profile.copies / "replaced-b.db-wal"
    for file, days in ((young, KEPT_DAYS - 1), (old, KEPT_DAYS + 1)):
        file.touch()
        os.utime(file, (time.time() - days * 86_400,) * 2)
    close_team(made.desk)
    open_store(profile, made.keys.fetch(profile.vault)).close()
    assert list(profile.copies.iterdir()) == [young]
    drop_old_copies(profile.copies, now=lambda: time.time() + 2 * 86_400)
    assert list(profile.copies.iterdir()) == []
