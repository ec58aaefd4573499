"""Ids are unique, ordered by time, or the same everywhere."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from teamapp.domain.entities.visit import visit_id
from teamapp.domain.ids import Id, NeedId, new_id, same_id

NOW = datetime(2026, 11, 12, 6, 50, tzinfo=UTC)
PARTS = st.lists(st.text("ab\x1e1", max_size=3), max_size=3)


def test_a_new_id_is_a_uuid_of_version_7() -> None:
    """Any tool reads our ids."""
    made = UUID(new_id(NOW))
    assert (made.version, made.variant) == (7, "specified in RFC 4122")


def test_later_ids_sort_later() -> None:
    """Sorting by id is sorting by the moment it was made, to the millisecond."""
    made = [new_id(NOW + timedelta(milliseconds=step)) for step in range(50)]
    assert made == sorted(made)
    assert len({new_id(NOW) for _ in range(1000)}) == 1000


def test_seeded_bits_give_the_same_id() -> None:
    """A sample team is the same team every time."""
    assert new_id(NOW, Random(7).getrandbits) == new_id(NOW, Random(7).getrandbits)


@given(PARTS, PARTS)
def test_the_same_parts_and_only_they_give_the_same_id(one: list[str], other: list[str]) -> None:
    """Two devices that create the same thing create one thing; two things never become one."""
    assert (same_id("x", *one) == same_id("x", *other)) == (one == other)


def test_an_occurrence_has_its_id_from_need_day_and_index() -> None:
    """Twice a day is two visits, on every device the same two."""
    need = NeedId(Id("0" * 32))
    made = {visit_id(need, date(2026, 11, day), index) for day in (12, 13) for index in (0, 1)}
    assert len(made) == 4
    assert visit_id(need, date(2026, 11, 12)) in made
