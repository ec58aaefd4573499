"""Erasing in a team that shares through a real backend: what one erases is gone on the other, with a new key."""

from __future__ import annotations

from datetime import date

from sync.control.record import Why
from teamapp.domain.entities import Client, Note
from teamapp.services.clients.clients import ClientDetails, add_client, details_of, edit_client
from teamapp.services.clients.notes import write_note
from teamapp.services.desk import Desk
from teamapp.services.erasing.erase import erase_client
from teamapp.services.erasing.preview import what_goes
from tests.support.backend.computers import Computer, Computers
from tests.support.backend.joined import all_sent, check_same, let_in


def the_client(desk: Desk) -> Client:
    (found,) = desk.store.all(Client)
    return found


def swept(desk: Desk) -> bool:
    with desk.store.exchange() as ledger:
        return not ledger.sweep_due() and not ledger.unclean()


def test_who_is_erased_here_is_gone_there(anna: Computer, computers: Computers) -> None:
    """Who has to wait is named; the other's edit of the moment is void; batches are swept and the keys change."""
    details = ClientDetails(given_name="Maria", family_name="Jansen")
    anna.do(lambda: add_client(anna.desk, details, started=date(2026, 1, 1)))
    bo = let_in(anna, computers())
    client = bo.do(lambda: the_client(bo.desk))
    bo.do(lambda: write_note(bo.desk, client.id, "Likes tea."))
    anna.wait(lambda desk: len(desk.store.all(Note)) == 1, "Bo's note")
    seen = anna.do(lambda: what_goes(anna.desk, client.id))
    assert [one.label for one in seen.waiting] == ["Bo's tablet"]
    bo.close()
    bo.offline()
    bo.do(lambda: edit_client(bo.desk, client.id, details_of(client).__class__(given_name="Marie", family_name="J.")))
    bo.close()
    anna.do(lambda: erase_client(anna.desk, client.id, typed="Maria Jansen"))
    bo.again()
    bo.wait(lambda desk: not desk.store.all(Client) and not desk.store.all(Note), "the erasure")
    all_sent(anna, bo)
    check_same(anna, bo)
    for one in (anna, bo):
        one.wait(lambda desk: desk.sharing.team.epochs[-1].why == Why.ERASE.value, "a new key")
        one.wait(swept, "the sweep of kept batches")
