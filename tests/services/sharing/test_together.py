"""A team on several computers, from founding to the day on which all of them are lost: real stores, engine, server."""

from __future__ import annotations

from collections.abc import Callable

from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.sharing.devices import Standing, devices
from teamapp.services.sharing.joining.code import read_code
from teamapp.services.sharing.joining.invite import approve, begin_invitation, look, offer, withdraw
from teamapp.services.sharing.joining.join import ask_to_join, look_whether_approved
from teamapp.services.sharing.state import sentence, state
from tests.support.computers import Computer


def write(one: Computer, title: str) -> None:
    def deed() -> None:
        task = Task(id=one.desk.fresh_id(), title=title)
        one.desk.commit((Edit(None, task),), text("tasks.added", title=title))

    one.do(deed)


def titles(desk: Desk) -> set[str]:
    return {one.title for one in desk.store.all(Task)}


def let_in(host: Computer, guest: Computer, *, nurse: NurseId | None = None, typed: str = "line") -> Computer:
    """By an invitation, typed in one of its two forms."""
    invitation = host.do(lambda: begin_invitation(host.desk, nurse))
    offer(invitation)
    if typed == "line":
        code = read_code(invitation.code.line)
    else:
        code = read_code(" ".join(invitation.code.words), address=invitation.code.address)
    joining = ask_to_join(code, label="Bo's tablet")
    assert joining.team_name == "Noord"
    assert look_whether_approved(joining) is None
    answered = look(invitation)
    assert answered is not None
    assert answered.words == joining.words
    assert answered.label == "Bo's tablet"
    device = host.do(lambda: approve(host.desk, invitation, answered))
    host.wait(lambda desk: standing(desk, device) is Standing.ACTIVE, "the approval")
    withdraw(invitation)
    ticket = look_whether_approved(joining)
    assert ticket is not None
    return guest.join(ticket)


def standing(desk: Desk, device: str) -> Standing | None:
    return next((one.standing for one in devices(desk) if one.device == device), None)


def test_invited_and_in_step(anna: Computer, computers: Callable[[], Computer]) -> None:
    write(anna, "before")
    bo = let_in(anna, computers())
    assert bo.do(lambda: titles(bo.desk)) == {"before"}
    write(bo, "from Bo")
    anna.wait(lambda desk: titles(desk) == {"before", "from Bo"}, "Bo's task")
    anna.wait(lambda desk: state(desk).unsent == 0, "all sent")
    print(anna.do(lambda: (sentence(anna.desk), state(anna.desk), devices(anna.desk))))
