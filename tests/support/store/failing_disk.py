"""Runs under the shim: what is left of a team when the process dies, or the disk fills, at every single write.

Run as a module with SCENARIO FOLDER STEP FIRST it tries every STEPth write from the FIRST on and prints
about how many there are; the first point that fails ends it.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import sqlalchemy as sa
from alembic.operations import Operations
from sqlalchemy import func, select

from teamapp.bootstrap import create_team
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Task, Team
from teamapp.domain.wire import Entity
from teamapp.store.keys.key import DatabaseKey
from teamapp.store.keys.source import MemoryKeys
from teamapp.store.migrations import NEWEST, steps
from teamapp.store.opening import open_store
from teamapp.store.profile import Profile
from teamapp.store.refusals import StoreRefused
from teamapp.store.store import Store
from teamapp.store.tables import LOG_TOUCH, OUTBOX
from tests.support.store.open_store import change_of, task, visits
from tests.support.store.shim import KILLED, arm, in_child

Tell = Callable[[str], None]
MOST_POINTS = 2000
FIRST, SECOND = task(1), task(2)
WEEK = visits(24)
CHANGES = (
    change_of(Edit(None, FIRST), Edit(None, SECOND)),
    change_of(Edit(FIRST, replace(FIRST, done=True)), *(Edit(None, visit) for visit in WEEK)),
    change_of(Edit(SECOND, None), *(Edit(visit, replace(visit, minutes_extra=15)) for visit in WEEK[:12])),
)


@dataclass(frozen=True, slots=True)
class TeamOnDisk:
    """A team on disk that every point starts from."""

    folder: Path
    key: DatabaseKey

    def fresh_copy(self) -> Profile:
        trial = self.folder.with_name("trial")
        shutil.rmtree(trial, ignore_errors=True)
        shutil.copytree(self.folder, trial)
        return Profile(trial)


def added(operations: Operations) -> None:
    with operations.batch_alter_table("task") as batch:
        batch.add_column(sa.Column("colour", sa.String(), nullable=True))


def main() -> None:
    scenario, folder, step, first = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    keys = MemoryKeys()
    made = folder / "made"
    desk, _words = create_team(made, name="Zuid", keys=keys)
    desk.store.commit(change_of(Edit(None, task(9))))
    desk.store.close()
    team = TeamOnDisk(made, keys.fetch(Profile(made).vault))
    trials = {"commit": commit_and_die, "create": create_and_die, "upgrade": upgrade_and_die, "full": fill_the_disk}
    for point in range(first, MOST_POINTS, step):
        if not trials[scenario](team, point):
            print("points", point - 1)
            return
    raise SystemExit("never ended")


def commit_and_die(team: TeamOnDisk, point: int) -> bool:
    """Every acknowledged change is there whole, at most one more is, and the rest not at all."""
    profile = team.fresh_copy()

    def work(tell: Tell) -> None:
        arm(crash_at=point)
        store = open_store(profile, team.key)
        for change in CHANGES:
            store.commit(change)
            tell(change.id)
        store.close()

    code, told = in_child(work)
    store = open_store(profile, team.key)
    there = stored(store)
    expect(code in (0, KILLED), "ended otherwise", point, code)
    expect(there[: len(told)] == list(CHANGES[: len(told)]), "an acknowledged change is lost", point, told)
    expect(len(there) <= len(told) + 1, "a change came from nowhere", point, told)
    check_whole(store, there, point)
    store.close()
    return code == KILLED


def fill_the_disk(team: TeamOnDisk, point: int) -> bool:
    """A change that finds the disk full is refused in words and leaves nothing; with room again the rest goes on."""
    profile = team.fresh_copy()

    def work(tell: Tell) -> None:
        arm(full_at=point)
        store = None
        try:
            store = open_store(profile, team.key)
            for change in CHANGES:
                store.commit(change)
        except StoreRefused as refused:
            tell(refused.text.code)
        arm()
        store = store or open_store(profile, team.key)
        for change in CHANGES[len(stored(store)) :]:
            store.commit(change)
        check_whole(store, list(CHANGES), point)
        store.close()

    code, told = in_child(work)
    expect(code == 0, "could not go on after the disk had room", point, code)
    expect(set(told) <= {"store.disk_full", "store.disk_error"}, "refused in other words", point, told)
    store = open_store(profile, team.key)
    check_whole(store, list(CHANGES), point)
    store.close()
    return bool(told)


def create_and_die(team: TeamOnDisk, point: int) -> bool:
    """Either no team is there and one can be created, or it is whole and opens."""
    folder = team.folder.with_name("trial")
    shutil.rmtree(folder, ignore_errors=True)

    def work(tell: Tell) -> None:
        keys = MemoryKeys()
        tell_key(keys, tell)
        arm(crash_at=point)
        desk, _words = create_team(folder, name="Zuid", keys=keys)
        desk.store.close()

    code, told = in_child(work)
    expect(code in (0, KILLED), "ended otherwise", point, code)
    if Profile(folder).occupied:
        store = open_store(Profile(folder), DatabaseKey(bytes.fromhex(told[0])))
        expect([found.name for found in store.all(Team)] == ["Zuid"], "a team without itself", point, told)
        store.close()
    else:
        desk, _words = create_team(folder, name="Noord", keys=MemoryKeys())
        expect(desk.team.name == "Noord", "could not be created again", point, told)
        desk.store.close()
    return code == KILLED


def upgrade_and_die(team: TeamOnDisk, point: int) -> bool:
    """The old schema or the new one, with everything in it, and either can be gone on with."""
    profile = team.fresh_copy()

    def work(_tell: Tell) -> None:
        arm(crash_at=point)
        open_store(profile, team.key, (*steps(), added)).close()

    code, _told = in_child(work)
    expect(code in (0, KILLED), "ended otherwise", point, code)
    store = open_store(profile, team.key)  # as the old release: to look at only, when the upgrade was done
    expect(store.all(Task) == (task(9),), "something is lost", point)
    store.close()
    store = open_store(profile, team.key, (*steps(), added))
    with store._reading() as connection:
        expect(connection.exec_driver_sql("PRAGMA user_version").scalar_one() == NEWEST + 1, "not upgraded", point)
        expect(connection.exec_driver_sql("SELECT colour FROM task").scalars().all() == [None], "no column", point)
    store.close()
    return code == KILLED


def tell_key(keys: MemoryKeys, tell: Tell) -> None:
    """As a keyring would keep it, outside of the process."""

    class Told(dict[str, DatabaseKey]):
        def __setitem__(self, profile: str, key: DatabaseKey) -> None:
            super().__setitem__(profile, key)
            tell(key.raw.hex())

    object.__setattr__(keys, "kept", Told())


def stored(store: Store) -> list[Change]:
    """The changes of this trial, oldest first."""
    ours = {change.id for change in CHANGES}
    return [change for change in reversed(store.history()) if change.id in ours]


def check_whole(store: Store, changes: list[Change], point: int) -> None:
    """Rows, index of the history and outbox hold these changes and nothing else, and every page is sound."""
    expected: dict[str, Entity] = {task(9).id: task(9)}
    for edit in (edit for change in changes for edit in change.edits):
        expected.pop(edit.id, None)
        if edit.after is not None:
            expected[edit.id] = edit.after
    rows = (*store.all(Task), *store.all(type(WEEK[0])))
    expect({row.id: row for row in rows} == expected, "rows differ", point)
    with store._reading() as connection:
        waiting = set(connection.execute(select(OUTBOX.c.change)).scalars())
        touched = connection.execute(select(func.count(sa.distinct(LOG_TOUCH.c.seq)))).scalar_one()
        sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
        pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
    expect({change.id for change in changes} <= waiting, "the outbox lacks a change", point)
    expect(len(waiting) == touched == len(changes) + 2, "history and outbox differ", point)
    expect((sound, list(pages)) == ("ok", []), "a page is damaged", point, sound)


def expect(holds: bool, what: str, point: int, *more: object) -> None:
    if not holds:
        raise SystemExit(f"at point {point}: {what} {more}")


if __name__ == "__main__":
    main()
