"""The sample team on the streets of Helsinki, on disk, for measurements that open it again and again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from teamapp.bootstrap import close_team, sample_team
from tests.support.store.key_file import FileKeys
from tests.support.store.watched_program import BEGAN, Begun
from tests.support.window.stage import Wall

ROOT = Path(__file__).resolve().parents[3]


@contextmanager
def bench_profile() -> Iterator[tuple[Path, FileKeys]]:
    """Made now, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="teamapp-bench-") as folder:
        keys = FileKeys(Path(folder) / "keys.json")
        profile = Path(folder) / "team"
        close_team(sample_team(profile, keys=keys, clock=Wall()))
        yield profile, keys


def starts(times: int, *, at: tuple[Path, FileKeys] | None = None) -> list[Begun]:
    """So many starts in fresh processes, after one that lets Python compile its modules, as an installation has.

    `at` is a profile that is there already, by default a sample team made for it.
    """
    with nullcontext(at) if at is not None else bench_profile() as (profile, keys):
        return [_start(profile, keys) for _ in range(times + 1)][1:]


def as_installed(keys: FileKeys) -> dict[str, str]:
    """The environment of a process that finds Python's modules compiled, as an installation has them."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**environment, "PYTHONPYCACHEPREFIX": str(keys.file.parent / "compiled"), "PYTHONPATH": str(ROOT)}


def _start(profile: Path, keys: FileKeys) -> Begun:
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.store.watched_program", str(profile), str(keys.file)],
        env={**as_installed(keys), BEGAN: repr(time.time())},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return Begun(**json.loads(done.stdout.splitlines()[-1]))
