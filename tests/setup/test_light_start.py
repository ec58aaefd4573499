"""The window's process starts light, and the worker's too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOLVING = {"ortools", "numpy", "pandas", "osmium"}
LATER = {"sqlalchemy", "alembic", "httpx", "keyring", "openpyxl", "icalendar", "PySide6"}


def imported_by(*modules: str) -> set[str]:
    """Top-level names that a fresh Python has after importing modules of ours."""
    script = f"import sys, {', '.join(modules)}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_entry_imports_nothing() -> None:
    """`ui.start` brings in nothing but the standard library: the worker is started through it."""
    assert not imported_by("ui.start") & (SOLVING | LATER | {"msgspec"})


def test_the_command_line_is_light() -> None:
    """Importing the command line brings neither solver nor store nor Qt; they come when a command needs them."""
    assert not imported_by("ui.start", "teamapp.cli") & (SOLVING | LATER)


def test_the_worker_begins_light() -> None:
    """The worker imports a solver only when it is asked for one."""
    assert not imported_by("scheduling.worker") & (SOLVING | LATER)


@pytest.mark.parametrize("module", ["teamapp.bootstrap", "ui.shell.app"])
def test_the_window_imports_no_solver(module: str) -> None:
    """What the window's process imports, services and pages included, has no solver behind it."""
    assert not imported_by(module) & SOLVING


def test_a_library_that_the_system_lacks_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """On a computer without a desktop the window says what to install, in one sentence; other mistakes stay visible."""
    from ui import start

    lacking = ImportError("libGL.so.1: cannot open shared object file: No such file or directory")
    assert start._lacks(lacking, ["--language", "nl"]) == 1
    said = capsys.readouterr().err
    assert "libGL.so.1" in said
    assert "sudo apt install" in said
    with pytest.raises(ImportError):
        start._lacks(ImportError("cannot import name 'x'"), [])
