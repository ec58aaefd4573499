"""Every control in every theme and language: `python3 dev.py bench access [--theme dark] [--language nl]`.

The walk of tests/ui/access, thorough: the focus ring of each single control, Tab forth and back on every page and
sheet, the locks, the welcome page, a shared team and every menu, in four themes and three languages. Prints what is
wrong, and fails if anything is.
"""

from __future__ import annotations

import argparse
import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.support.figures import machine, note
from tests.support.sample_desk import TODAY
from tests.support.window.access.finding import Finding
from tests.support.window.access.further.doors import doors
from tests.support.window.access.further.menus import menu_walk
from tests.support.window.access.further.together import shared_pages, versions
from tests.support.window.access.places import Tour
from tests.support.window.access.walk import Walker
from tests.support.window.clipping.walk import LANGUAGES, settle, shown
from ui.theme.colours import THEMES

SIZE = (1680, 1050)


def main(words: list[str] | None = None) -> int:
    """One window for each theme and language."""
    parser = argparse.ArgumentParser(prog="bench_access")
    parser.add_argument("--theme", nargs="+", default=list(THEMES))
    parser.add_argument("--language", nargs="+", default=list(LANGUAGES))
    options = parser.parse_args(words)
    print(machine())
    QApplication([])
    wrong = [one for theme in options.theme for language in options.language for one in _walked(theme, language)]
    note("faults for people who do not see or point well", len(wrong), unit="found")
    return min(len(wrong), 1)


def _walked(theme: str, language: str) -> list[Finding]:
    began, found = time.process_time(), []
    with shown(language, 100, theme=theme) as window:
        window.resize(*SIZE)
        window.activateWindow()
        settle()
        walker, tour = Walker(window, thorough=True), Tour(window, settle, today=TODAY)
        found += menu_walk(window, tour)[1]
        apart = (shared_pages(window, settle), versions(window, tour, settle), doors(window, settle))
        for places in (tour.pages(), tour.sheets(), *apart):
            for place in places:
                found += walker.look(place.name)
    print(f"{theme}, {language}: {walker.places} places, {walker.widgets} controls, {walker.stops} stops, "
          f"{len(found)} faults, {time.process_time() - began:.0f} s CPU", flush=True)  # fmt: skip
    for one in dict.fromkeys(found):
        print(f"  {one}")
    return found


if __name__ == "__main__":
    raise SystemExit(main())
