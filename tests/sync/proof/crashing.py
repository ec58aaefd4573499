"""Runs under the shim: what is left of an exchange when the process dies, or the disk fills, at every single write.

`python -m tests.sync.proof.crashing FOLDER SCENARIO=1,2,3 ...` tries these writes, `SCENARIO=all` every one, and prints
how many were reached; the first that fails ends it. What comes after a death happens in a process of its own, so that
the colleagues in memory stand at every point where they stood before.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from sync.engine.log import LogRefused
from sync.protocol.asking.messages import Answer, Request, encode, read_request
from sync.server.rules.shelf import DAY_MS, Limits
from teamapp.bootstrap import create_team
from teamapp.domain.change import Edit
from teamapp.domain.entities import Nurse, Task, Visit
from teamapp.domain.entities.nurse import Level
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import Id, NurseId
from teamapp.services.keeping.restore import automatic_copies, restore_copy
from teamapp.store.copies import check_copy
from teamapp.store.keys.key import DatabaseKey
from teamapp.store.keys.source import MemoryKeys
from teamapp.store.migrations import Step, steps
from teamapp.store.opening import open_store
from teamapp.store.profile import Profile
from teamapp.store.refusals import StoreRefused
from teamapp.store.store import Store
from tests.support.store.failing_disk import Tell, added, expect
from tests.support.store.open_store import task, visits
from tests.support.store.shim import KILLED, arm, in_child
from tests.sync.proof.driven import (
    QUICK,
    Ask,
    Device,
    Wall,
    by_rules,
    check_same,
    found_together,
    meet,
    nobody,
    sent_changes,
    shelved,
)
from tests.sync.simulator.shelf import MemoryShelf

MOST_POINTS = 5_000
NURSE = Nurse(
    id=NurseId(Id("b" * 32)), given_name="Anna", family_name="Bos", level=Level.NURSE, languages=frozenset({"nl"})
)
WEEK = visits(12)
LIMITS = Limits(keep_ms=DAY_MS)


@dataclass(frozen=True, slots=True)
class Stage:
    """Where every point begins: Anna's data on disk, a colleague in memory, and what the shared log has."""

    folder: Path
    keys: MemoryKeys
    anna: Device
    bo: Device
    shelf: MemoryShelf
    wall: Wall

    @property
    def trial(self) -> Profile:
        return Profile(self.folder.with_name("trial"))

    def fresh_copy(self) -> Profile:
        shutil.rmtree(self.trial.folder, ignore_errors=True)
        shutil.copytree(self.folder, self.trial.folder)
        return self.trial

    @property
    def key(self) -> DatabaseKey:
        return self.keys.fetch(Profile(self.folder).vault)

    def open(self, taken: tuple[Step, ...] | None = None) -> Device:
        """Anna's device as it stands on the trial's disk."""
        return self.on(open_store(self.trial, self.key, taken), by_rules(self.shelf, self.wall, LIMITS))

    def on(self, store: Store, ask: Ask) -> Device:
        opened = self.anna.opened(store)
        opened.identity = self.anna.identity
        opened.ask = ask
        return opened


