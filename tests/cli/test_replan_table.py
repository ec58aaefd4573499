"""The printed replan: before and after, and the calls."""

from __future__ import annotations

from teamapp.cli.printed.replan import replan_table
from teamapp.domain.units import MinuteOfDay
from teamapp.services.occurrences import visits_of_day
from teamapp.services.rounds.hand.move import move_visit
from teamapp.services.rounds.replan.causes import NurseAway
from teamapp.services.rounds.replan.happened import happened
from teamapp.services.rounds.replan.outcome import replan_wish, replanned
from tests.support.small_team import DAY, need_id, nurse_id, small_desk
from tests.support.visits.solved_day import rounds_of


def test_a_line_for_each_change_and_each_call() -> None:
    """Bram's visit goes to somebody else, with the time it had; in Dutch as in English."""
    desk = small_desk()
    try:
        visit = next(one for one in visits_of_day(desk, DAY) if one.need == need_id("Vos"))
        move_visit(desk, visit.id, DAY, nurses=(nurse_id("Bram"),), start=MinuteOfDay(620))
        asked = happened(desk, DAY, NurseAway(nurse_id("Bram")))
        found = replanned(asked, rounds_of(replan_wish(asked, None), rounds=2, moves=2000))
        lines = replan_table(found, "en").splitlines()
        assert lines[0] == "Bram is away today."
        line = next(one for one in lines if one.startswith("Vos"))
        assert "10:20 Bram" in line
        assert line.split("->")[1].split()[1] in ("Aylin", "Noor")
        assert any(("C Vos" in one and "instead of Bram" in one) or "not Bram" in one for one in lines)
        assert "Te bellen" in replan_table(found, "nl")
    finally:
        desk.store.close()
