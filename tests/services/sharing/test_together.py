"""A team on several computers: invited, in step, left, stolen, late; real stores, engine and server."""

from __future__ import annotations

import threading

from teamapp.bootstrap import give_up_joining, half_joined, join_team, resume_joining
from teamapp.services.history.undo import undo
from teamapp.services.sharing.belonging import go_on_alone, leave, refuse_late, remove_device, renew_keys, take_late
from teamapp.services.sharing.devices import Standing, devices, rename_device, whose_device
from teamapp.services.sharing.joining.code import read_code
from teamapp.services.sharing.joining.invite import begin_invitation, look, offer, withdraw
from teamapp.services.sharing.joining.join import ask_to_join, look_whether_approved
from teamapp.services.sharing.late import late_changes
from teamapp.services.sharing.messages import dismiss, messages
from teamapp.services.sharing.state import sentence, state
from tests.support.backend.computers import Computer, Computers
from tests.support.backend.joined import (
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
from tests.support.backend.serving import Serving
from tests.support.new_desk import with_nurse


def test_a_colleague_and_a_second_device(anna: Computer, computers: Computers) -> None:
    """Each sees what the others write and undo, and whose device is whose; who is removed reads nothing more.

    What a device that left had written before waits for the team's decision; of a stolen one it never counts.
    """
    write(anna, "before")
    nurse = anna.do(lambda: with_nurse(anna.desk, "Bo", "Bakker"))
    bo = let_in(anna, computers(), nurse=nurse)
    assert bo.do(lambda: (titles(bo.desk), bo.desk.me)) == ({"before"}, nurse)
    write(bo, "from Bo")
    anna.wait(lambda desk: titles(desk) == {"before", "from Bo"}, "Bo's task")
    assert any(change.what.code == "tasks.added" for heard in anna.heard for change in heard.changes)
    phone = let_in(bo, computers(), label="Bo's phone", nurse=nurse)
    bo.do(lambda: undo(bo.desk))
    for one in (anna, phone):
        one.wait(lambda desk: titles(desk) == {"before"}, "Bo's undo")
    tablet = _check_devices(anna, phone)
    all_sent(anna, bo, phone)
    check_same(anna, bo, phone)
    assert anna.do(lambda: sentence(anna.desk)).code == "sharing.state.sent"
    _goes_with_late_edits(anna, bo, tablet)
    _is_stolen(anna, phone)


def _check_devices(anna: Computer, phone: Computer) -> str:
    """As everybody calls them; the number of Bo's tablet."""
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
    return tablet


def _goes_with_late_edits(anna: Computer, bo: Computer, tablet: str) -> None:
    _write_offline(bo, "late")
    anna.do(lambda: remove_device(anna.desk, tablet))
    anna.wait(lambda desk: device_of(desk, tablet).standing is Standing.LEFT, "Bo's tablet to be out")
    write(anna, "after Bo")
    all_sent(anna)
    bo.again()
    bo.wait(lambda desk: state(desk).removed, "Bo to be told")
    assert "after Bo" not in bo.do(lambda: titles(bo.desk))
    assert bo.do(lambda: sentence(bo.desk)).code == "sharing.state.removed"
    anna.wait(lambda desk: device_of(desk, tablet).late > 0, "the late edits")
    assert next(one.text.code for one in anna.do(lambda: messages(anna.desk))) == "sync.late"
    assert [one.what.code for one in anna.do(lambda: late_changes(anna.desk, tablet))] == ["tasks.added"]
    anna.do(lambda: refuse_late(anna.desk, tablet))
    assert anna.do(lambda: (device_of(anna.desk, tablet).late, "late" in titles(anna.desk))) == (0, False)
    anna.do(lambda: take_late(anna.desk, tablet))
    anna.wait(lambda desk: titles(desk) == {"before", "after Bo", "late"}, "the late edits to count")
    bo.do(lambda: go_on_alone(bo.desk))
    assert bo.do(lambda: (state(bo.desk).shared, titles(bo.desk))) == (False, {"before", "late"})
    for message in anna.do(lambda: messages(anna.desk)):
        anna.do(lambda message=message: dismiss(anna.desk, message.name))
    assert anna.do(lambda: messages(anna.desk)) == ()


def _is_stolen(anna: Computer, phone: Computer) -> None:
    name = phone.do(lambda: this_device(phone.desk).device)
    _write_offline(phone, "by the thief")
    anna.do(lambda: remove_device(anna.desk, name, stolen=True))
    anna.wait(lambda desk: device_of(desk, name).standing is Standing.STOLEN, "the phone to be out")
    phone.again()
    phone.wait(lambda desk: state(desk).removed, "the thief to be told")
    anna.do(lambda: renew_keys(anna.desk))
    write(anna, "among us")
    all_sent(anna)
    assert anna.do(lambda: device_of(anna.desk, name).late) == 0
    assert "by the thief" not in anna.do(lambda: titles(anna.desk))
    with refused("sharing.gone_already"):
        anna.do(lambda: remove_device(anna.desk, name))


def _write_offline(one: Computer, title: str) -> None:
    one.close()
    write(one.offline(), title)
    one.close()


def test_joining_is_interrupted(anna: Computer, computers: Computers, serving: Serving) -> None:
    """Half a team is none: it is gone on with, or given up without a trace. Who leaves does so by her own wish.

    Whoever goes on alone may share the team anew.
    """
    write(anna, "far away")
    all_sent(anna)
    bo, ticket, stop = computers(), ticket_for(anna), threading.Event()
    stop.set()
    with refused("sharing.joining_stopped"):
        bo.do(lambda: join_team(bo.folder, ticket, keys=bo.keys, stop=stop))
    assert half_joined(bo.folder)
    assert not (bo.folder / "team.db").exists()
    bo.take(lambda: resume_joining(bo.folder, keys=bo.keys)[0])
    assert bo.do(lambda: titles(bo.desk)) == {"far away"}
    assert not half_joined(bo.folder)
    eva, place = computers(), ticket_for(anna, label="Eva's phone")
    with refused("sharing.joining_stopped"):
        eva.do(lambda: join_team(eva.folder, place, keys=eva.keys, stop=stop))
    eva.do(lambda: give_up_joining(eva.folder, keys=eva.keys))
    assert not eva.folder.exists()
    assert eva.keys.kept == {}
    anna.wait(lambda desk: device_of(desk, place.mine.device).standing is Standing.LEFT, "Eva's phone to be out")
    _leaves(anna, bo)
    share(anna, serving.address)
    bea = let_in(anna, computers(), label="Bea's\nlaptop " + 80 * "x")
    assert bea.do(lambda: titles(bea.desk)) == {"far away"}
    assert bea.do(lambda: this_device(bea.desk).label) == "Bea's laptop " + 47 * "x"


def _leaves(anna: Computer, bo: Computer) -> None:
    tablet = bo.do(lambda: this_device(bo.desk).device)
    with refused("sharing.still_taking_part"):
        bo.do(lambda: go_on_alone(bo.desk))
    bo.do(lambda: leave(bo.desk))
    anna.wait(lambda desk: device_of(desk, tablet).standing is Standing.LEFT, "Bo to be out")
    bo.wait(lambda desk: state(desk).removed, "Bo to be told")
    with refused("sharing.last_device"):
        anna.do(lambda: leave(anna.desk))
    anna.do(lambda: go_on_alone(anna.desk))
    assert anna.do(lambda: (sentence(anna.desk).code, titles(anna.desk))) == ("sharing.state.alone", {"far away"})


def test_an_invitation_is_for_one_and_not_for_ever(anna: Computer) -> None:
    """A second answer, a withdrawn code, one that nobody has made: each is refused in words, and nobody gets in."""
    invitation = anna.do(lambda: begin_invitation(anna.desk))
    with refused("sharing.no_invitation"):
        ask_to_join(read_code(invitation.code.line), label="too early")
    offer(invitation)
    joining = ask_to_join(read_code(" ".join(invitation.code.words), address=invitation.code.address), label="first")
    assert joining.team_name == "Noord"
    with refused("sharing.answered_already"):
        ask_to_join(read_code(invitation.code.line), label="second")
    answered = look(invitation)
    assert answered is not None
    assert (answered.label, answered.words) == ("first", joining.words)
    assert look_whether_approved(joining) is None
    withdraw(invitation)
    with refused("sharing.not_approved"):
        look_whether_approved(joining)
    with refused("sharing.invitation_over"):
        look(invitation)
    with refused("sharing.no_invitation"):
        ask_to_join(read_code(invitation.code.line), label="too late")
    assert len(anna.do(lambda: devices(anna.desk))) == 1
