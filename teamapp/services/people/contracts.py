"""Contract hours from a day on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Contract
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

MOST_WEEK_MINUTES = 40 * 60


def contract_on(contracts: tuple[Contract, ...], day: date) -> Contract | None:
    """The contract that holds on a day; of several the one that began last."""
    valid = [item for item in contracts if item.first <= day and (item.last is None or day <= item.last)]
    return max(valid, key=lambda item: item.first, default=None)


def change_hours(desk: Desk, nurse: NurseId, *, week_minutes: Minutes, first: date) -> Change:
    """Other hours from a day on: the contract so far ends the day before."""
    person = border.nurse_of(desk, nurse)
    border.between("label.contract.week_minutes", week_minutes, least=0, most=MOST_WEEK_MINUTES)
    border.day("label.contract.first", first)
    if person.ended is not None and first > person.ended:
        raise refuse("people.has_left", nurse=person.name, day=person.ended.isoformat())
    edits = [_cut(item, first) for item in desk.store.where(Contract, nurse=nurse) if _reaches(item, first)]
    edits.append(
        Edit(None, Contract(id=desk.fresh_id(), nurse=nurse, week_minutes=week_minutes, first=first, last=person.ended))
    )
    what = text("people.hours_changed", nurse=person.name, minutes=week_minutes, day=first.isoformat())
    return desk.commit(edits, what)


def _reaches(contract: Contract, first: date) -> bool:
    return contract.last is None or contract.last >= first


def _cut(contract: Contract, first: date) -> Edit:
    """The old contract ends the day before; one that would never have begun goes."""
    if contract.first >= first:
        return Edit(contract, None)
    return Edit(contract, replace(contract, last=first - timedelta(days=1)))