Act = Callable[[Stage, Tell], None]


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is done until the process dies, and with which migrations the data are opened afterwards."""

    act: Act
    newcomer: bool = False
    taken: Callable[[], tuple[Step, ...] | None] = lambda: None
    restores: bool = False
    fills: bool = False


def main() -> None:
    folder, words = Path(sys.argv[1]), [word.split("=") for word in sys.argv[2:]]
    stages: dict[bool, Stage] = {}
    for name, wanted in words:
        scenario = SCENARIOS[name]
        if scenario.newcomer not in stages:
            stages[scenario.newcomer] = prepared(folder / name, newcomer=scenario.newcomer)
        stage = stages[scenario.newcomer]
        if wanted == "all":
            reached = next(point for point in range(1, MOST_POINTS) if not attempt(stage, scenario, point)) - 1
        else:
            reached = sum(attempt(stage, scenario, int(point)) for point in wanted.split(","))
        print(name, reached, flush=True)


def prepared(folder: Path, *, newcomer: bool) -> Stage:
    """Anna and Bo share some rows; then Bo goes on, and as a newcomer Anna finds only a snapshot of what was before."""
    keys, wall = MemoryKeys(), Wall()
    desk, _words = create_team(folder / "made", name="Zuid", keys=keys)
    anna, bo, cas = (Device(name, store, nobody, wall) for name, store in
                     (("anna", desk.store), ("bo", Store.in_memory()), ("cas", Store.in_memory())))  # fmt: skip
    bo.tuning = cas.tuning = replace(QUICK, snapshot_every=4)
    shelf = shelved(found_together([anna, bo, cas]))
    for device in (anna, bo, cas):
        device.ask = by_rules(shelf, wall, LIMITS)
    bo.begin()
    bo.write(Edit(None, NURSE), Edit(None, task(1)), Edit(None, task(2)), *(Edit(None, one) for one in WEEK))
    meet([bo])
    if newcomer:
        _make_snapshot(bo, cas, shelf)
    else:
        anna.begin()
        meet([anna, bo])
    for number in range(3):
        bo.write(*_edits_of_bo(bo.store, number))
        bo.settle()
    desk.store.close()
    return Stage(folder / "made", keys, anna, bo, shelf, wall)


def _make_snapshot(bo: Device, cas: Device, shelf: MemoryShelf) -> None:
    """Two devices agree on one, and days later the log below it is gone; whose turn it is differs from run to run."""
    cas.begin()
    for number in range(3, 9):
        bo.write(Edit(None, task(number)))
        meet([bo, cas])
    bo.wall.now += 3 * DAY_MS
    for number in range(9, 90):
        bo.write(Edit(None, task(number)))
        meet([bo, cas])
        if number > 14 and shelf.floor > 0:
            return
    expect(shelf.floor > 0, "the log was never cut", 0)


def _edits_of_bo(store: Store, number: int) -> list[Edit]:
    nurse, first = store.get(Nurse, NURSE.id), store.get(Task, task(1).id)
    assert nurse is not None
    assert first is not None
    visit = store.all(Visit)[number]
    return [
        Edit(nurse, replace(nurse, phone=str(number), languages=nurse.languages | {f"l{number}"})),
        Edit(first, replace(first, title=f"Bo wants {number}")),
        Edit(visit, replace(visit, status=VisitStatus.UNDER_WAY)),
        Edit(None, task(100 + number)),
    ]


def edits_of_anna(store: Store, number: int) -> list[Edit]:
    """Of the rows that Bo has edited too, where she has them."""
    found = [Edit(None, task(200 + number))]
    nurse, first, visit = store.get(Nurse, NURSE.id), store.get(Task, task(1).id), store.get(Visit, WEEK[0].id)
    if nurse is not None:
        found.append(Edit(nurse, replace(nurse, email=f"{number}", languages=frozenset({"fi", f"a{number}"}))))
    if first is not None:
        found.append(Edit(first, replace(first, title=f"Anna wants {number}") if number else None))
    if visit is not None and visit.status is not VisitStatus.DONE:
        found.append(Edit(visit, replace(visit, status=VisitStatus.DONE)))
    return found


def attempt(stage: Stage, scenario: Scenario, point: int) -> bool:
    """Die, or run out of disk, at one write, look, and go on; False when the point was never reached."""
    stage.fresh_copy()

    def work(tell: Tell) -> None:
        arm(full_at=point) if scenario.fills else arm(crash_at=point)
        scenario.act(stage, tell)

    code, told = in_child(work)
    expect(code in (0, KILLED), "ended otherwise", point, code)
    seen, _lines = in_child(lambda _tell: look_and_go_on(stage, scenario, point, told))
    expect(seen == 0, "see above", point)
    if not scenario.fills:
        return code == KILLED
    expect(code == 0, "could not go on after the disk had room", point)
    return max(int(line.split()[1]) for line in told if line.startswith("seen ")) >= point


def look_and_go_on(stage: Stage, scenario: Scenario, point: int, told: list[str]) -> None:
    """I3 and I4: acknowledged changes are there, each travels once, and everybody comes to the same state."""
    wrote = {line.split()[1] for line in told if line.startswith("wrote ")}
    for line in told:
        if line.startswith("asked "):
            _again(stage, read_request(bytes.fromhex(line.split()[1])))
    anna = stage.open(scenario.taken())
    there = {change.id for change in anna.history()}
    expect(wrote <= there, "an acknowledged change is lost", point, wrote)
    expect(scenario.restores or len(there - wrote - _known(stage)) <= 1, "a change came from nowhere", point)
    _check_sound(anna.store, point)
    anna.begin()
    meet([anna, stage.bo])
    check_same([anna, stage.bo])
    _check_sent(stage, anna, wrote, point, again=scenario.restores)
    _check_copies(stage, point)
    anna.store.close()


def _check_sound(store: Store, point: int) -> None:
    with store._reading() as connection:
        sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
        pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
    expect((sound, list(pages)) == ("ok", []), "a page is damaged", point, sound)


def _check_sent(stage: Stage, anna: Device, wrote: set[str], point: int, *, again: bool) -> None:
    """`again`: a copy that was put back seals what it did not know to be sent once more."""
    sent = [change.id for change in sent_changes(stage.shelf, stage.bo)]
    expect(again or len(sent) == len(set(sent)), "a change travelled twice", point)
    expect(wrote <= set(sent), "an acknowledged change was never sent", point)
    for device in (anna, stage.bo):
        has = {change.id for change in device.history()}
        cut = device is anna and stage.shelf.floor > 0
        expect(cut or set(sent) <= has, f"a change that was sent is not in the history of {device.name}", point)
    for kind in (Task, Nurse, Visit):
        expect(anna.store.all(kind) == stage.bo.store.all(kind), "they see different things", point)


def _known(stage: Stage) -> set[str]:
    known = {change.id for change in sent_changes(stage.shelf, stage.bo)}
    return known | {change.id for change in stage.bo.history()}


def _again(stage: Stage, request: Request) -> None:
    """The shared log answers by its state alone: asked the same it stands where it stood when the process died."""
    by_rules(stage.shelf, stage.wall, LIMITS)(stage.anna.identity.device, request)


def _check_copies(stage: Stage, point: int) -> None:
    """A copy is whole or not there."""
    for file in stage.trial.folder.glob("*.copy"):
        check_copy(file, stage.key)
        expect(file.stat().st_size > 0, "an empty copy", point)


def heard(stage: Stage, tell: Tell) -> Ask:
    """The shared log's rules; what is asked is told before it is answered."""
    usual = by_rules(stage.shelf, stage.wall, LIMITS)

    def ask(device: str, request: Request) -> Answer | None:
        tell(f"asked {encode(request).hex()}")
        return usual(device, request)

    return ask


