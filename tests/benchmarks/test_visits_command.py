"""`python -m scheduling.benchmarks visits`: solutions that the independent checker accepts, and errors to act on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scheduling.benchmarks.__main__ import main
from scheduling.core import face
from tests.support.visits.public_visits import instances, need_checker, verdict

needs_core = pytest.mark.skipif(not face.compiled(), reason="build the core: python -m scheduling.core.build")


def tiny() -> dict[str, object]:
    """Two patients, one caregiver."""
    patient = {"required_services": [{"service": "s"}], "time_windows": [{"start": 60, "end": 120}]}
    return {
        "metadata": {"cost_components": {"travel_time": 1, "total_tardiness": 1}},
        "terminal_points": [{"id": "d", "distance_matrix_index": 0}],
        "services": [{"id": "s", "default_duration": 30}],
        "caregivers": [{"id": "c", "abilities": ["s"], "departing_point": "d"}],
        "patients": [{"id": f"p{k}", "distance_matrix_index": k, **patient} for k in (1, 2)],
        "distances": [[0, 10, 10], [10, 0, 5], [10, 5, 0]],
    }


def command(instance: Path, out: Path, *more: str) -> list[str]:
    return ["visits", str(instance), "--seconds", "0.3", "--seed", "1", "--out", str(out), *more]


@needs_core
def test_writes_the_best_rounds_of_a_tiny_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both patients in one round: 25 minutes of travel, nobody late."""
    (tmp_path / "tiny.json").write_text(json.dumps(tiny()), "utf-8")
    assert main(command(tmp_path / "tiny.json", tmp_path / "out.json")) == 0
    written = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [row["arrival_time"] for row in written["routes"][0]["locations"]] == [60, 95]
    assert "cost 25.000, 0 visits left out" in capsys.readouterr().out


@needs_core
@pytest.mark.parametrize("path", instances() or [Path("absent")], ids=lambda path: path.stem)
def test_solutions_of_public_instances_are_accepted(path: Path, tmp_path: Path) -> None:
    """Each of the public formats, after a blink of planning: no hard violation."""
    need_checker()
    assert main(command(path, tmp_path / "out.json")) == 0
    _values, violations = verdict(path, tmp_path / "out.json")
    assert violations == 0


def spoilt(**changes: object) -> str:
    return json.dumps(tiny() | changes)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not a home-care instance"),
        ("[]", "Expected `object`"),
        (spoilt(patients=[]), "patients: empty, or an id occurs twice"),
        (spoilt(distances=[[0, 1], [1]]), "not a square matrix"),
        (spoilt(metadata={"cost_components": {"beauty": 3}}), "'beauty' is not supported"),
        (spoilt(metadata={"cost_components": {"travel_time": "much"}}), "$.metadata.cost_components"),
        (spoilt(services=[{"id": "s"}]), "no duration for service 's'"),
        (
            spoilt(caregivers=[{"id": "c", "abilities": [], "departing_point": "x"}]),
            "terminal point 'x' is not defined",
        ),
    ],
)
def test_a_bad_instance_is_named_with_place_and_remedy(
    content: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, the file, what is wrong where, and what to do; no traceback."""
    (tmp_path / "bad.json").write_text(content, "utf-8")
    assert main(command(tmp_path / "bad.json", tmp_path / "out.json")) == 1
    error = capsys.readouterr().err
    assert said in error
    assert "bad.json" in error
    assert "iolab-uniud/uhhc" in error


def test_missing_file_and_folder_are_failures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1 with the name of what is not there."""
    assert main(command(tmp_path / "none.json", tmp_path / "out.json")) == 1
    assert "none.json: No such file" in capsys.readouterr().err
    (tmp_path / "tiny.json").write_text(json.dumps(tiny()), "utf-8")
    assert main(command(tmp_path / "tiny.json", tmp_path / "no" / "out.json")) == 1
    assert "there is no such folder" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--seconds", "-1"], ["--seconds", "soon"], ["--seed", "x"], ["--colour", "red"]])
def test_wrong_options_are_usage_errors(wrong: list[str], tmp_path: Path) -> None:
    """Exit code 2."""
    with pytest.raises(SystemExit) as stopped:
        main(command(tmp_path / "a.json", tmp_path / "b.json", *wrong))
    assert stopped.value.code == 2
