"""The main job on the command line: where it writes, and what Ctrl+C keeps."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from teamapp.cli.progress import wait_for
from teamapp.cli.sheet import columns, listed, put
from tests.support.command_line import CommandLine, new_profile, secret_file, start

PATIENCE_SECONDS = 90.0
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent in another way there")


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


def test_a_folder_that_cannot_take_files_is_refused_first(command: CommandLine, tmp_path: Path) -> None:
    """A file in its place, or a place below a file: named before anything is planned."""
    taken = tmp_path / "taken"
    taken.touch()
    for out in (taken, taken / "below"):
        began = time.monotonic()
        said = command("plan", "--out", out)
        assert (said.code, str(out) in said.err) == (1, True), said.err
        assert said.out == ""
        assert time.monotonic() - began < 5


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_rights_is_refused_first(command: CommandLine, tmp_path: Path) -> None:
    """A read-only folder is named, in Dutch as well."""
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    said = command("--language", "nl", "plan", "--out", closed)
    assert said.code == 1
    assert f"In {closed} kan niet worden geschreven" in said.err


def test_a_team_without_nurses_says_what_is_missing(command: CommandLine, tmp_path: Path) -> None:
    """A new team has nobody to plan with: it is named with what to do, and nothing is written."""
    profile = tmp_path / "profile"
    new_profile(profile)
    secret = secret_file(tmp_path)
    common = ("--profile", profile, "--passphrase-file", secret)
    said = command(*common, "plan", "--seconds", "1", "--rounds-seconds", "1", "--out", tmp_path / "out")
    assert said.code == 1
    assert "Wijkteam Klein has no nurses yet" in said.err
    assert list((tmp_path / "out").iterdir()) == []


@needs_posix
def test_ctrl_c_keeps_the_best_so_far(tmp_path: Path) -> None:
    """The roster found until then is printed and written, the exit code says 130, and no process or file stays."""
    out = tmp_path / "out"
    process = start("plan", "--seconds", "120", "--out", str(out), cwd=tmp_path)
    assert process.stderr is not None
    _wait_for_line(process, "cost")
    helpers = _children(process.pid)
    process.send_signal(signal.SIGINT)
    printed, said = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 130, said
    assert "the best so far is kept" in said
    assert "Traceback" not in said
    assert "Roster, " in printed
    assert (out / "roster.csv").read_text(encoding="utf-8-sig").count("\n") == 13
    assert helpers, "the planner is a process of its own"
    assert [pid for pid in helpers if _lives(pid)] == []
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@needs_posix
@pytest.mark.parametrize("seconds", [1.5])
def test_ctrl_c_before_there_is_anything_leaves_nothing(tmp_path: Path, seconds: float) -> None:
    """While the sample team is being made there is nothing to keep: a sentence, and an empty temporary folder."""
    process = start("plan", "--seconds", "60", "--out", str(tmp_path / "out"), cwd=tmp_path)
    time.sleep(seconds)
    helpers = _children(process.pid)
    process.send_signal(signal.SIGINT)
    _printed, said = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode in (130, -signal.SIGINT)  # Python's own start-up and shutdown end by the signal
    assert "Traceback" not in said
    assert [pid for pid in helpers if _lives(pid)] == []
    assert [path.name for path in tmp_path.iterdir() if path.name != "out"] == []


class Interrupted:
    """A computation during which Ctrl+C is pressed, and which has something to hand over."""

    def __init__(self) -> None:
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True

    def wait(self, timeout_seconds: float | None = None) -> str:
        assert timeout_seconds is not None
        if not self.stopped:
            raise KeyboardInterrupt
        return "the best so far"


def test_waiting_hands_over_what_there_is() -> None:
    """Ctrl+C asks the computation to stop and takes what it has; without it the answer is whole."""
    assert wait_for(Interrupted()) == ("the best so far", True)
    ready = Interrupted()
    ready.stop()
    assert wait_for(ready) == ("the best so far", False)


def test_columns_stand_below_each_other() -> None:
    """Each column begins (or ends) where it begins in every row; lists break between entries only."""
    assert columns([("a", "1", "x"), ("bbb", "10", "y")], right=frozenset({1})) == ["a     1  x", "bbb  10  y"]
    assert columns([]) == []
    assert listed(["x" * 100, "y" * 100]) == ["x" * 100, "y" * 100]
    assert listed(["a b", "c"]) == ["a b   c"]


def test_a_poor_terminal_gets_plain_characters(tmp_path: Path) -> None:
    """Where a character cannot be shown a plain one stands for it, and no printing fails."""
    for encoding, expected in (("ascii", "a | b - * ?\n"), ("utf-8", "a │ b – ♡ é\n")):
        file = tmp_path / encoding
        with file.open("w", encoding=encoding) as stream:
            put("a │ b – ♡ é", stream)
        assert file.read_text(encoding=encoding) == expected


def _wait_for_line(process: subprocess.Popen[str], part: str) -> None:
    """Reads what is said until a line has this part."""
    assert process.stderr is not None
    until = time.monotonic() + PATIENCE_SECONDS
    for line in process.stderr:
        if part in line:
            return
        assert time.monotonic() < until, line
    raise AssertionError(f"it ended without saying {part!r}")


def _children(pid: int) -> list[int]:
    """The processes that a process has started."""
    listed_children = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return [int(word) for word in listed_children.stdout.split()]


def _lives(pid: int) -> bool:
    return Path(f"/proc/{pid}/cmdline").exists() and bool(Path(f"/proc/{pid}/cmdline").read_bytes())
