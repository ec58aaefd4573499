"""Only who the issuer says is of the office comes in, and only once for each time she signed in."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from joserfc.jwk import ECKey

from sync.server.http.office_door import BEGUN_AT_ONCE
from sync.server.settings import Office, Settings
from tests.support.backend.issuer import CLIENT, SECRET, Issuer
from tests.support.backend.sync_team import Clock
from tests.support.window.browsing import Browser

Claims = dict[str, Any]


@pytest.mark.parametrize("algorithm", ["ES256", "RS256"])
def test_in_and_out(browser: Browser, issuer: Issuer, algorithm: str) -> None:
    """Signing in opens the page, signing out closes it on the server; the cookie is out of every script's reach."""
    issuer.algorithm = algorithm
    issuer.rotate()
    assert browser.get("/office/").headers["location"] == "/office/sign-in"
    assert browser.sign_in().headers["location"] == "/office/"
    assert browser.get("/office/").status_code == 200
    assert browser.get("/office/api/months").json() == []
    line = browser.attributes["teamapp_office"].lower()
    assert all(word in line for word in ("httponly", "secure", "samesite=lax", "path=/office"))
    kept = dict(browser.cookies)
    assert issuer.address in browser.post("/office/sign-out").text
    assert "teamapp_office" not in browser.cookies
    browser.cookies = kept
    assert browser.get("/office/").headers["location"] == "/office/sign-in"
    assert browser.get("/office/api/months").status_code == 401
    assert browser.get("/office/figures.csv").status_code == 303


def test_a_language_that_was_chosen_stays(browser: Browser) -> None:
    """Over the way to the issuer and back; another word than a language is left alone."""
    assert browser.get("/office/?lang=nl").headers["location"] == "/office/sign-in"
    browser.sign_in()
    assert 'lang="nl"' in browser.get("/office/?lang=xx").text
    assert 'lang="en"' in browser.get("/office/?lang=en").text
    assert 'lang="en"' in browser.get("/office/", **{"Accept-Language": "nl"}).text


def test_tokens_that_are_not_believed(browser: Browser, issuer: Issuer) -> None:
    """Each wrong token is refused, nobody is signed in, and the page names nothing of it."""
    good = issuer.signed
    stranger = ECKey.generate_key("P-256", {"kid": issuer.key.kid})
    bent: dict[str, tuple[Claims, Callable[[Claims], str] | None]] = {
        "signed by nobody we know": ({}, lambda claims: good(claims, stranger)),
        "not signed": ({}, lambda claims: unsigned(claims, "none")),
        "signed with the public key as a secret": ({}, lambda claims: unsigned(claims, "HS256")),
        "altered after it was signed": ({}, lambda claims: altered(good(claims))),
        "no token at all": ({}, lambda _claims: "nothing"),
        "for another": ({"aud": "another app"}, None),
        "for nobody": ({"aud": None}, None),
        "for two, not mainly for us": ({"aud": [CLIENT, "another"], "azp": "another"}, None),
        "of another issuer": ({"iss": "https://elsewhere.example"}, None),
        "expired": ({"exp": int(issuer.now()) - 61}, None),
        "for ever": ({"exp": None}, None),
        "of the future": ({"iat": int(issuer.now()) + 3600}, None),
        "of another sign-in": ({"nonce": "another"}, None),
        "of no sign-in": ({"nonce": None}, None),
        "of nobody": ({"sub": None}, None),
        "of somebody outside the office": ({"roles": ["nurse", "office-cleaner"]}, None),
        "without roles": ({"roles": None}, None),
    }
    for name, (claims, sign) in bent.items():
        issuer.claims, issuer.sign = claims, sign
        refused = browser.sign_in()
        assert refused.status_code == 403, name
        assert "teamapp_office" not in browser.cookies, name
        assert "elsewhere" not in refused.text
    issuer.claims, issuer.sign = {}, None
    assert browser.sign_in().status_code == 303


