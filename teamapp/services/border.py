"""Checks of what people type, where it enters: each names the field, what is wrong with it and what would be right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from teamapp.domain.entities import Client, Nurse
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.units import DAY_MINUTES
from teamapp.domain.wire import Entity
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

LONGEST_LINE = 120
LONGEST_TEXT = 4000
FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2200, 1, 1)

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+?[\d\s()./-]{3,}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")

E = TypeVar("E", bound=Entity)


def line(field: str, value: str, *, required: bool = False) -> str:
    """One line of text without surrounding spaces; `field` is the code of its label."""
    cleaned = " ".join(value.split())
    if required and not cleaned:
        raise refuse("border.missing", field=field)
    if len(cleaned) > LONGEST_LINE:
        raise refuse("border.too_long", field=field, length=len(cleaned), most=LONGEST_LINE)
    return cleaned


def paragraph(field: str, value: str, *, required: bool = False) -> str:
    """Several lines of text."""
    cleaned = value.strip()
    if required and not cleaned:
        raise refuse("border.missing", field=field)
    if len(cleaned) > LONGEST_TEXT:
        raise refuse("border.too_long", field=field, length=len(cleaned), most=LONGEST_TEXT)
    return cleaned


def between(field: str, value: int, *, least: int, most: int) -> int:
    """A whole number in a range, both ends allowed."""
    if not least <= value <= most:
        raise refuse("border.out_of_range", field=field, value=value, least=least, most=most)
    return value


def clock(field: str, value: int, *, most: int = DAY_MINUTES - 1) -> int:
    """A minute of the day; up to `most` where a time after midnight is meant."""
    if not 0 <= value <= most:
        raise refuse("border.no_clock_time", field=field)
    return value


def day(field: str, value: date) -> date:
    """A day of our times."""
    if not FIRST_DAY <= value <= LAST_DAY:
        raise refuse("border.no_such_day", field=field, day=value.isoformat())
    return value


def span_of_days(field: str, first: date | None, last: date | None) -> None:
    """The last day may not lie before the first."""
    for value in (first, last):
        if value is not None:
            day(field, value)
    if first is not None and last is not None and last < first:
        raise refuse("border.ends_before_it_begins", field=field, first=first.isoformat(), last=last.isoformat())


def email(field: str, value: str) -> str:
    """Empty, or something with an @."""
    cleaned = line(field, value)
    if cleaned and not _EMAIL.fullmatch(cleaned):
        raise refuse("border.no_email", field=field, value=cleaned)
    return cleaned


def phone(field: str, value: str) -> str:
    """Empty, or digits with the usual signs between them."""
    cleaned = line(field, value)
    if cleaned and not _PHONE.fullmatch(cleaned):
        raise refuse("border.no_phone", field=field, value=cleaned)
    return cleaned


def languages(field: str, values: Iterable[str]) -> frozenset[str]:
    """Two- or three-letter language codes."""
    cleaned = frozenset(value.strip().lower() for value in values)
    for value in sorted(cleaned):
        if not _LANGUAGE.fullmatch(value):
            raise refuse("border.no_language", field=field, value=value)
    return cleaned


def nurse_of(desk: Desk, nurse: NurseId) -> Nurse:
    """The nurse, or a refusal when she is not in this team."""
    return found(desk.store.get(Nurse, nurse), "nurse")


def client_of(desk: Desk, client: ClientId) -> Client:
    """The client, or a refusal when she is not in this caseload."""
    return found(desk.store.get(Client, client), "client")


def existing(desk: Desk, kind: type[E], id: Id) -> E:  # noqa: A002  as the entities call it
    """The entity, or a refusal: somebody removed it."""
    return found(desk.store.get(kind, id), kind.entity_name)


def found(entity: E | None, name: str) -> E:
    """The entity, or a refusal that names what is gone."""
    if entity is None:
        raise refuse("border.gone", entity=f"kind.{name}")
    return entity