def exchange(stage: Stage, tell: Tell, taken: tuple[Step, ...] | None = None) -> None:
    """Write, seal, send, apply a colleague's batches, write again, copy the file, quit."""
    anna = stage.on(open_store(stage.trial, stage.key, taken), heard(stage, tell))
    anna.begin()
    for number in range(2):
        tell(f"wrote {anna.commit(*edits_of_anna(anna.store, number)).id}")
        anna.settle()
    anna.store.copy_to(stage.trial.folder / "team.copy")
    tell(f"wrote {anna.commit(*edits_of_anna(anna.store, 2)).id}")
    assert anna.machine is not None
    anna.machine.quit(stage.wall.now)
    anna.store.close()


def upgraded() -> tuple[Step, ...]:
    return (*steps(), added)


def upgrade(stage: Stage, tell: Tell) -> None:
    """A new release opens the data, which upgrades them, and goes on."""
    exchange(stage, tell, upgraded())


def go_back(stage: Stage, tell: Tell) -> None:
    """A copy is made, work goes on and is sent, the copy is put back, and work goes on again."""
    anna = stage.on(open_store(stage.trial, stage.key), heard(stage, tell))
    anna.begin()
    anna.commit(*edits_of_anna(anna.store, 0))
    copies = stage.trial.copies
    copies.mkdir(exist_ok=True)
    anna.store.copy_to(copies / "schema-0.db")
    anna.commit(*edits_of_anna(anna.store, 1))
    anna.settle()
    anna.store.close()
    (copy,) = automatic_copies(stage.trial.folder)
    restore_copy(stage.trial.folder, copy, keys=stage.keys)
    again = stage.on(open_store(stage.trial, stage.key), heard(stage, tell))
    again.begin()
    again.commit(Edit(None, task(300)))
    again.settle()
    again.store.close()


def fill(stage: Stage, tell: Tell) -> None:
    """As in `exchange` while the disk is full: what is refused is refused in words, and with room it goes on."""
    anna = None
    try:
        anna = stage.on(open_store(stage.trial, stage.key), heard(stage, tell))
        anna.begin()
        for number in range(2):
            tell(f"wrote {anna.commit(*edits_of_anna(anna.store, number)).id}")
            anna.settle()
    except StoreRefused as no:
        expect(no.text.code in ("store.disk_full", "store.disk_error"), "refused in other words", 0, no.text.code)
    except LogRefused:
        pass  # the program could not even begin to exchange
    tell(f"seen {arm()}")
    anna = anna or stage.on(open_store(stage.trial, stage.key), heard(stage, tell))
    if anna.machine is None:
        anna.begin()
    tell(f"wrote {anna.commit(Edit(None, task(400))).id}")
    anna.settle()
    anna.store.close()


SCENARIOS = {
    "exchange": Scenario(exchange),
    "join": Scenario(exchange, newcomer=True),
    "upgrade": Scenario(upgrade, taken=upgraded),
    "go_back": Scenario(go_back, restores=True),
    "full": Scenario(fill, fills=True),
}

if __name__ == "__main__":
    main()
