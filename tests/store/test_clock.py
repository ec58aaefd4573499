"""Hybrid time goes forward, and the clock of a row survives being packed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.merge.clock import (
    ClockUnreadable,
    HybridTime,
    Stamp,
    hybrid,
    pack,
    restamp,
    seen_by,
    tick,
    unpack,
    witness,
)

TIMES = st.integers(0, (1 << 62) - 1).map(HybridTime)
STAMPS = st.builds(Stamp, TIMES, st.integers(0, 300), st.integers(0, 1 << 20))
CLOCKS = st.dictionaries(st.integers(0, 200), STAMPS, max_size=30)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  made aware


@given(CLOCKS)
def test_packing_loses_nothing(clock: dict[int, Stamp]) -> None:
    """A row's clock is what it was."""
    assert unpack(pack(clock)) == clock


@given(CLOCKS)
def test_equal_clocks_have_equal_bytes(clock: dict[int, Stamp]) -> None:
    """Two devices that know the same write the same."""
    assert pack(dict(sorted(clock.items(), reverse=True))) == pack(clock)


def test_a_row_of_one_write_is_small() -> None:
    """Eighteen fields written at once take fewer than forty bytes."""
    stamp = Stamp(hybrid(datetime(2026, 11, 12, tzinfo=UTC)), 3, 1200)
    assert len(pack(restamp({}, range(19), stamp))) < 40


@given(st.binary(max_size=40))
def test_bytes_that_are_no_clock_are_refused_or_read(packed: bytes) -> None:
    """Whatever lies there ends in a clock or in ClockUnreadable."""
    try:
        clock = unpack(packed)
    except ClockUnreadable:
        return
    assert unpack(pack(clock)) == clock


@given(st.lists(MOMENTS, max_size=20), TIMES)
def test_time_never_goes_back(moments: list[datetime], seen: HybridTime) -> None:
    """Each write is later than the one before and than any seen, whatever the clock on the wall does."""
    last = witness(HybridTime(0), seen)
    for moment in moments:
        following = tick(last, moment)
        assert following > last
        assert following >= hybrid(moment)
        last = following


@given(MOMENTS)
def test_time_follows_the_wall(moment: datetime) -> None:
    """With a clock that goes right, hybrid time is that clock to the millisecond."""
    assert tick(hybrid(moment - timedelta(seconds=1)), moment) == hybrid(moment)


@given(CLOCKS, st.sets(st.integers(0, 200)), STAMPS)
def test_a_write_stamps_its_fields_and_no_other(clock: dict[int, Stamp], fields: set[int], stamp: Stamp) -> None:
    """The clock of a field changes only when the field is written."""
    after = restamp(clock, fields, stamp)
    assert {n: s for n, s in after.items() if n not in fields} == {n: s for n, s in clock.items() if n not in fields}
    assert all(after[number] == stamp for number in fields)


@pytest.mark.parametrize(("context", "seen"), [({}, False), ({3: 6}, False), ({3: 7}, True), ({4: 9}, False)])
def test_a_write_was_seen_when_its_batch_was_applied(context: dict[int, int], seen: bool) -> None:
    """Overwriting it knowingly and never having seen it are told apart by the author's version vector."""
    assert seen_by(context, Stamp(HybridTime(1), 3, 7)) is seen
