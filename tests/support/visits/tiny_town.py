"""A town of a few streets, written as a real OpenStreetMap extract: enough to exercise every reader without shared
data.

    a --- High Street --- b --- High Street --- c          latitude 52.001
    |                     |                     |
  One Way (north)     Bicycle path          Back Lane
    |                     |                     |
    d --- Low Street ---- e --- Low Street ---- f          latitude 52.000

Columns are 0.002 degrees of longitude apart (137 m), rows 0.001 degrees of latitude (111 m). An island, where nothing
connects, lies a kilometre to the east.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import osmium
from osmium.osm.mutable import Node, Way

NODES: Mapping[int, tuple[float, float]] = {
    1: (52.001, 4.000),
    2: (52.001, 4.002),
    3: (52.001, 4.004),
    4: (52.000, 4.000),
    5: (52.000, 4.002),
    6: (52.000, 4.004),
    7: (52.0005, 4.0021),  # a bend in the bicycle path
    8: (52.001, 4.003),  # a point of High Street that is no junction
    9: (52.000, 4.020),
    10: (52.001, 4.020),
    11: (52.0002, 4.0005),
    12: (52.0002, 4.0015),
    13: (52.0008, 4.0015),
    14: (52.0008, 4.0005),
    15: (52.0002, 4.0025),
    16: (52.0002, 4.0035),
    17: (52.0006, 4.0035),
    18: (52.0006, 4.0025),
}
WAYS: Sequence[tuple[Sequence[int], Mapping[str, str]]] = (
    ((1, 2), {"highway": "residential", "name": "Hoogstraat"}),
    ((2, 8, 3), {"highway": "residential", "name": "Hoogstraat"}),
    ((4, 5, 6), {"highway": "residential", "name": "Professor Laagstraat"}),
    ((4, 1), {"highway": "residential", "oneway": "yes", "name": "Eenrichting"}),
    ((2, 7, 5), {"highway": "cycleway", "foot": "no"}),
    ((3, 6), {"highway": "service", "name": "Achterom"}),
    ((9, 10), {"highway": "residential", "name": "Eiland"}),
    ((11, 12, 13, 14, 11), {"leisure": "park", "name": "Stadspark"}),
    ((15, 16, 17, 18, 15), {"building": "yes", "addr:housenumber": "8", "addr:street": "Professor Laagstraat",
                            "addr:postcode": "2628 CD", "addr:city": "Delft"}),
)  # fmt: skip
ADDRESSES: Sequence[tuple[tuple[float, float], Mapping[str, str]]] = (
    ((52.0011, 4.0005), {"addr:street": "Hoogstraat", "addr:housenumber": "1", "addr:postcode": "2628AB",
    "addr:city": "Delft"}),
    ((52.0011, 4.0010), {"addr:street": "Hoogstraat", "addr:housenumber": "3a", "addr:postcode": "2628AB",
    "addr:city": "Delft"}),
    ((52.0011, 4.0030), {"addr:street": "Hoogstraat", "addr:housenumber": "13", "addr:postcode": "2628AC",
    "addr:city": "Delft"}),
    ((52.0001, 4.0010), {"addr:street": "Mannerheimintie", "addr:housenumber": "5", "addr:city": "Töölö"}),
)  # fmt: skip


def write_town(file: Path, *, streets: bool = True) -> Path:
    """Writes the town; without streets only its points and areas."""
    with osmium.SimpleWriter(str(file)) as writer:
        for number, (latitude, longitude) in NODES.items():
            writer.add_node(Node(id=number, version=1, visible=True, location=(longitude, latitude)))
        for number, ((latitude, longitude), tags) in enumerate(ADDRESSES, 100):
            writer.add_node(Node(id=number, version=1, visible=True, location=(longitude, latitude), tags=dict(tags)))
        for number, (nodes, tags) in enumerate(WAYS, 1):
            if streets or "highway" not in tags:
                writer.add_way(Way(id=number, version=1, visible=True, nodes=list(nodes), tags=dict(tags)))
    return file
