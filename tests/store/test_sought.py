"""The full-text index says what the rows say, whoever wrote them; of what is erased no term is left."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from teamapp.domain.change import Edit
from teamapp.domain.entities import Client, Note, Task
from teamapp.domain.entities.talk import About
from teamapp.domain.ids import ClientId, Id
from teamapp.domain.text import text
from teamapp.services.erasing.erase import erase_by_id
from teamapp.store.sought.asking import ChangesAsked
from teamapp.store.store import Store
from tests.support.sample_desk import MORNING, sample_desk, sample_store
from tests.support.store.open_store import NOW, change_of, task

MARK = "Zyxwvutsr"
WORDS = ("gloves", "gant é", "insulin", "Ökologie", "order", "")


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from((*WORDS, None))), max_size=12))
def test_any_writes_leave_the_index_true(writes: list[tuple[int, str | None]]) -> None:
    """After new rows, other words and deletions each task is found by its words as they are now, and by no others."""
    store, held = Store.in_memory(), dict[int, Task]()
    for number, title in writes:
        before = held.pop(number, None)
        if title is not None:
            held[number] = replace(before or task(number), title=title)
        if before or title is not None:
            store.commit(change_of(Edit(before, held.get(number))))
    for word, words in (("glov", "gloves"), ("GANT", "gant é"), ("okologie", "Ökologie"), ("insu", "insulin")):
        wanted = {one.id for one in held.values() if one.title == words}
        assert {one.id for one in store.find_rows(Task, [word], most=9)} == wanted
    assert _index(store) == _anew(store)
    store.close()


def test_the_sample_team_is_found_by_any_part_of_it() -> None:
    """Each note is among the rows found by the words it begins with; words are letters only, never syntax."""
    store = sample_store()
    notes = store.all(Note)
    for note in notes[::9]:
        found = store.find_rows(Note, note.text.split()[:3], most=len(notes))
        assert note.id in {one.id for one in found}
        assert all(one.client for one in found)
    for words in (['"'], ["*"], ["OR"], ["k50"], ["a:b", "-c"], ["NEAR("], [""]):
        store.find_rows(Note, words, most=5)
    store.close()


def test_no_term_of_an_erased_client_is_left() -> None:
    """Not in the vocabulary, and not in the raw blocks in which SQLite keeps terms with their beginnings cut off."""
    with sample_desk() as desk:
        client = Client(id=ClientId(Id("c" * 32)), given_name="Anna", family_name="Bos", about=f"{MARK} about")
        note = Note(
            id=Id("d" * 32), about=About.CLIENT, subject=client.id, author=None, written=NOW,
            text=f"{MARK} dressing", client=client.id,
        )  # fmt: skip
        desk.commit([Edit(None, client), Edit(None, note)], text("test.done"))
        assert desk.store.find_rows(Note, [MARK], most=2)
        assert any(MARK.lower().encode() in block for block in _blocks(desk.store))
        erase_by_id(desk, client.id)
        assert not desk.store.find_rows(Note, [MARK], most=2)
        assert not any(MARK[2:].lower().encode() in block for block in _blocks(desk.store))
        assert MARK.lower() not in " ".join(term for term, _count in _index(desk.store))


def test_changes_are_found_by_what_whom_and_who() -> None:
    """A change of a row that is a client's is hers; a code, its author and a name in it narrow the rest."""
    with sample_desk() as desk:
        client, other = desk.store.all(Client)[:2]
        task_ = Task(id=Id("e" * 32), title="Phone", client=client.id)
        made = desk.commit([Edit(None, task_)], text("day.task_done", title="Phone"))
        by_other = desk.commit([Edit(other, replace(other, phone="1"))], text("rounds.moved", nurse="Bo", client="x"))
        found = desk.store.find_changes
        assert made.id in {one.id for one in found(ChangesAsked(clients=[client.id]), most=99)}
        assert by_other.id not in {one.id for one in found(ChangesAsked(clients=[client.id]), most=99)}
        assert [one.id for one in found(ChangesAsked(codes=["rounds.moved"], names=["Bo"]), most=1)] == [by_other.id]
        assert desk.me is not None
        assert {one.who for one in found(ChangesAsked(nurses=[desk.me]), most=50)} == {desk.me}
        assert found(ChangesAsked(codes=["day.task_done"]), most=1)[0].at == MORNING


def _index(store: Store) -> list[tuple[str, int]]:
    """Every term and in how many rows it stands."""
    with store._reading() as connection:
        connection.exec_driver_sql("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'sought_words', 'row')")
        found = [(row.term, row.doc) for row in connection.exec_driver_sql("SELECT term, doc FROM temp.terms")]
        connection.exec_driver_sql("DROP TABLE temp.terms")
    return found


def _anew(store: Store) -> list[tuple[str, int]]:
    """The terms of an index that is given the rows as they are now, at once."""
    fresh = Store.in_memory()
    for one in store.all(Task):
        fresh.commit(change_of(Edit(None, one)))
    found = _index(fresh)
    fresh.close()
    return found


def _blocks(store: Store) -> list[bytes]:
    with store._reading() as connection:
        return [bytes(row[0]) for row in connection.exec_driver_sql("SELECT block FROM sought_words_data")]
