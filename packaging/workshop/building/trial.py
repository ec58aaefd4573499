"""The frozen app tried as a stranger would have it: its own self-test, its size, how fast it starts."""

from __future__ import annotations

import json
import os
import secrets
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from workshop.building.freezing import APP, PROGRAM
from workshop.places import Trouble, run, say

MOST_MB = 330
STARTS = 5
_SECONDS = ("first_paint", "team_shown", "first_plan", "first_plan_from_the_click", "first_plan_cpu")
_REACH = {"first_paint": "< 1 s cold", "first_plan": "< 3 s"}


def try_out() -> None:
    """Raises Trouble when something does not work or the app is too large; the figures are printed."""
    with tempfile.TemporaryDirectory(prefix="teamapp-trial-") as folder:
        if run([str(PROGRAM), "--self-test", str(Path(folder) / "proof")], environment=_alone()) != 0:
            raise Trouble("The frozen app's self-test failed; the reason stands above.")
        _tell_times(Path(folder))
    size = size_mb(APP)
    say(f"installed: {size} MB (to reach: {MOST_MB})")
    if size > MOST_MB:
        raise Trouble(f"The app is larger than {MOST_MB} MB.")


def size_mb(folder: Path) -> int:
    """What it takes on the disk, in millions of bytes; links count once."""
    return round(
        sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink()) / 1e6
    )


def _tell_times(folder: Path) -> None:
    """One start with nothing of it in memory, then the middle of several."""
    profile, phrase = folder / "team", folder / "phrase"
    phrase.write_text(secrets.token_hex(16) + "\n", encoding="utf-8")
    make = [str(PROGRAM), "--profile", str(profile), "--passphrase-file", str(phrase), "sample"]
    if run(make, environment=_alone()) != 0:
        raise Trouble("The frozen app could not make the sample team.")
    _forget(APP)
    cold = _start(profile, phrase)
    warm = [_start(profile, phrase) for _ in range(STARTS)]
    for name in _SECONDS:
        middle, slowest = statistics.median(one[name] for one in warm), max(one[name] for one in warm)
        reach = f" (to reach: {_REACH[name]})" if name in _REACH else ""
        say(f"{name.replace('_', ' ')}: {cold[name]:.2f} s cold, {middle:.2f} s warm, slowest {slowest:.2f} s{reach}")


def _start(profile: Path, phrase: Path) -> dict[str, float]:
    command = [str(PROGRAM), "--self-test", "--start", str(profile), repr(time.time())]
    done = subprocess.run(
        command,
        env={**os.environ, **_alone()},
        input=phrase.read_text(encoding="utf-8"),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise Trouble(f"The frozen app did not come to a first plan:\n{done.stdout}{done.stderr}")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _forget(folder: Path) -> None:
    """Lets the system put the program's files out of its memory, as after a night."""
    if not hasattr(os, "posix_fadvise"):
        return
    for file in folder.rglob("*"):
        if file.is_file():
            with file.open("rb") as opened:
                os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _alone() -> dict[str, str]:
    """Nothing of this repository is found by accident, and Qt does not list scripts that a font lacks."""
    return {"PYTHONPATH": "", "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.text.font.db=false"}
