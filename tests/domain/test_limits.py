"""The soft limits of a team are said, not enforced."""

from __future__ import annotations

from datetime import date

import pytest

from teamapp.domain.entities import Client, Nurse
from teamapp.domain.entities.nurse import Level
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.limits import active, over_limit

DAY = date(2026, 11, 12)
BEFORE, AFTER = date(2026, 11, 11), date(2026, 11, 13)


def nurses(count: int, *, ended: date | None = None) -> tuple[Nurse, ...]:
    made = (NurseId(Id(f"{n:032x}")) for n in range(count))
    return tuple(Nurse(id=key, given_name="N", family_name="T", level=Level.NURSE, ended=ended) for key in made)


def clients(count: int) -> tuple[Client, ...]:
    made = (ClientId(Id(f"{n:032x}")) for n in range(count))
    return tuple(Client(id=key, given_name="C", family_name="T") for key in made)


@pytest.mark.parametrize(
    ("started", "ended", "expected"),
    [(None, None, True), (DAY, DAY, True), (AFTER, None, False), (None, BEFORE, False), (BEFORE, AFTER, True)],
)
def test_active_includes_both_ends(started: date | None, ended: date | None, expected: bool) -> None:
    """The first and the last day count."""
    assert active(started, ended, DAY) is expected


@pytest.mark.parametrize(
    ("nurse_count", "client_count", "codes"),
    [
        (12, 60, []),
        (13, 60, ["limit.nurses"]),
        (12, 61, ["limit.clients"]),
        (13, 61, ["limit.nurses", "limit.clients"]),
    ],
)
def test_the_thirteenth_nurse_and_the_sixty_first_client_are_said(
    nurse_count: int, client_count: int, codes: list[str]
) -> None:
    """Exactly above the limit, with the number."""
    said = over_limit(nurses(nurse_count), clients(client_count), DAY)
    assert [text.code for text in said] == codes


def test_those_who_left_do_not_count() -> None:
    """A team of twelve that has had twenty is a team of twelve."""
    assert over_limit(nurses(12) + nurses(8, ended=BEFORE), (), DAY) == ()
