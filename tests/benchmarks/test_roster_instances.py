"""The roster benchmark command: what it writes the independent checker accepts, and bad files are refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scheduling.benchmarks.__main__ import main
from scheduling.benchmarks.roster_format import read_grid
from scheduling.roster.columns.public.grid import cost
from scheduling.roster.columns.row import OFF
from tests.support.roster.roster_instance import instance_text

SHARED = Path(os.environ.get("TEAMAPP_SHARED", Path(__file__).parents[2].parent / "shared")) / "benchmarks" / "roster"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Six nurses, fourteen days, two shifts."""
    file = tmp_path / "small.txt"
    file.write_text(instance_text(seed=1), encoding="utf-8")
    return file


def test_the_command_writes_a_roster_with_every_nurse_and_day(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The written file has one entry a day for each nurse, and the cost is printed."""
    out = tmp_path / "roster.json"
    assert main(["roster", str(small), "--seconds", "5", "--seed", "1", "--out", str(out)]) == 0
    assignments = json.loads(out.read_text(encoding="utf-8"))["assignments"]
    assert set(assignments) == {member.key for member in read_grid(small).members}
    assert all(len(row) == 14 for row in assignments.values())
    assert "cost" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("SECTION_COVER", "SECTION_OTHER"), "line"),
        (("480", "long"), "'long' is not a whole number"),
        (("A,0\n", "Z,0\n"), "unknown nurse 'Z'"),
        (("A,0\n", "A,99\n"), "99 is out of range"),
        (("E=14", "Q=14"), "is not SHIFT=NUMBER"),
        (("\n14\n", "\n0\n"), "0 days"),
    ],
)
def test_a_bad_line_is_refused_with_its_place_and_a_remedy(
    change: tuple[str, str], message: str, small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, one sentence on standard error, no traceback, nothing written."""
    small.write_text(small.read_text(encoding="utf-8").replace(*change, 1), encoding="utf-8")
    out = tmp_path / "roster.json"
    assert main(["roster", str(small), "--seconds", "1", "--out", str(out)]) == 1
    error = capsys.readouterr().err
    assert message in error
    assert "small.txt" in error
    assert "Traceback" not in error
    assert not out.exists()


@pytest.mark.parametrize("arguments", [["--seconds", "0"], ["--seconds", "soon"], ["--seed", "x"], []])
def test_wrong_usage_ends_with_two(arguments: list[str], small: Path, tmp_path: Path) -> None:
    """Argparse says what is wrong; the exit code is 2."""
    out = ["--out", str(tmp_path / "roster.json")] if arguments else []
    with pytest.raises(SystemExit) as ended:
        main(["roster", str(small), *arguments, *out])
    assert ended.value.code == 2


def test_a_place_that_cannot_be_written_is_refused_before_the_solve(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that does not exist."""
    assert main(["roster", str(small), "--out", str(tmp_path / "no" / "roster.json")]) == 1
    assert "folder" in capsys.readouterr().err


@pytest.mark.parametrize(("number", "best"), [(1, 607), (2, 828), (4, 1716)])
def test_public_instances_are_solved_to_the_best_known_value(number: int, best: int, tmp_path: Path) -> None:
    """The independent checker accepts the roster and confirms the value; without the shared folder this is skipped."""
    instance, checker = SHARED / f"Instance{number}.txt", SHARED / "check_roster.py"
    if not instance.exists():
        pytest.skip(f"{instance.parent} is not here: set TEAMAPP_SHARED to run the public instances")
    out = tmp_path / "roster.json"
    assert main(["roster", str(instance), "--seconds", "20", "--seed", "1", "--out", str(out)]) == 0
    assert f"objective {best} " in _checked(checker, instance, out)


@pytest.mark.parametrize("seed", range(3))
def test_the_grid_costs_what_the_independent_checker_says(seed: int, tmp_path: Path) -> None:
    """Our evaluator and the checker agree on rosters of generated instances; skipped without the shared folder."""
    checker = SHARED / "check_roster.py"
    if not checker.exists():
        pytest.skip(f"{checker} is not here: set TEAMAPP_SHARED to compare with it")
    instance, out = tmp_path / "instance.txt", tmp_path / "roster.json"
    instance.write_text(instance_text(seed=seed, nurses=8, weeks=3), encoding="utf-8")
    assert main(["roster", str(instance), "--seconds", "3", "--out", str(out)]) == 0
    grid, assignments = read_grid(instance), json.loads(out.read_text(encoding="utf-8"))["assignments"]
    rows = [tuple(grid.kinds.index(kind) if kind else OFF for kind in assignments[m.key]) for m in grid.members]
    assert f"objective {cost(grid, rows)} " in _checked(checker, instance, out)


def _checked(checker: Path, instance: Path, out: Path) -> str:
    """What the checker prints; it must find no violation."""
    command = [sys.executable, str(checker), str(instance), str(out)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0
    return checked.stdout
