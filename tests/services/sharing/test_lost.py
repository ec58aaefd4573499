"""What is lost comes back: all computers, the server, the state of a device; and a team's past before it was shared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import delete, func, select

from sync.server.http.app import make_app
from sync.server.settings import Settings
from teamapp.bootstrap import create_team
from teamapp.domain.change import Edit
from teamapp.domain.entities import ENTITIES, Task
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.services.desk import Desk
from teamapp.services.keeping.backup import back_up
from teamapp.services.keeping.restore import restore
from teamapp.services.sharing.address import ask_backend
from teamapp.services.sharing.devices import Standing, devices
from teamapp.services.sharing.joining.code import read_code
from teamapp.services.sharing.joining.kit import has_kit, make_kit, use_kit
from teamapp.services.sharing.messages import messages
from teamapp.services.sharing.moving import begin_moving, move_at, move_here
from teamapp.services.sharing.state import sentence, state
from teamapp.store.tables import OUTBOX
from tests.support.backend.computers import Computer, Computers
from tests.support.backend.joined import all_sent, check_same, let_in, refused, share, titles, write
from tests.support.backend.serving import Serving
from tests.support.new_desk import with_nurse


def test_every_computer(anna: Computer, computers: Computers) -> None:
    """Words of the kit and the address bring the team back on a new computer; those of an older kit do not."""
    write(anna, "kept on the server only")
    never = anna.do(lambda: make_kit(anna.desk))
    old = anna.do(lambda: make_kit(anna.desk))
    anna.wait(_settled, "the first kit")
    kit = anna.do(lambda: make_kit(anna.desk))
    anna.wait(_settled, "the second kit to replace it")
    all_sent(anna)
    anna.close()
    for page in (never, old):
        with refused("sharing.kit_unknown"):
            use_kit(read_code(page.code.line), label="found in a drawer")
    typed = " ".join(word[:4] for word in kit.code.words)
    ticket = use_kit(read_code(typed, address=kit.code.address), label="new laptop")
    new = computers().join(ticket)
    assert new.do(lambda: titles(new.desk)) == {"kept on the server only"}
    write(new, "going on")
    all_sent(new)
    labels = {one.label for one in new.do(lambda: devices(new.desk)) if one.takes_part and not one.recovery}
    assert labels == {"Anna's laptop", "new laptop"}
    anna.again()
    anna.wait(lambda desk: "going on" in titles(desk), "Anna's laptop to be found again")


def _settled(desk: Desk) -> bool:
    kits = [one.standing for one in devices(desk) if one.recovery]
    return has_kit(desk) and Standing.COMING not in kits and Standing.GOING not in kits


def test_the_server(tmp_path: Path, computers: Computers, serving: Serving) -> None:
    """Offline is said in numbers; a server that lost everything is filled again, and that is said too.

    A team that goes to another server takes everything along.
    """
    settings = Settings(database=f"sqlite:///{tmp_path / 'first.db'}")
    first = Serving(make_app(settings))
    port = int(first.address.rsplit(":", 1)[1])
    anna = computers()
    anna.take(lambda: create_team(anna.folder, name="Noord", keys=anna.keys)[0])
    share(anna, first.address)
    bo = let_in(anna, computers())
    all_sent(anna, bo)
    first.close()
    write(anna, "while it was away")
    write(anna, "and another")
    anna.do(lambda: anna.desk.sharing.now())
    anna.wait(lambda desk: not state(desk).reached, "the server to be missed")
    said = anna.do(lambda: sentence(anna.desk))
    assert (said.code, said.filled["count"]) == ("sharing.state.waiting", 2)
    again = Serving(make_app(replace(settings, database=f"sqlite:///{tmp_path / 'second.db'}")), port=port)
    try:
        for one in (anna, bo):
            one.do(lambda one=one: one.desk.sharing.now())
        bo.wait(lambda desk: titles(desk) == {"while it was away", "and another"}, "Anna's tasks")
        all_sent(anna, bo)
        check_same(anna, bo)
        codes = {one.text.code for one in anna.do(lambda: messages(anna.desk))}
        assert codes & {"sync.server_restored", "sync.put_back"}
        _moves((anna, bo), serving.address)
        for one in (anna, bo):
            one.close()
    finally:
        again.close()


def _moves(everybody: tuple[Computer, ...], address: str) -> None:
    """To another backend, with everything, and without an alarm."""
    backend = ask_backend(address)
    for one in everybody:
        before = one.do(lambda one=one: messages(one.desk))
        moving = move_at(one.do(lambda one=one: begin_moving(one.desk, backend)))
        one.do(lambda one=one, moving=moving: move_here(one.desk, moving))
        write(one, f"written by {one.folder.name}")
        all_sent(one)
        assert one.do(lambda one=one: messages(one.desk)) == before
    for one in everybody:
        one.wait(lambda desk: len(titles(desk)) == 2 + len(everybody), "everybody's tasks on the other backend")
    check_same(*everybody)


def test_the_past(computers: Computers, serving: Serving) -> None:
    """A newcomer comes to the same state also by rows that the outbox does not tell, and by rows that are gone.

    A device that is put back to a backup gets again what it had sent, and what it writes next goes out; both are said.
    """
    anna = computers()
    anna.take(lambda: create_team(anna.folder, name="Noord", keys=anna.keys)[0])
    nurse = anna.do(lambda: with_nurse(anna.desk, "Bo", "Bakker"))
    for title in ("gone", "kept", "told no more"):
        write(anna, title)
    anna.do(lambda: _forget_outbox(anna.desk))
    anna.do(lambda: _delete(anna.desk, "gone"))
    before = anna.do(lambda: _shown(anna.desk))
    share(anna, serving.address)
    bo = let_in(anna, computers(), nurse=nurse)
    assert bo.do(lambda: {**_shown(bo.desk), "device": ()}) == {**before, "device": ()}
    all_sent(anna, bo)
    check_same(anna, bo)
    _put_back(anna, bo)


def _put_back(anna: Computer, bo: Computer) -> None:
    backup = bo.folder.parent / "bo.teamapp-backup"
    bo.do(lambda: back_up(bo.desk, backup))
    write(bo, "after the backup")
    all_sent(bo)
    bo.close()
    restore(bo.folder, backup, unlock=lambda vault: bo.keys.kept[vault.profile], keys=bo.keys)
    write(bo.offline(), "before it knew")
    bo.close()
    bo.again()
    everything = {"kept", "told no more", "after the backup", "before it knew"}
    for one in (anna, bo):
        one.wait(lambda desk: titles(desk) == everything, "everything")
    all_sent(anna, bo)
    check_same(anna, bo)
    said = {one.text.code for one in bo.do(lambda: messages(bo.desk))}
    assert "sync.restored_backup" in said


def _delete(desk: Desk, title: str) -> None:
    (task,) = [one for one in desk.store.all(Task) if one.title == title]
    desk.commit((Edit(task, None),), text("tasks.removed", title=title))


def _forget_outbox(desk: Desk) -> None:
    """As in a team of an early version: the last change is in no outbox."""
    with desk.store._engine.begin() as connection:
        connection.execute(delete(OUTBOX).where(OUTBOX.c.seq == select(func.max(OUTBOX.c.seq)).scalar_subquery()))


def _shown(desk: Desk) -> dict[str, tuple[Entity, ...]]:
    return {kind.entity_name: desk.store.all(kind) for kind in ENTITIES}
