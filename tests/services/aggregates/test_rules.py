"""No published figure tells a contributor's value: not alone, not by a difference, not by what is left over (I12)."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.protocol.office.release import BY_KEY, FEW, HELD, KINDS, Figure, Form, Kind, may_be, nearest, share_of
from teamapp.services.aggregates.rules import (
    LEAST_PEOPLE,
    Said,
    Sum,
    Why,
    held_back,
    largest_of,
    said_band,
    said_count,
    said_mean,
    said_sum,
)

HOURS, VISITS, CONTRACT = BY_KEY["client_hours"], BY_KEY["visits"], BY_KEY["contract_hours"]
DAYS = 28
NAMES = [f"person {number}" for number in range(14)]

minutes = st.integers(0, 220 * 60)
team = st.dictionaries(st.sampled_from(NAMES), minutes, min_size=1, max_size=14)

big_team = st.dictionaries(st.sampled_from(NAMES), st.integers(60 * 60, 180 * 60), min_size=5, max_size=14)
changes = st.dictionaries(st.sampled_from(NAMES), minutes, max_size=7)
months_of_a_team = st.tuples(big_team, st.lists(changes, min_size=1, max_size=4)).map(
    lambda drawn: list(accumulate(drawn[1], lambda month, other: {**month, **other}, initial=drawn[0]))
)
"""A team and what becomes of it: in each month a few people bring something else, or nothing more."""


def hours(parts: Mapping[str, int], days: int = DAYS) -> Sum:
    return Sum((parts,), days, 60)


def lies_in(kind: Kind, figure: Figure, weighs: int = 60) -> tuple[float, float]:
    """From where to where a sum can lie that was said like this."""
    if figure.form is Form.WIDE:
        return figure.value * weighs, (figure.value + kind.wide) * weighs
    return (figure.value - 2.5) * weighs, (figure.value + 2.5) * weighs


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ([], Why.FEW_PEOPLE),
        ([60, 60, 60, 60], Why.FEW_PEOPLE),
        ([60, 60, 60, 60, 0], Why.FEW_PEOPLE),
        ([60, 60, 60, 60, 5], Why.FEW_PEOPLE),
        ([60, 60, 60, 60, 6], None),
        ([60, 60, 60, 60, 60], None),
        ([240, 60, 60, 60, 60], None),
        ([241, 60, 60, 60, 60], Why.ONE_LARGE),
        ([-241, 60, 60, -60, 60], Why.ONE_LARGE),
    ],
)
def test_five_people_and_nobody_above_half(parts: list[int], why: Why | None) -> None:
    """The rule on which all others stand, at its edges; who brings next to nothing does not make up the five."""
    assert held_back(parts) is why


@given(team)
def test_a_sum_alone(parts: dict[str, int]) -> None:
    """It is said only of five people or more without a dominant one, to the nearest five, by its total alone."""
    said = said_sum(HOURS, hours(parts))
    sizes = sorted(parts.values())
    if said.figure == HELD:
        assert said.why is not None
        return
    assert sum(size > 0 for size in sizes) >= LEAST_PEOPLE
    assert 2 * sizes[-1] <= sum(sizes)
    assert said.figure.value % 5 == 0
    assert abs(said.figure.value * 60 - sum(sizes)) <= 150
    low, high = min(parts, key=parts.__getitem__), max(parts, key=parts.__getitem__)
    shifted = {**parts, low: parts[low] + 1, high: parts[high] - 1} if parts[high] > parts[low] + 1 else parts
    assert said_sum(HOURS, hours(shifted)).figure in (said.figure, HELD)


@settings(max_examples=60)
@given(months_of_a_team)
def test_differences_between_months(months: list[dict[str, int]]) -> None:
    """Of any two said months the difference is over five people or more without a dominant one, or cannot be known
    more closely than what the largest of them could have brought."""
    exact: list[Sum] = []
    told: list[tuple[Sum, Figure]] = []
    for parts in months:
        found = hours(parts)
        figure = said_sum(HOURS, found, earlier=exact).figure
        if figure.form is Form.NEAR:
            exact.append(found)
        if figure != HELD:
            told.append((found, figure))
    for later in range(1, len(told)):
        for before in range(later):
            _nothing_to_be_had(told[before], told[later])


@settings(max_examples=60)
@given(big_team, changes)
def test_a_total_and_all_but_one_part(parts: dict[str, int], of_them: dict[str, int]) -> None:
    """Two figures of one release are no total and rest: their difference is over five people, or is not to be known."""
    rest = {who: min(part, of_them.get(who, part)) for who, part in parts.items()}  # of a few less than all
    whole = said_sum(HOURS, hours(parts))
    related = [hours(parts)] if whole.figure.form is Form.NEAR else []
    part = said_sum(HOURS, hours(rest), related=related)
    if HELD not in (whole.figure, part.figure):
        _nothing_to_be_had((hours(parts), whole.figure), (hours(rest), part.figure))


def _nothing_to_be_had(one: tuple[Sum, Figure], other: tuple[Sum, Figure]) -> None:
    """Not by whoever knows for sure that everybody else's part is the same in both."""
    (before, said_before), (after, said_after) = one, other
    mine, theirs = before.sides[0], after.sides[0]
    apart = {who: mine.get(who, 0) - theirs.get(who, 0) for who in mine.keys() | theirs.keys()}
    changed = [part for part in apart.values() if part]
    if not changed or held_back(changed) is None:
        return
    (low, high), (low_, high_) = lies_in(HOURS, said_before), lies_in(HOURS, said_after)
    width = (high - low_) - (low - high_)
    assert width >= HOURS.wide * 60 >= max(map(abs, changed))


