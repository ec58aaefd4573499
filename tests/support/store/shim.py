"""A process whose disk fails on command: it dies at the Nth write or fsync, or finds the disk full from there on."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
KILLED = 137
_LIBRARY = "TEST_SHIM"


def build_shim(folder: Path) -> Path:
    """Compile it; skips the test where there is no compiler or no preloading."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if not sys.platform.startswith("linux") or compiler is None:
        pytest.skip("needs Linux and a C compiler (cc) for the preloaded shim that makes writes fail")
    library = folder / "shim.so"
    source = Path(__file__).with_name("shim.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def run_under_shim(module: str, *arguments: str, library: Path) -> str:
    """What a module of tests prints when it runs with the shim preloaded; its failure is the test's."""
    environment = {**os.environ, "LD_PRELOAD": str(library), _LIBRARY: str(library)}
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def arm(*, crash_at: int = 0, full_at: int = 0) -> int:
    """In a process under the shim: from now on. Returns the number of writes and fsyncs since the last time."""
    return int(ctypes.CDLL(os.environ[_LIBRARY]).arm(crash_at, full_at))


def in_child(work: Callable[[Callable[[str], None]], None]) -> tuple[int, list[str]]:
    """Do `work` in a forked process; its exit code, and the lines it told before it ended."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        code = 1
        try:
            work(lambda line: _tell(writes, line))
            code = 0
        except BaseException:  # noqa: BLE001  the child must not go on as its parent
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    os.close(writes)
    with os.fdopen(reads) as pipe:
        lines = pipe.read().splitlines()
    _pid, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), lines


def _tell(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())
