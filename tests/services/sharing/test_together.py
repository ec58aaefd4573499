"""A team on several computers, from founding to the day on which all of them are lost: real stores, engine, server."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import delete, func, select

from sync.server.http.app import make_app
from sync.server.settings import Settings
from teamapp.bootstrap import create_team, give_up_joining, half_joined, join_team, resume_joining
from teamapp.domain.change import Edit
from teamapp.domain.entities import ENTITIES, Task
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undo
from teamapp.services.keeping.backup import back_up
from teamapp.services.keeping.restore import restore
from teamapp.services.sharing.belonging import go_on_alone, leave, refuse_late, remove_device, renew_keys, take_late
from teamapp.services.sharing.devices import Standing, TeamDevice, devices, rename_device, whose_device
from teamapp.services.sharing.joining.code import read_code
from teamapp.services.sharing.joining.invite import begin_invitation, look, offer, withdraw
from teamapp.services.sharing.joining.join import ask_to_join, look_whether_approved
from teamapp.services.sharing.joining.kit import has_kit, make_kit, use_kit
from teamapp.services.sharing.messages import dismiss, messages
from teamapp.services.sharing.state import sentence, state
from teamapp.store.tables import OUTBOX
from tests.support.computers import Computer
from tests.support.joined import (
    all_sent,
    check_same,
    device_of,
    let_in,
    refused,
    share,
    this_device,
    ticket_for,
    titles,
    write,
)
from tests.support.new_desk import with_nurse
from tests.support.serving import Serving

Computers = Callable[[], Computer]


def test_a_colleague_and_a_second_device(anna: Computer, computers: Computers) -> None:
    """Each sees what the others write and undo, whose device is whose, and the same state row for row."""
    write(anna, "before")
    me = anna.do(lambda: with_nurse(anna.desk, "Bo", "Bakker"))
    bo = let_in(anna, computers(), nurse=me)
    assert bo.do(lambda: (titles(bo.desk), bo.desk.me)) == ({"before"}, me)
    write(bo, "from Bo")
    anna.wait(lambda desk: titles(desk) == {"before", "from Bo"}, "Bo's task")
    assert any(change.what.code == "tasks.added" for heard in anna.heard for change in heard.changes)
    phone = let_in(bo, computers(), label="Bo's phone", nurse=me)
    bo.do(lambda: undo(bo.desk))
    for one in (anna, phone):
        one.wait(lambda desk: titles(desk) == {"before"}, "Bo's undo")
    seen = anna.do(lambda: devices(anna.desk))
    assert [(one.label, one.nurse_name, one.this) for one in seen] == [
        ("Anna's laptop", "", True),
        ("Bo's tablet", "Bo Bakker", False),
        ("Bo's phone", "Bo Bakker", False),
    ]
    assert all(one.seen is not None for one in seen[:2])
    tablet = seen[1].device
    anna.do(lambda: rename_device(anna.desk, tablet, "tablet in the car"))
    anna.do(lambda: whose_device(anna.desk, tablet, None))
    phone.wait(lambda desk: device_of(desk, tablet).label == "tablet in the car", "the new label")
    all_sent(anna, bo, phone)
    check_same(anna, bo, phone)
    assert anna.do(lambda: sentence(anna.desk)).code == "sharing.state.sent"


def test_left_with_late_edits(anna: Computer, computers: Computers) -> None:
    """Who leaves reads nothing more; what she had written and not sent waits until the team takes or refuses it."""
    bo = let_in(anna, computers())
    tablet = bo.do(lambda: this_device(bo.desk).device)
    bo.close()
    write(bo.offline(), "late")
    bo.close()
    anna.do(lambda: remove_device(anna.desk, tablet))
    anna.wait(lambda desk: device_of(desk, tablet).standing is Standing.LEFT, "Bo to be out")
    write(anna, "after Bo")
    all_sent(anna)
    bo.again()
    bo.wait(lambda desk: state(desk).removed, "Bo to be told")
    assert "after Bo" not in bo.do(lambda: titles(bo.desk))
    assert bo.do(lambda: sentence(bo.desk)).code == "sharing.state.removed"
    anna.wait(lambda desk: device_of(desk, tablet).late > 0, "the late edits")
    assert next(one.text.code for one in anna.do(lambda: messages(anna.desk))) == "sync.late"
    anna.do(lambda: refuse_late(anna.desk, tablet))
    assert anna.do(lambda: (device_of(anna.desk, tablet).late, titles(anna.desk))) == (0, {"after Bo"})
    anna.do(lambda: take_late(anna.desk, tablet))
    anna.wait(lambda desk: titles(desk) == {"after Bo", "late"}, "the late edits to count")
    bo.do(lambda: go_on_alone(bo.desk))
    assert bo.do(lambda: (state(bo.desk).shared, titles(bo.desk))) == (False, {"late"})
    for message in anna.do(lambda: messages(anna.desk)):
        anna.do(lambda message=message: dismiss(anna.desk, message.name))
    assert anna.do(lambda: messages(anna.desk)) == ()


def test_stolen(anna: Computer, computers: Computers) -> None:
    """What a stolen device still had to say never counts, and a rotation by hand goes round to everybody else."""
    bo, eva = let_in(anna, computers()), let_in(anna, computers(), label="Eva's phone")
    tablet = bo.do(lambda: this_device(bo.desk).device)
    bo.close()
    write(bo.offline(), "by the thief")
    bo.close()
    anna.do(lambda: remove_device(anna.desk, tablet, stolen=True))
    anna.wait(lambda desk: device_of(desk, tablet).standing is Standing.STOLEN, "Bo to be out")
    bo.again()
    bo.wait(lambda desk: state(desk).removed, "the thief to be told")
    anna.do(lambda: renew_keys(anna.desk))
    write(eva, "among us")
    anna.wait(lambda desk: titles(desk) == {"among us"}, "Eva's task")
    all_sent(anna, eva)
    assert anna.do(lambda: device_of(anna.desk, tablet).late) == 0
    with refused("sharing.gone_already"):
        anna.do(lambda: remove_device(anna.desk, tablet))
    check_same(anna, eva)


def test_left_by_oneself(anna: Computer, computers: Computers) -> None:
    """Leaving is a wish of the leaver; the others change the keys; her data stay until she decides."""
    bo = let_in(anna, computers())
    tablet = bo.do(lambda: this_device(bo.desk).device)
    write(bo, "sent before")
    all_sent(bo)
    with refused("sharing.still_taking_part"):
        bo.do(lambda: go_on_alone(bo.desk))
    bo.do(lambda: leave(bo.desk))
    anna.wait(lambda desk: device_of(desk, tablet).standing is Standing.LEFT, "Bo to be out")
    bo.wait(lambda desk: state(desk).removed, "Bo to be told")
    assert anna.do(lambda: titles(anna.desk)) == {"sent before"}
    with refused("sharing.last_device"):
        anna.do(lambda: leave(anna.desk))


def test_every_computer_is_lost(anna: Computer, computers: Computers) -> None:
    """Words of the kit and the address bring the team back on a new computer; those of an older kit do not."""
    write(anna, "kept on the server only")
    old = anna.do(lambda: make_kit(anna.desk))
    anna.wait(lambda desk: has_kit(desk), "the first kit")
    kit = anna.do(lambda: make_kit(anna.desk))
    anna.wait(lambda desk: state(desk).unsent == 0 and len(known_kits(desk)) == 1, "the second kit to replace it")
    anna.close()
    with refused("sharing.kit_unknown"):
        use_kit(read_code(old.code.line), label="found in a drawer")
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


def known_kits(desk: Desk) -> list[TeamDevice]:
    return [one for one in devices(desk) if one.recovery and one.standing is Standing.ACTIVE]


def test_joining_is_interrupted(anna: Computer, computers: Computers, tmp_path: Path) -> None:
    """Half a team is none: it is gone on with, or given up without a trace."""
    write(anna, "far away")
    all_sent(anna)
    bo = computers()
    ticket = ticket_for(anna)
    stop = threading.Event()
    stop.set()
    with refused("sharing.joining_stopped"):
        bo.do(lambda: join_team(bo.folder, ticket, keys=bo.keys, stop=stop))
    assert half_joined(bo.folder)
    assert not (bo.folder / "team.db").exists()
    bo.take(lambda: resume_joining(bo.folder, keys=bo.keys)[0])
    assert bo.do(lambda: titles(bo.desk)) == {"far away"}
    assert not half_joined(bo.folder)
    eva = computers()
    nowhere = replace(ticket_for(anna), mine=replace(ticket.mine, address="http://127.0.0.1:9"))
    with refused("sharing.joining_stopped"):
        eva.do(lambda: join_team(eva.folder, nowhere, keys=eva.keys, stop=stop))
    eva.do(lambda: give_up_joining(eva.folder, keys=eva.keys))
    assert not eva.folder.exists()
    assert eva.keys.kept == {}


def test_the_server_goes_and_comes_back_empty(tmp_path: Path, computers: Computers) -> None:
    """Offline is said in numbers; a server that lost everything is filled again, and that is said too."""
    settings = Settings(database=f"sqlite:///{tmp_path / 'first.db'}")
    serving = Serving(make_app(settings))
    port = int(serving.address.rsplit(":", 1)[1])
    anna = computers()
    anna.take(lambda: create_team(anna.folder, name="Noord", keys=anna.keys)[0])
    share(anna, serving.address)
    bo = let_in(anna, computers())
    serving.close()
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
        for one in (anna, bo):
            one.close()
    finally:
        again.close()


def test_an_invitation_is_for_one_and_not_for_ever(anna: Computer) -> None:
    """A second answer, a withdrawn code, a wrong word, an address without encryption: each is refused in words."""
    invitation = anna.do(lambda: begin_invitation(anna.desk))
    with refused("sharing.no_invitation"):
        ask_to_join(read_code(invitation.code.line), label="too early")
    offer(invitation)
    joining = ask_to_join(read_code(invitation.code.line), label="first")
    with refused("sharing.answered_already"):
        ask_to_join(read_code(invitation.code.line), label="second")
    assert look(invitation) is not None
    assert look_whether_approved(joining) is None
    withdraw(invitation)
    with refused("sharing.not_approved"):
        look_whether_approved(joining)
    with refused("sharing.invitation_over"):
        look(invitation)
    with refused("sharing.no_invitation"):
        ask_to_join(read_code(invitation.code.line), label="too late")


def test_put_back_to_a_backup(anna: Computer, computers: Computers) -> None:
    """What was sent since the backup comes back, what is written next goes out, and both are said."""
    bo = let_in(anna, computers())
    write(bo, "in the backup")
    all_sent(bo)
    backup = bo.folder.parent / "bo.teamapp-backup"
    bo.do(lambda: back_up(bo.desk, backup))
    write(bo, "after the backup")
    all_sent(bo)
    bo.close()
    restore(bo.folder, backup, unlock=lambda vault: bo.keys.kept[vault.profile], keys=bo.keys)
    write(bo.offline(), "before it knew")
    bo.close()
    bo.again()
    everything = {"in the backup", "after the backup", "before it knew"}
    for one in (anna, bo):
        one.wait(lambda desk: titles(desk) == everything, "everything")
    all_sent(anna, bo)
    check_same(anna, bo)
    said = {one.text.code for one in bo.do(lambda: messages(bo.desk))}
    assert {"sync.restored_backup", "sync.cloned"} <= said


def test_a_team_that_was_worked_on_before(computers: Computers, serving: Serving) -> None:
    """Rows that the outbox does not tell, and rows that are gone: a newcomer comes to the same state."""
    anna = computers()
    anna.take(lambda: create_team(anna.folder, name="Noord", keys=anna.keys)[0])
    nurse = anna.do(lambda: with_nurse(anna.desk, "Bo", "Bakker"))
    for title in ("gone", "kept", "told no more"):
        write(anna, title)
    anna.do(lambda: undo_titles(anna.desk, "gone"))
    anna.do(lambda: forget_outbox(anna.desk, "told no more"))
    before = anna.do(lambda: shown(anna.desk))
    share(anna, serving.address)
    bo = let_in(anna, computers(), nurse=nurse)
    assert bo.do(lambda: {**shown(bo.desk), "device": ()}) == {**before, "device": ()}
    all_sent(anna, bo)
    check_same(anna, bo)


def undo_titles(desk: Desk, title: str) -> None:
    (task,) = [one for one in desk.store.all(Task) if one.title == title]
    desk.commit((Edit(task, None),), text("tasks.removed", title=title))


def forget_outbox(desk: Desk, title: str) -> None:
    """As in a team of an early version: the last change is in no outbox."""
    with desk.store._engine.begin() as connection:
        connection.execute(delete(OUTBOX).where(OUTBOX.c.seq == select(func.max(OUTBOX.c.seq)).scalar_subquery()))
    assert title in titles(desk)


def shown(desk: Desk) -> dict[str, tuple[Entity, ...]]:
    return {kind.entity_name: desk.store.all(kind) for kind in ENTITIES}
