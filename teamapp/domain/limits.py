"""The soft limits of a self-managing team: not forbidden, but said."""

from __future__ import annotations

from datetime import date

from teamapp.domain.entities.client import Client
from teamapp.domain.entities.nurse import Nurse
from teamapp.domain.entities.team import MOST_CLIENTS, MOST_NURSES
from teamapp.domain.text import Text, text


def active(started: date | None, ended: date | None, day: date) -> bool:
    """Whether somebody belongs to the team or its caseload on a day; no start means always."""
    return (started is None or started <= day) and (ended is None or day <= ended)


def over_limit(nurses: tuple[Nurse, ...], clients: tuple[Client, ...], day: date) -> tuple[Text, ...]:
    """What to say when the team is bigger than one team should be: time to think of splitting."""
    members = sum(active(nurse.started, nurse.ended, day) for nurse in nurses)
    caseload = sum(active(client.started, client.ended, day) for client in clients)
    said = []
    if members > MOST_NURSES:
        said.append(text("limit.nurses", nurses=members, most=MOST_NURSES))
    if caseload > MOST_CLIENTS:
        said.append(text("limit.clients", clients=caseload, most=MOST_CLIENTS))
    return tuple(said)
