"""What a test does with computers that share a team."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from teamapp.services.sharing.address import ask_backend
from teamapp.services.sharing.devices import TeamDevice, devices
from teamapp.services.sharing.founding import begin_founding, found_at, share_from_here
from teamapp.services.sharing.joining.code import read_code
from teamapp.services.sharing.joining.invite import approve, begin_invitation, look, offer, withdraw
from teamapp.services.sharing.joining.join import Ticket, ask_to_join, look_whether_approved
from teamapp.services.sharing.state import state
from tests.support.backend.computers import Computer
from tests.support.new_desk import in_words


def share(one: Computer, address: str, label: str = "Anna's laptop") -> None:
    """Found the team on a backend, as the window does: what waits for the network is not on the data's thread."""
    backend = ask_backend(address)
    beginning = found_at(one.do(lambda: begin_founding(one.desk, backend)))
    one.do(lambda: share_from_here(one.desk, beginning, label=label))


def let_in(host: Computer, guest: Computer, *, label: str = "Bo's tablet", nurse: NurseId | None = None) -> Computer:
    """By an invitation, the words compared, and the approval waited for."""
    return guest.join(ticket_for(host, label=label, nurse=nurse))


def ticket_for(host: Computer, *, label: str = "Bo's tablet", nurse: NurseId | None = None) -> Ticket:
    """What an approved computer makes its profile from."""
    invitation = host.do(lambda: begin_invitation(host.desk, nurse))
    offer(invitation)
    joining = ask_to_join(read_code(invitation.code.line), label=label)
    answered = look(invitation)
    assert answered is not None
    assert answered.words == joining.words
    device = host.do(lambda: approve(host.desk, invitation, answered))
    host.wait(lambda desk: device_of(desk, device).standing.value == "active", "the approval")
    withdraw(invitation)
    ticket = look_whether_approved(joining)
    assert ticket is not None
    return ticket


def write(one: Computer, title: str) -> None:
    """A change like any other."""

    def deed() -> None:
        task = Task(id=one.desk.fresh_id(), title=title)
        one.desk.commit((Edit(None, task),), text("tasks.added", title=title))

    one.do(deed)


def titles(desk: Desk) -> set[str]:
    """What was written."""
    return {one.title for one in desk.store.all(Task)}


def device_of(desk: Desk, device: str) -> TeamDevice:
    """One device by its name."""
    (found,) = [one for one in devices(desk) if one.device == device]
    return found


def this_device(desk: Desk) -> TeamDevice:
    """The device in front of us."""
    (found,) = [one for one in devices(desk) if one.this]
    return found


def all_sent(*computers: Computer) -> None:
    """Wait until nobody has anything left to send."""
    for one in computers:
        one.wait(lambda desk: state(desk).unsent == 0, "everything to be sent")


def digest(desk: Desk) -> bytes:
    """Names the state of all rows."""
    with desk.store.exchange() as ledger:
        return ledger.digest()


def check_same(*computers: Computer) -> None:
    """All come to the same state, row for row."""
    first = computers[0]
    for other in computers[1:]:
        other.wait(lambda desk: digest(desk) == first.do(lambda: digest(first.desk)), "the same state")


@contextmanager
def refused(code: str) -> Iterator[None]:
    """What is done within is refused with this code, which has its sentence in both languages."""
    with pytest.raises(Refused) as no:
        yield
    assert no.value.text.code == code
    in_words(no.value)
