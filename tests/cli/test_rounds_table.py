"""The printed rounds: why a visit is nobody's is said with names."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from scheduling.text import Text as EngineText
from teamapp.cli.printed.rounds import _RoundsSheet
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.planning.running import PlannedRounds
from tests.support.sample_desk import TODAY, sample_desk


def test_why_nobody_comes_is_said_with_names() -> None:
    """The planner knows keys only; people read the name of the client and of the nurse."""
    with sample_desk() as desk:
        facts = read_day(desk, TODAY)
    left = replace(facts.visits[0], nurse=None, second_nurse=None, cancelled=False)
    facts = replace(facts, visits=(left, *facts.visits[1:]))
    nurse = facts.on_duty[0].nurse
    why = EngineText("visits.costs_more", {"nurse": nurse.id, "visit": left.id, "extra": 8.0})
    plan = SimpleNamespace(rounds=(), not_planned=(SimpleNamespace(visit=left.id, reasons=(why,)),))
    planned = cast(PlannedRounds, SimpleNamespace(solved=SimpleNamespace(plan=plan)))
    said = "\n".join(_RoundsSheet(facts, planned, "en").not_planned())
    assert f"{nurse.given_name} could make {facts.clients[left.client].family_name}" in said
    assert not re.search(r"[0-9a-f]{32}", said)
