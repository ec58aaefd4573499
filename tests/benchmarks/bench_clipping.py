"""Is any text cut anywhere: `python3 dev.py bench clipping [--quick] [--scale 1.5] [--language nl] [--text 150]`.

Every page, mode, section and sheet that a command opens, menus, an empty team, the lock, notices and the steps of the
welcome page, from 1024 x 700 to all of a screen of 3840 x 2160, in English, Dutch and the pseudo-language, with text
of 100, 150 and 200 %, at scale 1, 1.5 and 2. Prints what is cut, and fails if anything is.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")

from PySide6.QtWidgets import QApplication

from tests.support.figures import machine, note
from tests.support.window.clipping.stage import (
    LANGUAGES,
    LARGEST,
    LEAST,
    TEXTS,
    USUAL,
    Size,
    clips,
    shown,
    shown_empty,
    shown_welcome,
)
from tests.support.window.clipping.walk import apart, commanded, pages, welcomes
from ui.shell.window import Window

SCALES = ("1", "1.5", "2")
Found = Counter[tuple[str, str]]


def main(words: list[str] | None = None) -> int:
    """Each scale and language by a child, since Qt reads the scale once at the start."""
    options = _options(words)
    if options.child:
        return _look(options)
    print(machine())
    wrong = 0
    began = os.times()
    for scale in options.scale:
        for language in options.language:
            texts = [str(text) for text in options.text]
            command = [sys.executable, __file__, "--child", "--scale", scale, "--language", language, "--text", *texts]
            environment = {**os.environ, "QT_SCALE_FACTOR": scale}
            print(f"scale {scale}, {language}", flush=True)
            ended = subprocess.run([*command, *(["--quick"] if options.quick else [])], env=environment).returncode
            wrong += ended != 0
    ended = os.times()
    spent = ended.children_user + ended.children_system - began.children_user - began.children_system
    note(
        "parts of the sweep in which something was cut", wrong, unit="of", rest=f"{_parts(options)}, {spent:.0f} s CPU"
    )
    return min(wrong, 1)


def _look(options: argparse.Namespace) -> int:
    """One language at all text and window sizes; 1 if anything is cut."""
    QApplication([])
    found, looked = Counter(), 0
    sizes = _sizes(float(options.scale[0]))
    for language in options.language:
        for text in options.text:
            began, before = time.process_time(), found.total()
            looks = _everything(language, text, found, sizes, quick=options.quick)
            looked += looks
            spent = time.process_time() - began
            note(f"  text {text} %: looks", looks, unit="", rest=f"{found.total() - before} cut, {spent:.0f} s CPU")
    for (place, clip), times in sorted(found.items()):
        print(f"  {place}: {clip} (x{times})")
    return 1 if found else 0


def _sizes(scale: float) -> tuple[Size, ...]:
    """In the window's own pixels: the screen has 3840 x 2160 of its own at any scale."""
    return (LEAST, USUAL, (round(LARGEST[0] / scale), round(LARGEST[1] / scale)))


def _everything(language: str, text: int, found: Found, sizes: tuple[Size, ...], *, quick: bool) -> int:
    look = _Looking(found, sizes, text)
    with shown(language, text) as window:
        look.at(window, pages(window))
        if not quick:
            look.at(window, commanded(window))
            look.at(window, apart(window))
    if not quick:
        with shown_empty(language, text) as window:
            look.at(window, pages(window), prefix="empty ")
        with shown_welcome(language, text) as window:
            look.at(window, welcomes(window))
    return look.looks


class _Looking:
    """Counts what is cut at each place and size."""

    def __init__(self, found: Found, sizes: tuple[Size, ...], text: int) -> None:
        self._found, self._sizes, self._text, self.looks = found, sizes, text, 0

    def at(self, window: Window, places: Iterable[str], *, prefix: str = "") -> None:
        for place in places:
            for size in self._sizes:
                self.looks += 1
                for one in clips(window, size):
                    self._found[f"{prefix}{place}", f"{self._text} % {size[0]} {one}"] += 1


def _parts(options: argparse.Namespace) -> int:
    return len(options.scale) * len(options.language)


def _options(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench clipping")
    parser.add_argument("--quick", action="store_true", help="pages and sections only, no sheets")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--scale", nargs="+", default=list(SCALES))
    parser.add_argument("--language", nargs="+", default=list(LANGUAGES))
    parser.add_argument("--text", nargs="+", type=int, default=list(TEXTS))
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
