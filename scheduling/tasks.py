"""Which computations the worker knows by name; each is imported only inside the child process."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TASKS: Mapping[str, str] = MappingProxyType(
    {
        "roster.solve": "scheduling.roster.solve:run",
        "roster.repair": "scheduling.roster.repair.solve:run",
        "roster.next_best": "scheduling.roster.why.next_best:run",
        "roster.ways_out": "scheduling.roster.ways.find:run",
        "roster.no_better": "scheduling.roster.ways.no_better:run",
        "roster.alternatives": "scheduling.roster.alternatives.solve:run",
        "visits.solve": "scheduling.visits.solve:run",
        "visits.alternatives": "scheduling.visits.alternatives.solve:run",
        "visits.relax": "scheduling.visits.why.relax:run",
        "visits.week": "scheduling.visits.week.solve:run",
        "visits.settle": "scheduling.visits.insert.settle:run",
        "visits.take": "scheduling.visits.insert.take:run",
        "visits.resilience": "scheduling.visits.resilience.solve:run",
        "travel.matrix": "scheduling.travel.tasks:matrix",
        "travel.grow": "scheduling.travel.tasks:grow",
        "travel.shapes": "scheduling.travel.tasks:shapes",
        "travel.tiles": "scheduling.travel.tasks:tiles",
        "travel.graph": "scheduling.travel.tasks:graph",
    }
)
"""Task name -> "module:function" with the signature `run(request, report, stop) -> answer`."""
