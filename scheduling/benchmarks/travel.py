"""The travel benchmark: times and distances between points on an OpenStreetMap extract, written as two matrices."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import cast

from scheduling.benchmarks.errors import UnusableFile
from scheduling.travel.errors import TravelRefused
from scheduling.travel.problem import MODES, USUAL_KMH, Mode, Point
from scheduling.travel.provider import check_points, check_traveller, whole
from scheduling.travel.streets.journeys import StreetJourneys, street_journeys
from scheduling.travel.streets.making.build import build_graph
from scheduling.travel.streets.network import network_for

REMEDIES = {
    "travel.no_file": ("there is no such file", "Name an OpenStreetMap extract (.osm.pbf)."),
    "travel.not_a_map": ("this is not an OpenStreetMap extract, or it is damaged", "Download it again (.osm.pbf)."),
    "travel.no_streets": ("there are no streets in it", "Take an extract that holds the streets of the points."),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `python -m scheduling.benchmarks travel`."""
    parser.add_argument("--map", type=Path, required=True, metavar="FILE.osm.pbf", help="OpenStreetMap extract")
    parser.add_argument(
        "--points", type=Path, required=True, metavar="POINTS.json", help="[[longitude, latitude], ...]"
    )
    parser.add_argument("--mode", choices=MODES, required=True)
    parser.add_argument("--kmh", type=_kmh, metavar="KMH", help="speed on an ordinary street (17, 30 or 5 by mode)")
    parser.add_argument("--out", type=Path, required=True, metavar="MATRIX.json", help='{"t": seconds, "d": km}')


def run(options: argparse.Namespace) -> int:
    """Reads, computes and writes; prints what it did."""
    mode = cast(Mode, options.mode)
    points = read_points(options.points)
    try:
        graph = build_graph(options.map)
    except TravelRefused as refused:
        thing, remedy = REMEDIES.get(refused.text.code, (str(refused), "Take another extract."))
        raise UnusableFile(thing, place=str(options.map), remedy=remedy) from refused
    began = time.process_time()
    ways = street_journeys(network_for(graph, mode, kmh=options.kmh or USUAL_KMH[mode]), points)
    spent = time.process_time() - began
    _write(ways, options.out)
    print(f"{len(points)} points, {graph.edges} streets, {spent:.3f} s CPU for the matrix: {options.out}")
    unreached = [str(number) for number, away in enumerate(ways.off_street_metres, 1) if away is None]
    if unreached:
        print(f"warning: no street near point {', '.join(unreached)}; their times are null", file=sys.stderr)
    return 0


def read_points(file: Path) -> tuple[Point, ...]:
    """The points of a JSON list of [longitude, latitude]; a bad one is named by its number, from 1."""
    remedy = "Write a JSON list of [longitude, latitude] in degrees."
    try:
        rows: object = json.loads(file.read_text("utf-8"))
    except OSError as error:
        raise UnusableFile(f"cannot be read ({error.strerror})", place=str(file), remedy="Check the name.") from error
    except ValueError as error:
        raise UnusableFile(f"this is not JSON ({error})", place=str(file), remedy=remedy) from error
    if not isinstance(rows, list) or not rows:
        raise UnusableFile("there are no points in it", place=str(file), remedy=remedy)
    points = tuple(_point(row, f"{file}, point {number}", remedy) for number, row in enumerate(rows, 1))
    try:
        check_points(points)
    except TravelRefused as refused:
        number = refused.text.values["number"]
        raise UnusableFile("it does not lie on earth", place=f"{file}, point {number}", remedy=remedy) from refused
    return points


def _point(row: object, place: str, remedy: str) -> Point:
    match row:
        case [bool(), _] | [_, bool()]:
            pass
        case [int() | float() as longitude, int() | float() as latitude]:
            return float(latitude), float(longitude)
    raise UnusableFile("it is not a pair of numbers", place=place, remedy=remedy)


def _kmh(text: str) -> float:
    """argparse's reader of a speed."""
    try:
        kmh = float(text)
        check_traveller("bicycle", kmh)
    except (ValueError, TravelRefused) as error:
        raise argparse.ArgumentTypeError(f"{text} is not a speed from 1 to 130 km/h") from error
    return kmh


def _write(ways: StreetJourneys, out: Path) -> None:
    legs = whole(ways)
    km = [[None if metres is None else metres / 1000 for metres in row] for row in legs.metres]
    try:
        out.write_text(json.dumps({"t": legs.seconds, "d": km}), "utf-8")
    except OSError as error:
        raise UnusableFile(
            f"cannot be written ({error.strerror})", place=str(out), remedy="Name another file."
        ) from error
