"""`python -m scheduling.benchmarks travel` on a small town: right numbers, and errors a person can act on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scheduling.benchmarks.__main__ import main
from tests.support.visits.tiny_town import write_town


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return write_town(tmp_path / "town.osm.pbf")


def arguments(town: Path, points: str, out: str = "matrix.json") -> list[str]:
    file = town.parent / "points.json"
    file.write_text(points, "utf-8")
    given = {"--map": town, "--points": file, "--mode": "bicycle", "--out": town.parent / out}
    return ["travel", *(str(part) for pair in given.items() for part in pair)]


def test_writes_both_matrices(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Seconds and kilometres by row, null where there is no way, and a warning that names the point."""
    assert main(arguments(town, "[[4.0, 52.001], [4.002, 52.001], [9, 9]]")) == 0
    written = json.loads((town.parent / "matrix.json").read_text("utf-8"))
    assert written["t"] == [[0, 29, None], [29, 0, None], [None, None, None]]
    assert written["d"] == [[0, 0.137, None], [0.137, 0, None], [None, None, None]]
    assert "point 3" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ("[]", "no points"),
        ("{}", "no points"),
        ("[[4, 52], [4]]", "point 2: it is not a pair"),
        ('[["4", 52]]', "point 1: it is not a pair"),
        ("[[true, 52]]", "point 1: it is not a pair"),
        ("[[4, 52], [4, 152]]", "point 2: it does not lie on earth"),
        ("[[4, NaN]]", "point 1: it does not lie on earth"),
        ("[4", "not JSON"),
    ],
)
def test_bad_points_are_named(town: Path, points: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1 and one line that says which point of which file and what to write instead."""
    assert main(arguments(town, points)) == 1
    error = capsys.readouterr().err
    assert error.startswith("error: ")
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "no such file"), (b"a letter", "not an OpenStreetMap extract"), (b"", "not an OpenStreetMap")],
)
def test_bad_map_is_named(town: Path, content: bytes | None, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing, foreign or empty map is said to be that."""
    asked = arguments(town, "[[4.0, 52.001]]")
    town.unlink()
    if content is not None:
        town.write_bytes(content)
    assert main(asked) == 1
    error = capsys.readouterr().err
    assert said in error
    assert str(town) in error


def test_unwritable_output_is_named(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there is said, not traced."""
    assert main(arguments(town, "[[4.0, 52.001]]", out="nowhere/matrix.json")) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("extra", [["--mode", "horse"], ["--kmh", "0"], ["--kmh", "fast"], ["--speed", "3"]])
def test_usage_errors_are_two(town: Path, extra: list[str]) -> None:
    """What argparse refuses ends with 2."""
    with pytest.raises(SystemExit) as ended:
        main([*arguments(town, "[[4.0, 52.001]]"), *extra])
    assert ended.value.code == 2
