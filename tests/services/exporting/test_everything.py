"""Everything of a team as one file, and the same team from it on a fresh computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from teamapp.bootstrap import close_team, create_team
from teamapp.domain.entities import ENTITIES
from teamapp.services.exporting.whole import export_everything, read_everything, rebuild, whole_team
from teamapp.services.refused import Refused
from teamapp.store.keys.source import MemoryKeys
from tests.support.sample_desk import sample_desk


def test_a_fresh_installation_rebuilds_the_same_team(tmp_path: Path) -> None:
    """The same entities, the same digest, through a real file and a real encrypted store."""
    with sample_desk() as desk:
        made = export_everything(desk, tmp_path / "team.json")
        before = {entity for kind in ENTITIES for entity in desk.store.all(kind)}
    team = read_everything(made.file)
    fresh, _words = create_team(tmp_path / "new", name="", keys=MemoryKeys(), fill=lambda empty: rebuild(empty, team))
    assert {entity for kind in ENTITIES for entity in fresh.store.all(kind)} == before
    assert whole_team(fresh).digest == made.digest
    assert sum(count for _kind, count in made.counts) == len(before)
    close_team(fresh)


def test_a_team_that_is_there_is_not_written_over() -> None:
    """An empty store is needed; the refusal says so and nothing is written."""
    with sample_desk() as desk:
        team = whole_team(desk)
        with pytest.raises(Refused, match=r"exporting\.not_empty"):
            rebuild(desk, team)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """With its name and the reason."""
    with pytest.raises(Refused, match=r"exporting\.unread"):
        read_everything(tmp_path / "none.json")
