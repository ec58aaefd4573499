"""Streets out of an OpenStreetMap extract: every way somebody may use, cut where ways meet or something stands."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import osmium

from scheduling.progress import Progress, Report, silent
from scheduling.stop import Stop, never
from scheduling.text import Text
from scheduling.travel.errors import TravelRefused
from scheduling.travel.streets.making.forbidden import ForbiddenTurn, forbidden_turn
from scheduling.travel.streets.making.posts import Post, post_of
from scheduling.travel.streets.making.speeds import all_modes, rank_of

Place = tuple[int, int, int]
"""OpenStreetMap node, latitude and longitude in 1e-7 degrees."""

STOP_EVERY = 5_000  # things between two looks at the stop criterion
NOTHING = Post()


@dataclass(frozen=True, slots=True)
class Street:
    """A piece of street: `speed` in half km/h and `rank` (see StreetGraph) and its points; its ends can be left.

    `delays` are met when its last point is reached along it, and its first point against it; `ways` are the
    OpenStreetMap ways that it begins and ends with.
    """

    speed: tuple[int, ...]
    places: tuple[Place, ...]
    rank: int = 0
    delays: tuple[int, int] = (0, 0)
    ways: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Town:
    """All that was read: whole ways first, then `streets`; what stands at which node; which turns are forbidden."""

    ways: list[Street] = field(default_factory=list)
    posts: dict[int, Post] = field(default_factory=dict)
    turns: list[ForbiddenTurn] = field(default_factory=list)
    streets: list[Street] = field(default_factory=list)

    @property
    def kept(self) -> set[int]:
        """Nodes at which streets are never joined: something stands there or a turn is forbidden there."""
        return self.posts.keys() | {turn.via for turn in self.turns}


def read_town(source: Path, report: Report = silent, *, stop: Stop = never) -> Town:
    """All pieces between places where ways meet or end; `travel.no_streets` when there is none."""
    if not source.is_file():
        raise TravelRefused("travel.no_file", file=str(source))
    town = Town()
    try:
        for thing in _things(source, report, stop):
            _sort_in(town, thing, {tag.k: tag.v for tag in thing.tags})
    except (RuntimeError, osmium.InvalidLocationError) as error:
        raise TravelRefused("travel.not_a_map", file=str(source)) from error
    if not town.ways:
        raise TravelRefused("travel.no_streets", file=str(source))
    uses = Counter(place[0] for way in town.ways for place in way.places)
    uses.update(way.places[end][0] for way in town.ways for end in (0, -1))
    uses.update(town.kept)
    town.streets = [piece for way in town.ways for piece in _pieces(way, uses, town.posts)]
    return town


def _things(
    source: Path, report: Report, stop: Stop
) -> Iterator[osmium.osm.Node | osmium.osm.Way | osmium.osm.Relation]:
    began = time.monotonic()
    things = (
        osmium.FileProcessor(str(source))
        .with_locations()
        .with_filter(osmium.filter.KeyFilter("highway", "barrier", "restriction", "restriction:motorcar"))
    )
    for count, thing in enumerate(things):
        if count % STOP_EVERY == 0:
            report(Progress(time.monotonic() - began, None, phase=Text("travel.reading_streets", {"ways": count})))
            if stop():
                raise TravelRefused("travel.cancelled")
        if isinstance(thing, osmium.osm.Node | osmium.osm.Way | osmium.osm.Relation):
            yield thing


def _sort_in(
    town: Town, thing: osmium.osm.Node | osmium.osm.Way | osmium.osm.Relation, tags: Mapping[str, str]
) -> None:
    match thing:
        case osmium.osm.Node():
            if (post := post_of(tags)) is not None:
                town.posts[thing.id] = post
        case osmium.osm.Way():
            if (way := _way(thing, tags)) is not None:
                town.ways.append(way)
        case osmium.osm.Relation():
            members = ((member.type, member.role, member.ref) for member in thing.members)
            if (turn := forbidden_turn(tags, members)) is not None:
                town.turns.append(turn)


def _way(way: osmium.osm.Way, tags: Mapping[str, str]) -> Street | None:
    if "highway" not in tags:
        return None
    speed = tuple(min(255, round(kmh * 2)) for kmh in all_modes(tags))
    places = tuple((n.ref, round(n.lat * 1e7), round(n.lon * 1e7)) for n in way.nodes if n.location.valid())
    if not any(speed) or len(places) < 2:
        return None
    return Street(speed, places, rank_of(tags), ways=(way.id, way.id))


def _pieces(way: Street, uses: Counter[int], posts: Mapping[int, Post]) -> Iterator[Street]:
    start = 0
    for end in range(1, len(way.places)):
        last = way.places[end][0]
        if uses[last] > 1:
            first = way.places[start][0]
            delays = posts.get(last, NOTHING).along, posts.get(first, NOTHING).against
            yield Street(way.speed, way.places[start : end + 1], way.rank, (int(delays[0]), int(delays[1])), way.ways)
            start = end
