"""Who opened a record, in the settings: what is written down, for whom, and the officer's file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from teamapp.domain.entities import Client
from teamapp.services.access.note import note_opening
from teamapp.services.access.reading import new_keys, read_export
from tests.support.small_team import small_desk
from ui.settings.access.officer_sheet import OfficerSheet
from ui.settings.access.section import AccessSection


def test_an_officer_is_chosen_and_given_her_file(make_frame, qtbot, tmp_path: Path, monkeypatch) -> None:
    """A key with a slip is refused where it stands; the file that is written then is hers to read."""
    desk = small_desk()
    section = AccessSection(make_frame(desk))
    qtbot.addWidget(section)
    note_opening(desk, desk.store.all(Client)[0].id)
    section.refresh(None)
    assert "1 opening" in section._who.said
    assert section.export.isHidden()
    secret, public = new_keys()
    section.ask_officer()
    (sheet,) = section.findChildren(OfficerSheet)
    sheet.name.value, sheet.key.value = "R. de Wit", public[:-1] + ("0" if public[-1] != "0" else "1")
    sheet._give()
    assert sheet._trouble.text()
    (tmp_path / "sent.txt").write_text(f"Here it is:\n{public}\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_rest: (str(tmp_path / "sent.txt"), ""))
    sheet._choose()
    sheet._give()
    section.refresh(None)
    assert "R. de Wit" in section._who.said
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(tmp_path / "openings"), ""))
    section.write_file()
    (tmp_path / "key").write_text(secret)
    record = read_export(tmp_path / "openings.teamapp-access", tmp_path / "key")
    assert [one.name for one in record.lines] == [desk.store.all(Client)[0].name]
    desk.store.close()
