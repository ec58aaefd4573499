"""dev.py: the front door of the repository."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = [
    "run",
    "test",
    "check",
    "shots",
    "docs",
    "bench",
    "doctor",
    "lock",
    "translate",
    "serve",
    "demo-sync",
    "build",
]


def dev(*words: str) -> subprocess.CompletedProcess[str]:
    """dev.py as a person calls it, from another folder."""
    command = [sys.executable, "-I", str(ROOT / "dev.py"), *words]
    return subprocess.run(command, cwd=ROOT.parent, capture_output=True, text=True, check=False)


def test_it_names_every_command() -> None:
    """Without words dev.py shows what it can do; the list is the list of commands."""
    done = dev()
    assert done.returncode == 0
    assert re.findall(r"^    python3 dev\.py ([\w-]+)", done.stdout, re.MULTILINE) == COMMANDS


def test_a_wrong_word_is_a_usage_error() -> None:
    """An unknown command ends with 2, names the word and what there is."""
    done = dev("roast")
    assert done.returncode == 2
    assert "'roast'" in done.stderr
    assert all(command in done.stderr for command in COMMANDS)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("build", "--fast"), 2),
        (("check", "--fast"), 2),
        (("bench", "coffee"), 2),
        (("bench", "store", "start", "--fast"), 2),
        (("lock", "all"), 2),
        (("doctor", "me"), 2),
    ],
)
def test_what_it_cannot_do_is_said(words: tuple[str, ...], code: int) -> None:
    """Wrong words are wrong usage, with a sentence and no traceback."""
    done = dev(*words)
    assert done.returncode == code
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_a_measurement_without_its_data_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the public data a named measurement fails with the folder that is missing, not with a traceback."""
    monkeypatch.setenv("TEAMAPP_SHARED", str(tmp_path))
    done = dev("bench", "travel")
    assert done.returncode == 1
    assert str(tmp_path / "maps") in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("job", ["lock", "check", "shots", "bench", "build"])
def test_a_question_does_no_job(job: str) -> None:
    """`--help` behind a job tells what there is and does nothing."""
    done = dev(job, "--help")
    assert done.returncode == 0
    assert done.stdout == dev("help").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent in another way there")
def test_ctrl_c_is_the_programs_own_affair() -> None:
    """A program that is interrupted ends in its own time, and its exit code is handed on."""
    child = "import signal, time; signal.signal(signal.SIGINT, lambda *_: (time.sleep(1), exit(130)));"
    script = (
        "import sys; sys.path.insert(0, 'packaging'); from workshop.places import run;"
        f" sys.exit(run([sys.executable, '-c', \"{child} print('ready', flush=True); time.sleep(60)\"]))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True, process_group=0
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode == 130


def test_doctor_reports_everything() -> None:
    """The doctor names each thing that set-up depends on, with what was found or what to do."""
    done = dev("doctor")
    assert done.returncode == ("MISSING" in done.stdout), done.stdout + done.stderr
    things = ["Python", "packages", "display", "keyring", "map", "C compiler", "Python headers", "compiled planner"]
    for thing in [*things, *(["Qt libraries"] if sys.platform == "linux" else [])]:
        assert re.search(rf"^(ok     |without|MISSING)  {re.escape(thing)}.* \S", done.stdout, re.MULTILINE), thing


def test_it_needs_the_standard_library_only() -> None:
    """dev.py and what it loads can be imported by a Python without any package."""
    script = (
        "import sys; sys.path.insert(0, 'packaging'); import workshop.commands as c;"
        " print(*sorted({name.split('.')[0] for name in sys.modules} - set(sys.stdlib_module_names)))"
    )
    command = [sys.executable, "-S", "-c", script]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {"__main__", "workshop", "sitecustomize", "usercustomize"}
