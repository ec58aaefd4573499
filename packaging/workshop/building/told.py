"""Prints what this build is called: `python packaging/workshop/building/told.py number|debian|windows`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from workshop.building.version import build_of_this_tree

if __name__ == "__main__":
    made = build_of_this_tree()
    print({"number": made.number, "debian": made.debian, "windows": made.windows}[sys.argv[1]])
