"""A round as GeoJSON: stops in order, the way between them, and nobody's home."""

from __future__ import annotations

import json
from pathlib import Path

from teamapp.domain.entities import Nurse
from teamapp.services.exporting.round_map import export_round_map
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.day.lines import RoundLine, Stop
from teamapp.services.rounds.day.places import places_of
from tests.support.sample_desk import TODAY, sample_desk


def test_a_round_leaves_without_the_nurses_home(tmp_path: Path) -> None:
    """Longitude before latitude, initials instead of names, the line from the first stop to the last."""
    with sample_desk() as desk:
        facts = read_day(desk, TODAY)
        places = places_of(facts)
        nurse = facts.on_duty[0].nurse.id
        visits = [one for one in facts.visits if one.nurse == nurse][:3]
        home = places.points[places.home[nurse]]
        spots = [places.points[places.client[one.client]] for one in visits]
        stops = tuple(
            Stop(one.id, number, spot) for number, (one, spot) in enumerate(zip(visits, spots, strict=True), 1)
        )
        way = (home, (home[0] + 0.001, home[1]), *spots, home)
        file = export_round_map(facts, RoundLine(nurse, home, stops, way), tmp_path / "round.geojson")
        nurses = desk.store.all(Nurse)
        names = [facts.clients[one.client].family_name for one in visits]
    written = file.read_text("utf-8")
    line, *points = json.loads(written)["features"]
    assert line["geometry"]["coordinates"] == [[round(lon, 6), round(lat, 6)] for lat, lon in spots]
    assert [one["properties"]["number"] for one in points] == [1, 2, 3]
    assert [one["geometry"]["coordinates"] for one in points] == line["geometry"]["coordinates"]
    assert not [name for name in names if name in written]
    assert line["properties"]["round"] in {one.name for one in nurses}
