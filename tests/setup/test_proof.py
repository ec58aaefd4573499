"""What docs/proof.md names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_named_test_exists() -> None:
    """File and function of every test in the table; a file named alone is there too."""
    page = (ROOT / "docs" / "proof.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", page)
    assert len(named) > 15
    missing = [f"{file}::{name}" for file, name in named if not has(ROOT / file, name)]
    assert missing == []


def has(file: Path, name: str) -> bool:
    return file.exists() and (not name or f"def {name}(" in file.read_text(encoding="utf-8"))
