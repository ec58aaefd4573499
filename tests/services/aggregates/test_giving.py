"""From the team's data to the backend and into the ledger: what was shown is what leaves, once, with somebody's yes."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from sync.protocol.office.release import BY_KEY, Form, Unit, read_release, signed
from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, Client, Nurse, Release, Team, Visit
from teamapp.domain.text import text
from teamapp.services.aggregates.deciding import by_itself, decide_by_itself, due
from teamapp.services.aggregates.ledger import export_ledger, ledger, open_periods
from teamapp.services.aggregates.preview import Preview, preview
from teamapp.services.aggregates.releasing import give, record, sealed
from teamapp.services.aggregates.saying import figure_text, kind_text
from teamapp.services.desk import Desk
from teamapp.services.exchanging.kept import keep, kept
from teamapp.services.refused import Refused
from teamapp.words.speak import Language, say

SEPTEMBER, OCTOBER, NOVEMBER = 202609, 202610, 202611


def figure(shown: Preview, key: str) -> tuple[Form, int, str]:
    line = next(line for line in shown.lines if line.kind.key == key)
    return line.said.figure.form, line.said.figure.value, line.said.why.value if line.said.why else ""


def refused(code: str, deed: Callable[[], object]) -> None:
    with pytest.raises(Refused) as caught:
        deed()
    assert caught.value.text.code == code


def give_away(desk: Desk, period: int, region: str = "") -> None:
    letter = sealed(desk, preview(desk, period), region=region)
    record(desk, letter, give(letter))


def test_what_would_leave(alone: Desk) -> None:
    """A whole month, every figure counted anew here in the plainest way, with words in both languages for each line."""
    shown = preview(alone, OCTOBER)
    first, last = date(2026, 10, 1), date(2026, 10, 31)
    visits = [one for one in alone.store.between(Visit, "day", first, last) if one.status.value == "done"]
    assert figure(shown, "visits") == (Form.NEAR, 5 * round(len(visits) / 5), "")
    assert figure(shown, "contract_hours") == (Form.NEAR, 310, "")
    assert figure(shown, "clients") == (Form.NEAR, 55, "")
    assert figure(shown, "nurses") == (Form.NEAR, 10, "")
    assert figure(shown, "open_shifts") == (Form.FEW, 0, "")
    assert figure(shown, "travel_hours") == (Form.HELD, 0, "not_kept")
    since = last - timedelta(days=13)
    met = {
        (one.client, nurse)
        for one in visits
        if one.day >= since
        for nurse in (one.nurse, one.second_nurse)
        if nurse is not None
    }
    mean = len(met) / len({client for client, _nurse in met})
    assert figure(shown, "carers") == (Form.NEAR, 5 * round(2 * mean), "")
    for language in Language:
        for line in shown.lines:
            words = [kind_text(line.kind), figure_text(line.kind, line.said.figure), line.how, line.why]
            assert all(say(one, language) for one in words if one is not None)


def test_nothing_of_anybody_travels(shared: Desk) -> None:
    """The bytes that leave hold numbers, two ids that say nothing, and a region of a list."""
    raw = sealed(shared, preview(shared, OCTOBER), region="NL-NH").raw
    assert len(raw) < 300
    people = [*shared.store.all(Nurse), *shared.store.all(Client), *shared.store.all(Team)]
    for one in people:
        assert one.id.encode() not in raw
        assert bytes.fromhex(one.id) not in raw
        assert one.name.encode() not in raw


def test_given_once(shared: Desk, tmp_path: Path) -> None:
    """Shown, signed, sent, written down, exported; then refused, here and by the backend, and never undone."""
    assert open_periods(shared) == (OCTOBER, SEPTEMBER, 202608, 202607)
    shown = preview(shared, OCTOBER)
    letter, other = sealed(shared, shown, region="NL-NH"), sealed(shared, shown, region="NL-UT")
    change = record(shared, letter, give(letter))
    assert change is not None
    assert not change.undoable
    (entry,) = ledger(shared)
    assert (entry.period, entry.region, bool(entry.who)) == (OCTOBER, "NL-NH", True)
    assert tuple(said for _kind, said in entry.figures) == shown.figures
    assert OCTOBER not in open_periods(shared)
    refused("aggregates.given_already", lambda: sealed(shared, shown))
    assert give(other) == letter.raw
    refused("aggregates.given_already", lambda: record(shared, other, give(other)))
    with export_ledger(shared, tmp_path / "ledger.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(shown.lines)
    assert read_release(bytes.fromhex(rows[0]["signed"])).release.figures == shown.figures


def test_after_a_crash(shared: Desk) -> None:
    """What the backend keeps goes into the ledger, not what would be given now; something forged does not."""
    shown = preview(shared, OCTOBER)
    theirs, ours = sealed(shared, shown, region="NL-NH"), sealed(shared, shown)
    give(theirs)  # and the computer was switched off before it could write
    answer = give(ours)
    forged = signed(read_release(answer).release, SigningKey.generate())
    other_month = sealed(shared, preview(shared, SEPTEMBER)).raw
    for wrong in (forged, other_month, b"nothing"):
        refused("aggregates.strange_answer", lambda wrong=wrong: record(shared, ours, wrong))
    assert ledger(shared) == ()
    record(shared, ours, answer)
    (entry,) = ledger(shared)
    assert (entry.region, entry.who) == ("NL-NH", "")


def test_another_device_was_first(shared: Desk) -> None:
    """Its entry is waited for, so that twelve computers do not write one month twelve times; but not for ever."""
    ours, mine = sealed(shared, preview(shared, OCTOBER), region="NL-NH"), kept(shared.store)
    answer, noon = give(ours), shared.clock()
    assert mine is not None
    keep(shared.store, replace(mine, device="ab" * 16))
    shared.clock = lambda: noon.replace(month=11, day=6)
    assert record(shared, ours, answer) is None
    assert ledger(shared) == ()
    shared.clock = lambda: noon.replace(month=11, day=22)
    assert record(shared, ours, answer) is not None
    assert [entry.region for entry in ledger(shared)] == ["NL-NH"]


def test_nothing_leaves_that_was_not_shown(shared: Desk) -> None:
    """Not a month that goes on, nor figures that are others by now, nor a region that is not of the list."""
    refused("aggregates.not_over", lambda: sealed(shared, preview(shared, NOVEMBER)))
    shown = preview(shared, OCTOBER)
    refused("aggregates.no_region", lambda: sealed(shared, shown, region="Mrs Jansen"))
    gone = shared.store.between(Assignment, "day", date(2026, 10, 5), date(2026, 10, 9))
    shared.commit([Edit(one, None) for one in gone], text("roster.given", nurse="", day="2026-10-05"))
    refused("aggregates.changed", lambda: sealed(shared, shown))


def test_alone_nothing_leaves(alone: Desk) -> None:
    """A team without a backend sees its figures; nothing can be signed."""
    shown = preview(alone, OCTOBER)
    refused("aggregates.not_shared", lambda: sealed(alone, shown))


def test_the_next_month_is_compared(shared: Desk) -> None:
    """A sum that was said exactly is compared with; one that cannot be counted again makes later ones coarse."""
    assert figure(preview(shared, SEPTEMBER), "visits")[0] is Form.NEAR
    give_away(shared, OCTOBER)
    shown = preview(shared, SEPTEMBER)
    assert figure(shown, "visits") == (Form.WIDE, 1200, "changed")
    assert figure(shown, "contract_hours") == (Form.NEAR, 310, "")
    (given,) = shared.store.all(Release)
    more = tuple((key, people + 1, clients) for key, people, clients in given.people)
    shared.commit((Edit(given, replace(given, people=more)),), text("sharing.renamed", label=""))
    shown = preview(shared, SEPTEMBER)
    for line in shown.lines:
        form, _value, why = figure(shown, line.kind.key)
        if BY_KEY[line.kind.key].unit in (Unit.HOURS, Unit.VISITS) and why != "not_kept":
            assert (form, why) == (Form.WIDE, "changed")
    give_away(shared, SEPTEMBER)


def test_by_itself_only_when_decided(shared: Desk) -> None:
    """Off at first; after the team's word only months that end after it, five days later, once; and off again."""
    assert not by_itself(shared).on
    assert due(shared) is None
    decide_by_itself(shared, on=True)
    said = by_itself(shared)
    assert (said.on, said.decided, bool(said.by)) == (True, shared.today, True)
    assert due(shared) is None
    table = {
        date(2026, 11, 30): None,
        date(2026, 12, 5): None,
        date(2026, 12, 6): NOVEMBER,
        date(2026, 12, 31): NOVEMBER,
    }
    usual = shared.clock
    for day, month in table.items():
        shared.clock = lambda day=day: usual() + (day - date(2026, 11, 19))
        assert due(shared) == month
    decide_by_itself(shared, on=False)
    assert due(shared) is None
    refused("border.nothing_changed", lambda: decide_by_itself(shared, on=False))
