"""What `dev.py docs` runs: makes the pages of docs/ that are read from the program itself.

PYTHONPATH=. python tests/docs/pages/write.py [--check]
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from teamapp.words.speak import Language
from tests.docs.pages import commands, folders, keys, messages, rooms, settings
from tests.docs.pages.guide import glossary, rules, team_settings

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGES: Mapping[str, Callable[[], str]] = {
    "messages.md": messages.page,
    "commands.md": commands.page,
    "settings.md": settings.page,
    "architecture.svg": rooms.page,
    "folders.md": folders.page,
    "guide/en/keys.md": partial(keys.page, "en"),
    "guide/nl/keys.md": partial(keys.page, "nl"),
    "guide/en/rules.md": partial(rules.page, Language.ENGLISH),
    "guide/nl/rules.md": partial(rules.page, Language.DUTCH),
    "guide/en/all-settings.md": partial(team_settings.page, "en"),
    "guide/nl/all-settings.md": partial(team_settings.page, "nl"),
    "guide/en/words.md": partial(glossary.page, "en"),
    "guide/nl/words.md": partial(glossary.page, "nl"),
}


def stale() -> list[str]:
    """Pages that no longer say what the program says."""
    return [name for name, make in PAGES.items() if _kept(DOCS / name) != make()]


def main(words: list[str]) -> int:
    """Writes them, or with --check only says which are old."""
    old = stale()
    for name in old:
        if "--check" in words:
            print(f"docs/{name} is old: python3 dev.py docs", file=sys.stderr)
        else:
            (DOCS / name).write_text(PAGES[name](), encoding="utf-8")
            print(f"docs/{name}")
    return 1 if old and "--check" in words else 0


def _kept(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