def test_months_of_one_team() -> None:
    """A table: the same people; one joins; one leaves again; five others; longer months hide nobody."""
    crew = dict.fromkeys(NAMES[:10], 26 * 60)
    joined = {**crew, "new": 32 * 60}
    others = dict.fromkeys(NAMES[5:14], 26 * 60) | {"another": 26 * 60}
    table: list[tuple[dict[str, int], int, list[Sum], Form, Why | None]] = [
        (crew, 7, [], Form.NEAR, None),
        (crew, 7, [hours(crew, 7)], Form.NEAR, None),
        (joined, 7, [hours(crew, 7)], Form.WIDE, Why.CHANGED),
        (crew, 7, [hours(joined, 7)], Form.WIDE, Why.CHANGED),
        ({**crew, NAMES[0]: 27 * 60}, 7, [hours(crew, 7)], Form.WIDE, Why.CHANGED),
        (others, 7, [hours(crew, 7)], Form.NEAR, None),
        (others, 7, [hours(crew, 7), Sum((), 1)], Form.WIDE, Why.CHANGED),
    ]
    for parts, days, earlier, form, why in table:
        said = said_sum(CONTRACT, hours(parts, days), earlier=earlier)
        assert (said.figure.form, said.why) == (form, why)
    longer = {who: part * 31 for who, part in crew.items()}
    shorter = {who: part * 30 for who, part in crew.items()} | {"new": 5 * 26 * 60}
    said = said_sum(VISITS, Sum((longer,), 31, 1000), earlier=[Sum((shorter,), 30, 1000)])
    assert said.why is Why.CHANGED


def test_both_sides_count() -> None:
    """Twelve nurses do not hide that one client has more than half of the hours."""
    nurses = dict.fromkeys(NAMES[:12], 600)
    clients = {"one": 4000, **dict.fromkeys(NAMES[:5], 640)}
    assert sum(nurses.values()) == sum(clients.values())
    assert said_sum(HOURS, Sum((nurses, clients), 30, 60)) == Said(HELD, Why.ONE_LARGE)
    assert said_sum(HOURS, Sum((nurses,), 30, 60)).figure.form is Form.NEAR


def test_a_part_wider_than_the_wide_step() -> None:
    """Where even the wide step could not hide somebody, nothing is said."""
    crew = dict.fromkeys(NAMES[:10], 260 * 60)
    assert largest_of(hours(crew)) > HOURS.wide * 60
    joined = {**crew, "new": 260 * 60}
    assert said_sum(HOURS, hours(joined), earlier=[hours(crew)]) == Said(HELD, Why.BEYOND)


@given(st.integers(0, 200))
def test_counts(count: int) -> None:
    """Below eight nothing but that; above to the nearest five, never below what eight would give."""
    figure = said_count(BY_KEY["uncovered_visits"], count).figure
    if count < FEW:
        assert figure == Figure(Form.FEW)
    else:
        assert figure == Figure(Form.NEAR, nearest(count, 5))
        assert figure.value >= 10


@given(st.dictionaries(st.sampled_from(NAMES), st.integers(1, 14)))
def test_means(parts: dict[str, int]) -> None:
    """Over eight or more, to the nearest half."""
    said = said_mean(BY_KEY["carers"], parts)
    if said.figure == HELD:
        assert said.why is not None
    else:
        assert len(parts) >= 8
        assert said.figure.value % 5 == 0
        assert abs(said.figure.value / 10 - sum(parts.values()) / len(parts)) <= 0.25


@given(team, team)
def test_bands(parts: dict[str, int], of: dict[str, int]) -> None:
    """A band above the lowest stands on five people; the lowest says of nobody that she has any of it."""
    said = said_band(BY_KEY["overtime"], parts, of)
    if said.figure != HELD and said.figure.value:
        assert held_back(parts.values()) is None
    nobody = said_band(BY_KEY["overtime"], {}, of).figure
    assert nobody in (HELD, Figure(Form.BAND, 0))


@given(team, st.lists(team, max_size=2))
def test_what_the_rules_make_the_backend_takes(parts: dict[str, int], before: list[dict[str, int]]) -> None:
    """Every figure that comes out of a rule is one that `may_be`, whatever goes in."""
    sums = [hours(one) for one in before]
    for kind in KINDS:
        match kind.unit.value:
            case "hours" | "visits":
                made = said_sum(kind, hours(parts), earlier=sums)
            case "people":
                made = said_count(kind, sum(parts.values()) // 600)
            case "carers":
                made = said_mean(kind, parts)
            case "band":
                made = said_band(kind, parts, before[0] if before else parts)
            case _:
                continue
        assert may_be(kind, made.figure)


def test_a_share_follows_from_what_is_said() -> None:
    """It is the same whatever lies behind two rounded figures, and held back where one of them is not said exactly."""
    contract, client = Figure(Form.NEAR, 310), Figure(Form.NEAR, 830)
    assert share_of(contract, client, 202610) == Figure(Form.NEAR, 60)
    for wide in ((Figure(Form.WIDE, 300), client), (contract, Figure(Form.WIDE, 750)), (contract, HELD)):
        assert share_of(*wide, 202610) == HELD
    values = [share_of(contract, Figure(Form.NEAR, value), 202610).value for value in range(0, 3000, 5)]
    assert all(a <= b for a, b in pairwise(values))
    assert values[-1] == 100
