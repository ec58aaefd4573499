"""One process a profile; a second one knocks; a dead one holds nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from teamapp.bootstrap import knock
from teamapp.store.refusals import ProfileInUse
from teamapp.store.single import Door, Holder, ProfileLock, holder_of, knock_at

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys, time
from pathlib import Path
from teamapp.store.single import ProfileLock
lock = ProfileLock.take(Path(sys.argv[1]))
lock.listen(lambda: print("raised", flush=True))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path):
    """Another process that has the profile open and waits for knocks."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "team.lock")], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_process_is_refused_and_names_the_first(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    """Whoever comes second learns which process has it."""
    with pytest.raises(ProfileInUse) as refused:
        ProfileLock.take(tmp_path / "team.lock")
    assert refused.value.text.filled["pid"] == holder.pid


def test_a_knock_raises_the_window_of_the_first(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    """Every second start is heard."""
    assert holder.stdout is not None
    for _ in range(2):
        assert knock(tmp_path)
        assert holder.stdout.readline() == "raised\n"


def test_a_killed_process_holds_nothing(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    """After kill -9 the text of the lock still names it, and the next start takes over all the same."""
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    found = holder_of(tmp_path / "team.lock")
    assert found is not None
    assert found.pid == holder.pid
    assert not knock(tmp_path)
    lock = ProfileLock.take(tmp_path / "team.lock")
    lock.release()
    lock.release()


def test_a_released_profile_is_free(tmp_path: Path) -> None:
    """And nobody is left to knock at."""
    lock = ProfileLock.take(tmp_path / "team.lock")
    lock.listen(lambda: None)
    lock.release()
    assert not knock(tmp_path)
    ProfileLock.take(tmp_path / "team.lock").release()


def test_a_stranger_cannot_knock(tmp_path: Path) -> None:
    """Without the password of the lock file, which only its owner reads, a knock is not heard, and the door stays."""
    heard = threading.Event()
    lock = ProfileLock.take(tmp_path / "team.lock")
    lock.listen(heard.set)
    known = holder_of(tmp_path / "team.lock")
    assert known is not None
    assert not knock_at(Holder(known.pid, known.address, "guess"))
    assert not heard.is_set()
    assert knock_at(known)
    assert heard.wait(5)
    lock.release()


def test_a_door_opens_however_long_the_name_of_the_folder_for_passing_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A socket's file may have a short name only; a second start is heard nevertheless."""
    from multiprocessing import process

    long = tmp_path / ("x" * 120)
    long.mkdir()
    monkeypatch.setitem(process.current_process()._config, "tempdir", str(long))  # type: ignore[attr-defined]
    heard = threading.Event()
    door = Door(heard.set)
    try:
        assert knock_at(Holder(os.getpid(), door.address, door.password))
        assert heard.wait(10)
    finally:
        door.close()
