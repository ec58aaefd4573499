"""What people type and paste: addresses, codes, words; every wrong one is refused in words of both languages."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from teamapp.services.refused import Refused
from teamapp.services.sharing.address import checked_address
from teamapp.services.sharing.joining.code import Code, CodeKind, read_code
from teamapp.store.refusals import StoreRefused
from tests.support.backend.joined import refused

HTTPS = "https://teams.example.org"
KINDS = {CodeKind.INVITATION: 16, CodeKind.KIT: 32}


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        ("teams.example.org", HTTPS),
        (" https://teams.example.org/ ", HTTPS),
        ("https://teams.example.org:8443/care", "https://teams.example.org:8443/care"),
        ("http://localhost:8720", "http://localhost:8720"),
        ("http://127.0.0.1:8720/", "http://127.0.0.1:8720"),
        ("http://[::1]:8720", "http://[::1]:8720"),
    ],
)
def test_an_address_as_people_type_it(typed: str, used: str) -> None:
    """Encryption is what nobody has to type; this computer may do without."""
    assert checked_address(typed) == used


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("http://teams.example.org", "sharing.address_plain"),
        ("http://127.0.0.1.example.org", "sharing.address_plain"),
        ("", "sharing.address_unreadable"),
        ("ftp://teams.example.org", "sharing.address_unreadable"),
        ("https://", "sharing.address_unreadable"),
        ("https://nurse:secret@teams.example.org", "sharing.address_unreadable"),
        ("https://teams.example.org:99999", "sharing.address_unreadable"),
        ("https://teams example.org", "sharing.address_unreadable"),
        ("https://teams.example.org/?a=b", "sharing.address_unreadable"),
        ("https://" + "a" * 300, "sharing.address_unreadable"),
    ],
)
def test_an_address_that_is_none(typed: str, code: str) -> None:
    """Each is refused before anything is asked of the network."""
    with refused(code):
        checked_address(typed)


@settings(max_examples=25)
@given(data=some.data(), kind=some.sampled_from(CodeKind))
def test_a_code_in_both_its_forms(data: some.DataObject, kind: CodeKind) -> None:
    """The line and the words say the same, in capitals, with numbers and line breaks, and cut to four letters."""
    code = Code(kind, HTTPS, data.draw(some.binary(min_size=KINDS[kind], max_size=KINDS[kind])))
    line = code.line
    assert read_code(f"  {line[:20]}\n{line[20:]} ") == code
    listed = "\n".join(f"{number}. {word.upper()}" for number, word in enumerate(code.words, start=1))
    assert read_code(listed, address="teams.example.org") == code
    assert read_code(", ".join(word[:4] for word in code.words), address=HTTPS) == code


@pytest.mark.parametrize(
    ("typed", "address", "code"),
    [
        ("", "", "sharing.code_missing"),
        ("teamapp:join", "", "sharing.code_unreadable"),
        (f"teamapp:join?at={HTTPS}&code=AAAA", "", "sharing.code_unreadable"),
        (
            f"teamapp:leave?at={HTTPS}&code={base64.urlsafe_b64encode(bytes(16)).decode()}",
            "",
            "sharing.code_unreadable",
        ),
        ("teamapp:join?at=http%3A//x.org&code=AAAAAAAAAAAAAAAAAAAAAA", "", "sharing.address_plain"),
        ("abandon " * 11 + "about", "", "sharing.address_missing"),
        ("abandon " * 12, HTTPS, "store.words_checksum"),
        ("abandon " * 11 + "abuot", HTTPS, "store.words_unknown"),
        ("abandon about", HTTPS, "store.words_count"),
        ("abandon " * 23, HTTPS, "store.words_count"),
    ],
)
def test_a_code_that_is_none(typed: str, address: str, code: str) -> None:
    """What is wrong is named, and nothing is asked of the network."""
    with pytest.raises((Refused, StoreRefused)) as no:
        read_code(typed, address=address)
    assert no.value.text.code == code
