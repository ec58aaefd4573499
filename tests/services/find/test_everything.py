"""Whatever the team knows is found by its words, in either language, and a slip of the hand is forgiven."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamapp.domain.change import Edit
from teamapp.domain.entities import Client, ClientHelper, Note, Nurse, Task, Visit
from teamapp.domain.text import text
from teamapp.services.clients.notes import write_note
from teamapp.services.desk import Desk
from teamapp.services.erasing.erase import erase_by_id
from teamapp.services.find.everything import find_everything
from teamapp.services.find.near import parts, slips_in
from teamapp.services.find.people import find_people
from teamapp.services.find.records import Record, Sort
from tests.support.sample_desk import sample_desk


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with sample_desk() as opened:
        yield opened


def ids(desk: Desk, words: str, sort: Sort) -> set[str]:
    return {one.id for one in find_everything(desk, words) if one.sort is sort}


def test_each_sort_of_thing_is_found(desk: Desk) -> None:
    """By the beginning of words that stand in it; a colon asks for one sort."""
    client = desk.store.all(Client)[3]
    nurse, helper, note, task = (desk.store.all(kind)[0] for kind in (Nurse, ClientHelper, Note, Task))
    assert client.id in ids(desk, client.name, Sort.CLIENT)
    assert nurse.id in ids(desk, nurse.name.upper(), Sort.NURSE)
    assert helper.id in ids(desk, f"helper: {helper.name}", Sort.HELPER)
    assert note.id in ids(desk, note.text[:30], Sort.NOTE) | ids(desk, f"notitie: {note.text}", Sort.NOTE)
    assert task.id in ids(desk, f"taak: {task.title}", Sort.TASK)
    assert {one.sort for one in find_everything(desk, f"note: {note.text[:8]}")} == {Sort.NOTE}


def test_visits_are_found_by_day_and_name(desk: Desk) -> None:
    """Of a client or of a nurse; what a visit was cancelled for is found by its words."""
    visit = next(one for one in desk.store.between(Visit, "day", desk.today, desk.today) if one.nurse)
    client, nurse = desk.store.get(Client, visit.client), visit.nurse and desk.store.get(Nurse, visit.nurse)
    assert client is not None
    assert nurse
    assert visit.id in ids(desk, f"{client.name} today", Sort.VISIT)
    day = f"{visit.day.day}-{visit.day.month}"
    assert visit.id in ids(desk, f"visit: {nurse.name} {day}", Sort.VISIT)


@pytest.mark.parametrize(
    ("words", "rule"),
    [("daily rest two shifts", "daily_rest"), ("diensten", "daily_rest")],
)
def test_rules_are_found_in_both_languages(desk: Desk, words: str, rule: str) -> None:
    """By the words of their sentence, whatever the language of the window."""
    found = find_everything(desk, f"regel: {words.split()[0]}")
    assert any(rule in one.id for one in found)


def test_who_did_what_is_found(desk: Desk) -> None:
    """`who moved bos`: the code by its words or by how people say it, the client by her rows."""
    with sample_desk() as own:
        client = own.store.all(Client)[0]
        visit = own.store.where(Visit, client=client.id)[0]
        what = text("rounds.moved", client=client.name, day=visit.day.isoformat(), start=480, nurse="Bo")
        made = own.commit([Edit(visit, replace(visit, minutes_extra=visit.minutes_extra + 5))], what)
        for words in (f"who moved {client.family_name}", f"wie heeft {client.name} verplaatst"):
            (found, *_) = (one for one in find_everything(own, words) if one.sort is Sort.CHANGE)
            assert found.id == made.id
            assert found.said == what
        assert not ids(own, f"qwxz {client.family_name}", Sort.CHANGE)


def test_what_is_erased_is_found_no_more() -> None:
    """Neither she nor anything that was hers, by any of its words."""
    with sample_desk() as own:
        client = own.store.all(Client)[0]
        write_note(own, client.id, "Quetzalcoatl came by")
        assert {one.sort for one in find_everything(own, "quetzal")} == {Sort.NOTE}
        erase_by_id(own, client.id)
        assert find_everything(own, "quetzal") == ()
        assert not [one for one in _everything_about(own, client) if one.client == client.id]


def test_a_slip_is_forgiven_where_nothing_fits_exactly(desk: Desk) -> None:
    """Every client is found by her name with two neighbouring letters swapped."""
    for client in desk.store.all(Client)[:20]:
        word = max(client.family_name.split(), key=len)
        if len(word) > 5:
            typed = word[:2] + word[3] + word[2] + word[4:]
            assert client.id in {one.client for one in find_people(desk, typed, at_most=99)}


@given(st.text("abcdefgh", min_size=6, max_size=10), st.integers(1, 8), st.sampled_from("xyz"))
def test_one_slip_is_counted_as_one(word: str, place: int, letter: str) -> None:
    """A wrong, a missing or one letter too many, not at the beginning; a wrong first letter is another word."""
    place = min(place, len(word) - 1)
    assert slips_in(word, word) == 0
    assert slips_in(word[:place] + letter + word[place + 1 :], word) == 1
    assert slips_in(letter + word[1:], word) == -1
    assert parts(f"{word}-{letter}, É") == (word, letter, "e")


def _everything_about(desk: Desk, client: Client) -> tuple[Record, ...]:
    return (*find_everything(desk, client.name), *find_everything(desk, f"note: {client.family_name}"))
