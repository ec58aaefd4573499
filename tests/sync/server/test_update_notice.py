"""The backend passes an update notice on as it lies there; the device fetches it once, and only the one it was told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sync.client.greeting import fetch_notice, greet
from sync.protocol.asking.greeting import MOST_NOTICE_BYTES, name_of
from sync.server.http.app import make_app
from sync.server.settings import Settings
from tests.support.backend.serving import Serving


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "update.json"


@pytest.fixture
def address(sqlite_address: str, file: Path):
    serving = Serving(make_app(Settings(database=sqlite_address, update_notice=str(file))))
    yield serving.address
    serving.close()


def test_a_notice_is_passed_on_byte_by_byte(address: str, file: Path) -> None:
    """None, then one, then another, without a restart; what is known is not fetched, what is too large stays."""
    assert fetch_notice(address, known="") == b""
    for notice in (b"one\nsigned\n", os.urandom(300)):
        file.write_bytes(notice)
        assert fetch_notice(address, known="") == notice
        assert fetch_notice(address, known=name_of(notice)) == b""
    file.write_bytes(b"x" * (MOST_NOTICE_BYTES + 1))
    hello = greet(address)
    assert hello is not None
    assert (hello.notice, fetch_notice(address, known="")) == ("", b"")


def test_a_notice_that_is_not_what_was_told_is_dropped(address: str, file: Path, monkeypatch) -> None:
    """Whoever sits between the greeting and the notice gains nothing by changing one of them."""
    file.write_bytes(b"one")
    monkeypatch.setattr("sync.client.greeting.greet", lambda _address: _Told())
    assert fetch_notice(address, known="") == b""


class _Told:
    notice = name_of(b"another")
