"""The check of the books that every journey ends with finds what does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import Delete, Update, delete, update

from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.store.store import Store
from teamapp.store.tables import CLOCK, GONE, LOG, LOG_TOUCH, OUTBOX, TABLES, VERSION_VECTOR
from tests.support.store.ledger import check_books
from tests.support.store.open_store import change_of, task

FIRST, SECOND = task(1), task(2)
DONE = replace(FIRST, done=True)
ROWS = TABLES[Task]


@pytest.fixture
def store() -> Iterator[Store]:
    """Two tasks were written, one was done, the other taken back."""
    made = Store.in_memory()
    made.commit(change_of(Edit(None, FIRST), Edit(None, SECOND)))
    made.commit(change_of(Edit(FIRST, DONE)))
    made.commit(change_of(Edit(SECOND, None)))
    yield made
    made.close()


def test_books_that_fit(store: Store) -> None:
    """Rows, clocks, outbox and history tell the same of three changes."""
    assert check_books(store) == 3


@pytest.mark.parametrize(
    "forgery",
    [
        update(ROWS).where(ROWS.c.id == FIRST.id).values(title="Something else"),
        update(ROWS).where(ROWS.c.id == SECOND.id).values({GONE: 0}),
        update(ROWS).where(ROWS.c.id == FIRST.id).values({CLOCK: b""}),
        delete(ROWS).where(ROWS.c.id == FIRST.id),
        delete(OUTBOX).where(OUTBOX.c.seq == 2),
        update(OUTBOX).where(OUTBOX.c.seq == 2).values(body=b"\xc0"),
        delete(LOG).where(LOG.c.seq == 2),
        delete(LOG_TOUCH).where(LOG_TOUCH.c.seq == 2),
        update(VERSION_VECTOR).values(time=1),
    ],
    ids=["field", "undead", "clock", "row", "unsent", "garbled", "forgotten", "index", "time"],
)
def test_books_that_do_not(store: Store, forgery: Update | Delete) -> None:
    """A row, a clock, a message or a memory that was changed behind the store's back is found."""
    with store._writing() as connection:
        connection.execute(forgery)
    with pytest.raises((AssertionError, TypeError, KeyError)):
        check_books(store)
