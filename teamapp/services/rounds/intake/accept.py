"""Yes, we take her: client, address, series, what she says and the first contact, as one change with one undo."""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Client
from teamapp.domain.ids import ClientId, NeedId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.clients.addresses import first_address
from teamapp.services.clients.needs import new_need
from teamapp.services.desk import Desk
from teamapp.services.rounds.intake.answer import IntakeOption
from teamapp.services.rounds.intake.wish import IntakeWish, check_wish, says_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoSheIs:
    """What is asked last: a name is enough."""

    family_name: str
    given_name: str = ""
    phone: str = ""


def accept_intake(desk: Desk, wish: IntakeWish, option: IntakeOption, who: WhoSheIs) -> Change:
    """Take her as the option says. Rounds that are planned stay as they are: her visits wait there to be planned."""
    check_wish(wish)
    client = Client(
        id=ClientId(desk.fresh_id()),
        given_name=border.line("label.client.given_name", who.given_name),
        family_name=border.line("label.client.family_name", who.family_name, required=True),
        started=wish.first,
        first_contact=option.first.nurse if option.first is not None else None,
        languages=border.languages("label.client.languages", wish.languages),
        phone=border.phone("label.client.phone", who.phone),
    )
    needs = tuple(new_need(NeedId(desk.fresh_id()), client.id, plan) for plan in option.series)
    home = first_address(desk, client.id, wish.home, since=wish.first)
    made = (client, home, *needs, *says_of(wish, client.id))
    edits = tuple(Edit(None, one) for one in made)
    return desk.commit(
        edits, text("intake.taken", client=client.name), why=text("intake.taken_why", way=option.title.code)
    )
