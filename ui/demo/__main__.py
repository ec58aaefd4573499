"""`python -m ui.demo`: two windows of two nurses who share the sample team. `--headless` tells what happens instead."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.demo.backend import Backend
from ui.demo.headless import Headless
from ui.demo.stage import Stage
from ui.shell.person.preferences import LANGUAGES


def main(words: Sequence[str] | None = None) -> int:
    """0 after a demonstration; everything that was made for it is gone then."""
    options = _parser().parse_args(words)
    if options.headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Teamapp")
    with tempfile.TemporaryDirectory(prefix="teamapp-demo-") as name:
        folder = Path(name)
        backend = Backend(folder)
        print(f"The server is at {backend.address}. Two windows come up one after the other.", flush=True)
        try:
            stage = Stage(app, folder, backend.address, language=options.language)
            if options.headless:
                return _headless(app, stage)
            return app.exec()
        finally:
            backend.close()


def _headless(app: QApplication, stage: Stage) -> int:
    told = Headless(app, stage, lambda words: print(words, flush=True))
    code = app.exec()
    return code or told.code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ui.demo", description="Two windows that share the sample team.")
    parser.add_argument("--headless", action="store_true", help="without windows: tell what happens, then end")
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
