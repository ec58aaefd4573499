"""`dev.py demo-sync --headless`: a server, two windows of two nurses, a change on each side seen on the other."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from teamapp.patch import source
from ui.demo.__main__ import main


def test_both_see_what_the_other_writes(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It tells what happens, ends with 0, and leaves nothing behind; with invented streets, as those cost most."""
    monkeypatch.setattr(source, "sample_extract", lambda: None)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert main(["--headless"]) == 0
    said = capsys.readouterr().out
    first, second = re.findall(r"^(.+) has a window\.$", said, re.MULTILINE)
    assert f"{first} writes: Buy plasters\n{second} sees it." in said
    assert f"{second} writes: Ring the pharmacy\n{first} sees it." in said
    assert list(tmp_path.glob("teamapp*")) == []
