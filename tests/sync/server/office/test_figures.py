"""What teams gave is taken once and shown in sums and bands; two teams are never looked at alone."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Sequence
from io import StringIO

import httpx
import msgspec
import pytest
from sqlalchemy import select

from sync.protocol.merge.operation import Unreadable
from sync.protocol.office.release import KINDS, Figure, Form, Release, read_release, signed, team_label
from sync.server.keeping.database import open_database
from sync.server.office.summing import Choice, may_show, seen
from sync.server.office.tables import AUDIT
from tests.support.backend.releases import MONTH, figures, raw_release
from tests.support.backend.sync_team import Speaker
from tests.support.window.browsing import Browser

DICE = random.Random(7)
SOME = figures(DICE, MONTH, held=0, wide=0)


def release_of(speaker: Speaker, period: int = MONTH, given: Sequence[Figure] = SOME) -> Release:
    return Release(speaker.team, bytes.fromhex(speaker.identity.device), period, "NL-NH", tuple(given))


def give(speaker: Speaker, raw: bytes, period: int = MONTH) -> httpx.Response:
    return speaker.send("PUT", f"/v1/teams/{speaker.team.hex()}/releases/{period}", raw)


def test_a_month_is_given_once(anna: Speaker) -> None:
    """The same bytes again change nothing; other figures are refused with what is kept; both databases."""
    raw = signed(release_of(anna), anna.identity.signing)
    assert give(anna, raw).status_code == 201
    assert give(anna, raw).status_code == 201
    other = signed(release_of(anna, given=figures(DICE, MONTH, held=0)), anna.identity.signing)
    refused = give(anna, other)
    assert (refused.status_code, refused.content) == (409, raw)
    assert read_release(refused.content).release.figures == SOME


def test_releases_that_are_not_taken(anna: Speaker) -> None:
    """Of a month that goes on or of long ago, by another key, device or team, or no release at all."""
    key = anna.identity.signing
    bob = Speaker(anna.client, anna.clock, seed="bob")
    anna.let_in(bob)
    for period, status in ((202609, 422), (202401, 422)):
        told = signed(release_of(anna, period, figures(DICE, period)), key)
        assert give(anna, told, period).status_code == status
    raw = signed(release_of(anna), key)
    assert give(anna, raw, 202607).status_code == 400
    assert give(anna, signed(release_of(anna), bob.identity.signing)).status_code == 422
    assert give(bob, raw).status_code == 422
    assert give(anna, raw_release(DICE, MONTH, key=key)).status_code == 422
    assert give(anna, b"nothing").status_code == 422
    assert give(anna, bytes(5000)).status_code == 413
    stranger = Speaker(anna.client, anna.clock, seed="stranger", team=anna.team)
    assert give(stranger, raw).status_code == 403
    assert give(anna, raw).status_code == 201


def test_values_that_no_rule_makes() -> None:
    """Not rounded, out of all reason, a band that there is not, a share that does not follow, a mean over too few."""
    anna = Speaker(httpx.Client(), None, seed="anna")  # type: ignore[arg-type]
    places = {kind.key: place for place, kind in enumerate(KINDS)}
    wrong = {
        "nurses": (Figure(Form.NEAR, 5), Figure(Form.NEAR, 35), Figure(Form.FEW, 3), Figure(Form.WIDE, 10)),
        "contract_hours": (Figure(Form.NEAR, 311), Figure(Form.NEAR, -5), Figure(Form.WIDE, 310), Figure(Form.FEW)),
        "visits": (Figure(Form.NEAR, 1421), Figure(Form.WIDE, 1425), Figure(Form.NEAR, 12_005)),
        "client_share": (Figure(Form.NEAR, 0), Figure(Form.NEAR, 63), Figure(Form.HELD)),
        "carers": (Figure(Form.NEAR, 47), Figure(Form.HELD, 5)),
        "overtime": (Figure(Form.BAND, 4), Figure(Form.NEAR, 5)),
        "clients": (Figure(Form.FEW),),
    }
    for key, values in wrong.items():
        for value in values:
            bent = [*SOME]
            bent[places[key]] = value
            with pytest.raises(Unreadable):
                signed(release_of(anna, given=bent), anna.identity.signing)
    with pytest.raises(Unreadable):
        signed(release_of(anna, given=SOME[:-1]), anna.identity.signing)
    body = msgspec.msgpack.encode(
        [1, bytes(16), bytes(16), MONTH, "Mrs Jansen, ill", [[f.form, f.value] for f in SOME]]
    )
    with pytest.raises(Unreadable):
        read_release(msgspec.msgpack.encode([body, bytes(64)]))


def test_page_and_tables(browser: Browser, give: Callable[..., None]) -> None:
    """Both languages; sorted and turned page by page; the same figures as JSON and as CSV; a described interface."""
    give(70, region="NL-NH")
    give(40, region="BE-VLG", seed=2)
    browser.sign_in()
    assert "110 teams gaven" in browser.get("/office/", **{"Accept-Language": "nl-NL,nl;q=0.9"}).text
    page = browser.get("/office/?lang=en")
    assert "110 teams gave" in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "<script" not in page.text
    assert page.text.count('<th scope="row">') > 50
    last = browser.get("/office/?lang=en&page=3&sort=clients&down=1").text
    assert 'aria-sort="descending"' in last
    assert "Page 3 of 3" in last
    table = list(csv.DictReader(StringIO(browser.get(f"/office/figures.csv?month={MONTH}").text.lstrip("\ufeff"))))
    rows = browser.get("/office/api/teams").json()["rows"]
    assert len(table) == len(rows) == 110
    for line, row in zip(table, rows, strict=True):
        assert line["team"] == row["team"]
        known = row["figures"].get("visits", {"low": ""})
        assert line["visits"] == str(known["low"])
    totals = browser.get("/office/api/totals?region=NL-NH").json()
    assert totals["teams"] == 70
    assert totals["figures"]["contract_hours"]["sum"] % 5 == 0
    described = browser.get("/office/api/openapi.json").json()
    assert {"/api/months", "/api/teams", "/api/totals", "/figures.csv"} <= described["paths"].keys()
    assert browser.get("/office/api/teams?region=NL-XX").status_code == 404
    assert browser.get("/office/?month=202613").status_code == 404


def test_two_teams_are_never_alone(browser: Browser, give: Callable[..., None]) -> None:
    """Neither in a choice nor beside it: page, JSON and CSV say how many there are, and no figure."""
    give(2, region="NL-NH")
    give(9, region="NL-UT", seed=2)
    browser.sign_in()
    for region, count in (("NL-NH", 2), ("NL-UT", 9)):
        answer = browser.get(f"/office/api/totals?region={region}").json()
        assert (answer["teams"], answer["hidden"], answer["figures"]) == (count, True, {})
        assert browser.get(f"/office/api/teams?region={region}").json()["rows"] == []
        assert len(browser.get(f"/office/figures.csv?region={region}").text.splitlines()) == 1
        page = browser.get(f"/office/?lang=en&region={region}").text
        assert "never looked at alone" in page
        assert "<table" not in page
    assert browser.get("/office/api/totals").json()["hidden"] is False


def test_who_looked_is_noted(browser: Browser, give: Callable[..., None], here: str) -> None:
    """Each view leaves who, when and which choice, and nothing of what was seen."""
    give(5)
    browser.sign_in()
    browser.get(f"/office/?month={MONTH}&sort=clients")
    browser.get("/office/api/totals?region=NL-NH")
    browser.get("/office/figures.csv")
    database = open_database(here)
    with database.transaction() as connection:
        noted = connection.execute(select(AUDIT.c.who, AUDIT.c.what).order_by(AUDIT.c.at)).all()
    database.close()
    assert {who for who, _what in noted} == {"coach@office.example u-17"}
    choices = {f"page month={MONTH} region=all", f"totals month={MONTH} region=NL-NH", f"csv month={MONTH} region=all"}
    assert {what for _who, what in noted} == {"signed in", *choices}


def test_a_figure_that_two_teams_said() -> None:
    """What all but one or two said, or only they, is not summed: the difference would be theirs."""
    period = MONTH
    teams = [read_release(raw_release(random.Random(n), period, region="")).release for n in range(8)]
    place = next(place for place, kind in enumerate(KINDS) if kind.key == "travel_hours")
    for silent in range(9):
        bent = []
        for number, one in enumerate(teams):
            given = [*one.figures]
            given[place] = Figure(Form.HELD) if number < silent else Figure(Form.NEAR, 100)
            bent.append(Release(one.team, one.device, period, "", tuple(given)))
        total = seen(bent, Choice(period)).totals[place]
        assert (total.sum is None) == (8 - silent < 3)
        assert bool(total.bands) == (8 - silent >= 3)
    assert [may_show(chosen, 10) for chosen in (0, 2, 3, 7, 8, 9, 10)] == [False, False, True, True, False, False, True]


def test_labels_say_nothing() -> None:
    """A label is the same each month and shares nothing visible with the team's id."""
    assert team_label(bytes(16)) == team_label(bytes(16)) != team_label(bytes(15) + b"\x01")
    assert len({team_label(DICE.randbytes(16)) for _ in range(2000)}) == 2000
