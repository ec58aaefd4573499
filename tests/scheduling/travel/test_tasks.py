"""The tasks as the worker calls them: a pack in, plain data out, an estimate where there are no streets."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest

from scheduling.progress import Progress, silent
from scheduling.stop import never
from scheduling.travel import tasks
from scheduling.travel.errors import TravelRefused
from scheduling.travel.problem import GraphRequest, MatrixAnswer, MatrixRequest, ShapesAnswer, ShapesRequest

POINTS = ((52.001, 4.000), (52.001, 4.002), (52.000, 4.003))


@pytest.fixture
def pack(tmp_path: Path, town_file: Path) -> Path:
    file = tmp_path / "town.patch"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.close()
    answer = tasks.graph(GraphRequest(str(town_file), str(file)), silent, never)
    assert (answer.junctions, answer.streets) == (8, 8)
    return file


def test_matrix_and_shapes_cross_the_border(pack: Path) -> None:
    """Both answers survive the trip to JSON and back, and agree with each other."""
    matrix = tasks.matrix(MatrixRequest(str(pack), POINTS, "bicycle", 17.0), silent, never)
    shapes = tasks.shapes(ShapesRequest(str(pack), POINTS, ((0, 1), (1, 2)), "bicycle", 17.0), silent, never)
    assert not matrix.estimated
    assert matrix.seconds[0][1] == 29
    assert len(shapes.lines[1]) == 4
    assert msgspec.json.decode(msgspec.json.encode(matrix), type=MatrixAnswer) == matrix
    assert msgspec.json.decode(msgspec.json.encode(shapes), type=ShapesAnswer) == shapes


def test_graph_is_replaced_not_added(pack: Path, town_file: Path) -> None:
    """A second build leaves one graph."""
    tasks.graph(GraphRequest(str(town_file), str(pack)), silent, never)
    connection = sqlite3.connect(pack)
    assert connection.execute("SELECT count(*) FROM graph").fetchone() == (1,)
    connection.close()


def test_graph_reports_what_it_does(pack: Path, town_file: Path) -> None:
    """Reading says so."""
    told: list[Progress] = []
    tasks.graph(GraphRequest(str(town_file), str(pack)), told.append, never)
    assert [progress.phase.code for progress in told if progress.phase] == ["travel.reading_streets"]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda pack: None, "travel.no_pack"),
        (lambda pack: str(pack) + "x", "travel.pack_missing"),
        (lambda pack: _without_graph(pack), "travel.no_graph"),
        (lambda pack: _with_bad_graph(pack), "travel.bad_graph"),
        (lambda pack: _not_a_database(pack), "travel.bad_graph"),
    ],
)
def test_without_streets_it_is_an_estimate_and_says_why(pack: Path, spoil, code: str) -> None:  # type: ignore[no-untyped-def]
    """Whatever is wrong with the pack, planning goes on along straight lines, marked, with the reason."""
    answer = tasks.matrix(MatrixRequest(spoil(pack), POINTS, "bicycle", 17.0), silent, never)
    assert answer.estimated
    assert answer.why is not None
    assert answer.why.code == code
    assert answer.seconds[0][1] == 41


@pytest.mark.parametrize(
    ("points", "mode", "kmh", "code"),
    [
        (((91.0, 4.0),), "bicycle", 17.0, "travel.bad_point"),
        (((float("nan"), 4.0),), "bicycle", 17.0, "travel.bad_point"),
        (POINTS, "bicycle", 0.0, "travel.bad_speed"),
        (POINTS, "bicycle", float("nan"), "travel.bad_speed"),
        (POINTS, "horse", 17.0, "travel.bad_mode"),
    ],
)
def test_bad_questions_are_refused(pack: Path, points, mode, kmh: float, code: str) -> None:  # type: ignore[no-untyped-def]
    """A place off the earth, an impossible speed and an unknown mode are named."""
    with pytest.raises(TravelRefused) as refused:
        tasks.matrix(MatrixRequest(str(pack), points, mode, kmh), silent, never)
    assert refused.value.text.code == code


def test_a_leg_to_nowhere_is_refused(pack: Path) -> None:
    """A leg names points that are there."""
    with pytest.raises(TravelRefused) as refused:
        tasks.shapes(ShapesRequest(str(pack), POINTS, ((0, 3),), "bicycle", 17.0), silent, never)
    assert refused.value.text.code == "travel.bad_index"


def _without_graph(pack: Path) -> str:
    return _changed(pack, "DROP TABLE graph")


def _with_bad_graph(pack: Path) -> str:
    return _changed(pack, "UPDATE graph SET streets = x'00112233'")


def _changed(pack: Path, statement: str) -> str:
    with sqlite3.connect(pack) as connection:
        connection.execute(statement)
    connection.close()
    return str(pack)


def _not_a_database(pack: Path) -> str:
    pack.write_bytes(b"nothing of the kind" * 100)
    return str(pack)
