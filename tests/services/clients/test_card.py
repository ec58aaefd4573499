"""What the pages about clients read, on the sample team: one desk for all of them, because they only read."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from teamapp.domain.entities import Client, Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import ClientId
from teamapp.services.clients.card import client_card
from teamapp.services.clients.caseload import caseload
from teamapp.services.clients.since import since_last_here
from teamapp.services.desk import Desk
from teamapp.words.speak import Language, say
from tests.support.sample_desk import TODAY, sample_desk


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with sample_desk() as opened:
        yield opened


def test_the_caseload_in_order(desk: Desk) -> None:
    """Fifty-four lines by family name without the small words, each with faces, a contact and mostly a next visit."""
    lines = caseload(desk)
    assert len(lines) == 54
    names = [line.client.family_name for line in lines]
    assert names.index("de Vries") > names.index("Smits") if {"de Vries", "Smits"} <= set(names) else True
    assert all(line.first_contact is not None and line.address is not None for line in lines)
    assert sum(line.next_visit is not None for line in lines) >= 45
    assert 300 <= sum(line.week_visits for line in lines) <= 360
    assert any(line.too_many_faces for line in lines)


def test_next_visits_are_open_ones(desk: Desk) -> None:
    """Nobody's next visit is cancelled, done or in the past."""
    for line in caseload(desk):
        if line.next_visit is not None:
            assert line.next_visit.day >= TODAY
            assert not line.next_visit.cancelled


def test_every_card_opens(desk: Desk) -> None:
    """A third of the cards: needs in words, faces of fourteen days that agree with the visits, notes newest first."""
    for client in desk.store.all(Client)[::3]:
        card = client_card(desk, client.id)
        assert card.address is not None
        assert card.needs
        for need in card.needs:
            assert all(say(text, language) for text in (need.care, need.repeat) for language in Language)
        assert len(card.faces) == len(_met(desk, client.id))
        written = [note.written for note in card.notes]
        assert written == sorted(written, reverse=True)
        assert all(visit.client == client.id for visit in card.coming)


def test_since_i_was_last_here(desk: Desk) -> None:
    """Notes and visits after my own last visit, none of them mine; somebody who never came sees two weeks."""
    assert desk.me is not None
    some = 0
    for client in desk.store.all(Client):
        since = since_last_here(desk, client.id)
        begin = since.day if since.day is not None else TODAY - timedelta(days=14)
        assert all(note.author != desk.me and note.written.date() > begin for note in since.notes)
        assert all(visit.day > begin and desk.me not in (visit.nurse, visit.second_nurse) for visit in since.visits)
        some += bool(since.notes)
    assert some


def _met(desk: Desk, client: ClientId) -> set[str]:
    met: set[str] = set()
    for visit in desk.store.where(Visit, client=client):
        if TODAY - timedelta(days=13) <= visit.day <= TODAY and visit.status is VisitStatus.DONE:
            met |= {nurse for nurse in (visit.nurse, visit.second_nurse) if nurse}
    return met
