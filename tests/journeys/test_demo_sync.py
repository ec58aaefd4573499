"""`dev.py demo-sync --headless`: a server, two windows of two nurses, a change on each side seen on the other."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from teamapp import bootstrap
from teamapp.domain.change import Edit
from teamapp.domain.entities import Team
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from tests.support.new_desk import with_nurse
from ui.demo.__main__ import main


def two_nurses(desk: Desk) -> None:
    """A team that is made faster than the sample."""
    desk.commit((Edit(None, Team(id=desk.fresh_id(), name="Noord")),), text("team.created", name="Noord"))
    with_nurse(desk, "Aylin", "Yilmaz", owner=True)
    with_nurse(desk, "Bo", "de Wit")


def test_both_see_what_the_other_writes(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It tells what happens, ends with 0, and leaves nothing behind."""
    made = bootstrap.temporary_team
    monkeypatch.setattr(bootstrap, "sample_team", lambda language: made(name="Noord", fill=two_nurses))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert main(["--headless"]) == 0
    said = capsys.readouterr().out
    assert "Aylin Yilmaz writes: Buy plasters\nBo de Wit sees it." in said
    assert "Bo de Wit writes: Ring the pharmacy\nAylin Yilmaz sees it." in said
    assert sorted(re.findall(r"^(.+) has a window\.$", said, re.MULTILINE)) == ["Aylin Yilmaz", "Bo de Wit"]
    assert list(tmp_path.glob("teamapp*")) == []
