"""The map of a round on paper: the streets of the team's map, in letters and lines that survive a printer without
colours."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor

from scheduling.travel.problem import ShapesAnswer, ShapesRequest
from teamapp.domain.ids import Id, VisitId
from teamapp.patch.build import run
from teamapp.patch.layers import Layer
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import BuildRequest
from teamapp.services.day.rounds import day_sheet
from teamapp.services.papers.round_way import RoundWay, WayStop
from teamapp.words.speak import Language, say
from tests.support.sample_desk import TODAY, sample_desk
from tests.support.visits.tiny_town import write_town
from ui.paper.press import write_pdf
from ui.paper.sheets.round_paper import RoundPaper
from ui.paper.sketch.map_sketch import MapSketch
from ui.parts.map.style import PAPER, ROUND_ON_PAPER

SPOTS = ((52.0001, 4.001), (52.0001, 4.003), (52.0008, 4.002))


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("map")
    source = write_town(folder / "town.osm.pbf")
    run(BuildRequest(str(source), str(folder / "t.patch"), "Stadje"), lambda _progress: None, lambda: False)
    with PatchPack(folder / "t.patch") as opened:
        yield opened


@pytest.fixture(scope="module")
def sheet():
    with sample_desk() as desk:
        return max(day_sheet(desk, TODAY).rounds, key=lambda one: len(one.lines))


@pytest.fixture
def read(sheet, tmp_path: Path, qapp):
    """The last page of a round with this sketch, as whoever searches the file finds it."""

    def read(sketch: MapSketch) -> str:
        paper = RoundPaper(sheet=sheet, day="today", say=lambda text: say(text, Language.ENGLISH), sketch=sketch)
        write_pdf(paper, tmp_path / "round.pdf", foot="")
        return " ".join(PdfReader(tmp_path / "round.pdf").pages[-1].extract_text().split())

    return read


@pytest.fixture
def way(sheet) -> RoundWay:
    stops = tuple(
        WayStop(visit=VisitId(Id(f"v{at}")), number=at + 41, client=sheet.lines[at].client, start=None, place=spot)
        for at, spot in enumerate(SPOTS)
    )
    return RoundWay(sheet.nurse, stops, SPOTS, ShapesRequest("p", SPOTS, ((0, 1), (1, 2)), "bicycle", 17.0))


def test_the_map_says_its_streets_its_stops_and_whose_it_is(read, way, pack) -> None:
    """All of it as words that can be searched; once the streets were asked nothing is said of straight lines."""
    answer = ShapesAnswer(((SPOTS[0], (52.0, 4.002), SPOTS[1]), (SPOTS[1], SPOTS[2])), SPOTS, estimated=False)
    page = read(MapSketch(way.along(answer), pack))
    assert all(str(stop.number) in page for stop in way.stops)
    assert pack.attribution in page
    assert {label.name for label in pack.labels() if label.kind == "street" and label.name in page}
    assert "Straight lines" not in page
    assert "Straight lines" in read(MapSketch(way, pack))


@pytest.mark.parametrize("count", [1, 3])
def test_without_streets_the_stops_stand_on_white(read, way, count) -> None:
    """With a scale, also when there is only one, or all are at one door."""
    same = tuple(replace(stop, place=SPOTS[0]) for stop in way.stops[:count])
    page = read(MapSketch(replace(way, stops=same, line=tuple(stop.place for stop in same)), None))
    assert all(str(stop.number) in page for stop in same)
    assert " m" in page


def test_the_round_stands_out_without_colours() -> None:
    """Everything that lies under it is far lighter, names are far darker than what they stand on."""
    grounds = [PAPER.ground, *PAPER.areas.values(), *(road.fill for road in PAPER.roads.values() if road.fill)]
    assert min(map(grey, grounds)) - grey(ROUND_ON_PAPER) > 0.6
    names = (PAPER.street_name, PAPER.place_name, PAPER.water_name, PAPER.number, PAPER.green_name)
    assert min(map(grey, grounds)) - max(map(grey, names)) > 0.35
    assert grey(PAPER.ground) - grey(PAPER.areas[Layer.WATER]) > 0.12


def grey(colour: str) -> float:
    """What a printer without colours makes of it."""
    red, green, blue, _alpha = QColor(colour).getRgbF()
    return 0.299 * red + 0.587 * green + 0.114 * blue
