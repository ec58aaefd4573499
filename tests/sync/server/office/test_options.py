"""The office is switched on by words or by the environment, whole or not at all."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from sync.server.keeping.addresses import CannotServe
from sync.server.office.options import add_options, environment_of, office_of
from sync.server.settings import Office

GUIDE = Path(__file__).parents[4] / "docs" / "guide-office.md"
BOTH = ["--oidc-issuer", "https://id.example", "--oidc-client-id", "teamapp"]


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_options(parser)
    return parser.parse_args(words)


def test_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of words and what becomes of them; further processes read the same from the environment."""
    secret = tmp_path / "secret"
    secret.write_text("hush\n")
    assert office_of(parsed()) is None
    full = parsed(*BOTH, "--oidc-secret-file", str(secret), "--public-url", "https://teams.example/")
    wanted = Office(issuer="https://id.example", client_id="teamapp", secret="hush", public_url="https://teams.example")
    assert office_of(full) == wanted
    assert "hush" not in repr(wanted)
    for name, value in environment_of(full).items():
        monkeypatch.setenv(name, value)
    assert office_of(parsed()) == wanted
    for wrong in (
        ["--oidc-issuer", ""],
        ["--oidc-client-id", ""],
        ["--oidc-issuer", "http://id.example"],
        ["--public-url", "http://teams.example"],
        ["--oidc-secret-file", str(tmp_path / "nowhere")],
    ):
        with pytest.raises(CannotServe):
            office_of(parsed(*wrong))


def test_each_word_is_in_the_guide() -> None:
    """With its place in the environment."""
    guide = GUIDE.read_text(encoding="utf-8")
    for name in environment_of(parsed()):
        assert f"`{name}`" in guide
        assert f"--{name.removeprefix('TEAMAPP_').lower().replace('_', '-')}" in guide
