"""`teamapp sync`: a team shared, a colleague let in and a lost team brought back, all without a window."""

from __future__ import annotations

import io
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.server.http.app import make_app
from sync.server.settings import Settings
from teamapp import bootstrap
from teamapp.bootstrap import close_team, create_team
from teamapp.cli import main
from teamapp.cli.commands.sync import inviting, joining
from teamapp.store.keys.source import MemoryKeys
from teamapp.store.keys.vault import KeyPlace
from tests.support.backend.serving import Serving
from tests.support.command_line import CommandLine, secret_file

PATIENCE_SECONDS = 60.0


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    one = Serving(make_app(Settings(database=f"sqlite:///{tmp_path / 'backend.db'}", founding_code="open sesame")))
    yield one
    one.close()


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeys:
    """The keyring of these computers: a passphrase would take its time at each command."""
    keys = MemoryKeys(place=KeyPlace.KEYRING)
    monkeypatch.setattr(bootstrap, "usual_keys", lambda: keys)
    monkeypatch.setattr(joining, "_LOOK_SECONDS", 0.05)
    monkeypatch.setattr(inviting, "_LOOK_SECONDS", 0.05)
    return keys


def test_shared_joined_and_brought_back(
    tmp_path: Path,
    serving: Serving,
    command: CommandLine,
    capsys: pytest.CaptureFixture[str],
    keyring: MemoryKeys,
) -> None:
    """Each step says what a person needs for the next one; a code from the output is the input of the next."""
    anna = tmp_path / "anna"
    close_team(create_team(anna, name="Wijkteam Klein", keys=keyring)[0])
    wrong = secret_file(tmp_path, "guessed", name="wrong")
    right = secret_file(tmp_path, "open sesame", name="right")
    sharing = ("--profile", anna, "sync", "share", serving.address, "--label", "desk")
    assert "asks for a code" in command(*sharing, "--founding-code-file", wrong).err
    assert serving.address in command(*sharing, "--founding-code-file", right).out
    assert "All changes sent" in command("--profile", anna, "sync", "state").out
    invited = _invited(anna, tmp_path, capsys)
    kit = command("--profile", anna, "sync", "kit").out
    devices = command("--profile", anna, "sync", "computers").out
    assert "tablet" in devices
    assert "recovery kit" in devices
    (line,) = [one for one in kit.splitlines() if one.startswith("teamapp:kit")]
    shutil.rmtree(anna)
    found = tmp_path / "found"
    joined = command("--profile", found, "sync", "join", "--code-file", secret_file(tmp_path, line, name="kit"))
    assert "Wijkteam Klein is in" in joined.out
    assert "All changes sent" in command("--profile", found, "sync", "now").out
    removed = command("--profile", found, "sync", "remove", "tablet", "--stolen")
    assert "tablet is out of the team" in removed.out
    told = command("--profile", invited, "sync", "now")
    assert "no longer in the team" in told.err


def _invited(host: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A second computer, whose program waits while the first one's asks whether the words agree."""
    capsys.readouterr()
    said, guest = "", folder / "guest"
    words = [str(one) for one in ("--profile", host, "sync", "invite")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO("yes\n"))
        host_side = threading.Thread(target=main, args=(words,))
        host_side.start()
        end = time.monotonic() + PATIENCE_SECONDS
        while "teamapp:join" not in said and time.monotonic() < end:
            time.sleep(0.02)
            said += capsys.readouterr().out
        (line,) = [one for one in said.splitlines() if one.startswith("teamapp:join")]
        code = secret_file(folder, line, name="code")
        guest_side = ("--profile", guest, "sync", "join", "--code-file", code, "--label", "tablet")
        assert main([str(one) for one in guest_side]) == 0
        host_side.join(PATIENCE_SECONDS)
    said += capsys.readouterr().out
    six = {tuple(one.split()[-6:]) for one in said.splitlines() if "six words" in one}
    assert len(six) == 1
    return guest