def test_a_way_back_counts_once_and_for_one_browser(browser: Browser, office: httpx.Client, clock: Clock) -> None:
    """A state that was used, was never given, is another browser's or is old opens nothing."""
    way = browser.way_back()
    kept = dict(browser.cookies)
    assert browser.get(way).status_code == 303
    browser.cookies = kept
    assert browser.get(way).status_code == 403
    other = Browser(office)
    way = other.way_back()
    assert Browser(office).get(way).status_code == 403
    assert other.get(way.replace("state=", "state=x")).status_code == 403
    late = Browser(office)
    way = late.way_back()
    clock.now += 11 * 60_000
    assert late.get(way).status_code == 403
    told_no = Browser(office)
    way = told_no.way_back().replace("code=", "error=access_denied&was=")
    assert told_no.get(way).status_code == 403


def test_a_session_ends(browser: Browser, clock: Clock) -> None:
    """After eight hours one signs in again."""
    browser.sign_in()
    clock.now += 8 * 3_600_000 + 1
    assert browser.get("/office/").headers["location"] == "/office/sign-in"


def test_the_issuer_changes_its_key(browser: Browser, issuer: Issuer) -> None:
    """A token by a key of which we have not heard makes us ask for the keys again."""
    assert browser.sign_in().status_code == 303
    issuer.rotate()
    assert browser.sign_in().status_code == 303


def test_many_beginnings_from_one_address(office: httpx.Client) -> None:
    """Whoever only begins is told to wait, before the table of beginnings grows."""
    answers = [office.get("/office/sign-in").status_code for _ in range(BEGUN_AT_ONCE + 2)]
    assert answers.count(303) == BEGUN_AT_ONCE
    assert answers[-1] == 429
    assert office.get("/office/api/months").status_code == 401


def test_roles_lie_where_the_issuer_puts_them(serve: Callable[..., httpx.Client], here: str, issuer: Issuer) -> None:
    """A claim within a claim, and one written in a row."""
    settings = Office(
        issuer=issuer.address, client_id=CLIENT, secret=SECRET, role_claim="realm_access.roles", role="coach"
    )
    client = serve(here, Settings(office=settings))
    issuer.claims = {"realm_access": {"roles": ["coach"]}}
    assert Browser(client).sign_in().status_code == 303
    issuer.claims = {"realm_access": {"roles": "user coach"}}
    assert Browser(client).sign_in().status_code == 303
    issuer.claims = {"realm_access": "coach"}
    assert Browser(client).sign_in().status_code == 403


def test_another_issuer_answers(serve: Callable[..., httpx.Client], here: str, issuer: Issuer) -> None:
    """An address whose discovery document names another issuer, or where nobody answers, lets nobody in."""
    for address in (f"{issuer.address}/", "http://127.0.0.1:9"):
        client = serve(here, Settings(office=Office(issuer=address, client_id=CLIENT, secret=SECRET)))
        assert client.get("/office/sign-in").status_code == 502


def test_off_without_an_issuer(serve: Callable[..., httpx.Client], here: str) -> None:
    """The office says what is missing; a backend without it does not even load its framework."""
    client = serve(here)
    for path in ("/office", "/office/", "/office/api/months", "/office/sign-in"):
        answer = client.get(path)
        assert answer.status_code == 503
        assert "--oidc-issuer" in answer.text
    program = "from sync.server.http.app import make_app; from sync.server.settings import Settings; import sys; "
    program += "make_app(Settings()); sys.exit('fastapi' in sys.modules or 'joserfc' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def unsigned(claims: Claims, algorithm: str) -> str:
    """A token without a signature that anybody could have made."""
    parts = ({"alg": algorithm, "typ": "JWT"}, claims)
    head, body = (base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts)
    return f"{head}.{body}.{'' if algorithm == 'none' else 'c2lnbmF0dXJl'}"


def altered(token: str) -> str:
    """The same signature under another role."""
    head, body, signature = token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    other = base64.urlsafe_b64encode(json.dumps({**claims, "sub": "somebody else"}).encode()).rstrip(b"=").decode()
    return f"{head}.{other}.{signature}"
