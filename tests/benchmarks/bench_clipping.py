"""Is any text cut anywhere: `python3 dev.py bench clipping [--quick] [--scale 1.5] [--language nl] [--text 150]`.

Every page, section and sheet that a command opens, at five sizes from 1024 x 700 to 3840 x 2160, in English, Dutch and
the pseudo-language, with text of 100, 150 and 200 %, each at scale 1, 1.5 and 2 in a process of its own. Prints what is
cut, and fails if anything is.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections import Counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.support.figures import machine, note
from tests.support.window.clipping.walk import LANGUAGES, SIZES, TEXTS, Size, clips, commanded, pages, shown
from ui.shell.window import Window

SCALES = ("1", "1.5", "2")


def main(words: list[str] | None = None) -> int:
    """Each scale by a child, since Qt reads it once at the start."""
    options = _options(words)
    if options.child:
        return _look(options)
    print(machine())
    wrong = 0
    for scale in options.scale:
        for language in options.language:
            for text in options.text:
                command = [sys.executable, __file__, "--child", "--language", language, "--text", str(text)]
                environment = {**os.environ, "QT_SCALE_FACTOR": scale}
                print(f"scale {scale}, {language}, text {text} %", flush=True)
                wrong += subprocess.run([*command, *(["--quick"] if options.quick else [])], env=environment).returncode
    note("parts of the sweep in which something was cut", wrong, unit="of", rest=str(_parts(options)))
    return min(wrong, 1)


def _look(options: argparse.Namespace) -> int:
    """One language and text size at all sizes; 1 if anything is cut."""
    QApplication([])
    found: Counter[tuple[str, str]] = Counter()
    began, looked = time.process_time(), 0
    for language in options.language:
        for text in options.text:
            with shown(language, text) as window:
                looked += _everything(window, found, quick=options.quick)
    for (place, clip), times in sorted(found.items()):
        print(f"  {place}: {clip} (x{times})")
    seconds = f"{time.process_time() - began:.0f} s CPU"
    note("  looks", looked, unit="", rest=f"{sum(found.values())} texts or widgets cut, {seconds}")
    return 1 if found else 0


def _everything(window: Window, found: Counter[tuple[str, str]], *, quick: bool) -> int:
    looked = 0
    for place in pages(window):
        looked += _at_sizes(window, place, found, SIZES)
    if not quick:
        for place in commanded(window):
            looked += _at_sizes(window, place, found, (SIZES[0], SIZES[2], SIZES[-1]))
    return looked


def _at_sizes(window: Window, place: str, found: Counter[tuple[str, str]], sizes: tuple[Size, ...]) -> int:
    for size in sizes:
        for one in clips(window, size):
            found[place, f"{size[0]} {one}"] += 1
    return len(sizes)


def _parts(options: argparse.Namespace) -> int:
    return len(options.scale) * len(options.language) * len(options.text)


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
