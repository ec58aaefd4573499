"""What an installation proves of itself by `teamapp --self-test [FOLDER]`; how fast it starts: `--self-test --start`.

It keeps and carries a team for real, writes and reads every kind of file, opens every page off the screen and the
guide, puts on paper what can be printed, plans a day and a month with the real planner, and says what does not work.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Literal

Proof = Callable[[Path], None]
LANGUAGES: tuple[Literal["en", "nl"], ...] = ("en", "nl")


def main(arguments: Sequence[str]) -> int:
    """Every proof with its seconds; 1 when one of them failed. A named folder keeps the pictures and files."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if arguments[:1] == ["--start"]:
        from ui.proving.start_times import main as measure

        return measure(arguments[1:])
    with tempfile.TemporaryDirectory(prefix="teamapp-self-test-") as passing:
        folder = Path(arguments[0]) if arguments else Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        return 1 if [name for name, proof in _proofs() if not _holds(name, proof, folder, Path(passing))] else 0


def _proofs() -> tuple[tuple[str, Proof], ...]:
    return (
        ("encrypted store", _store),
        ("exchange by files", _exchange),
        ("files out and in, search, update notice", _files),
        ("every page, both themes, both languages", _pages),
        ("paper and guide, both languages", _window),
        ("day and month by the planner", _plan),
    )


def _holds(name: str, proof: Proof, folder: Path, passing: Path) -> bool:
    began = time.monotonic()
    try:
        proof(folder if proof in (_pages, _plan, _window) else passing)
    except Exception as error:  # noqa: BLE001  whatever it is, the others are tried too
        print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)
        return False
    print(f"ok      {name} ({time.monotonic() - began:.1f} s)", flush=True)
    return True


def _store(folder: Path) -> None:
    from teamapp.services.proving.parts import prove_store

    prove_store(folder / "store")


def _exchange(folder: Path) -> None:
    from teamapp.services.proving.parts import prove_exchange

    prove_exchange(folder / "exchange")


def _files(folder: Path) -> None:
    from teamapp.bootstrap import close_team, sample_team
    from teamapp.services.proving.files import prove_files, prove_search, prove_update_notice

    prove_update_notice()
    desk = sample_team()
    try:
        prove_files(desk, folder / "files")
        prove_search(desk)
    finally:
        close_team(desk)


def _window(folder: Path) -> None:
    from ui.proving.in_the_window import WindowProof

    for language in LANGUAGES:
        with WindowProof(language) as proof:
            proof.papers(folder / "papers")
            proof.guide()


def _pages(folder: Path) -> None:
    from PySide6.QtGui import QImage

    from ui.shell.pictures.sample_shots import SampleSource
    from ui.shell.pictures.shots import take

    for language in LANGUAGES:
        for picture in take(folder / "pages", SampleSource(language), languages=[language]):
            image = QImage(str(picture))
            spots = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
            if len(spots) < 20:
                raise RuntimeError(f"{picture.name} shows nothing")


def _plan(folder: Path) -> None:
    from teamapp.cli import main as run

    out = folder / "plan"
    if run(["plan", "--seconds", "3", "--rounds-seconds", "1", "--out", str(out)]) != 0:
        raise RuntimeError("the plan was not made")
    if not list(out.glob("rounds-*.csv")) or not (out / "roster.csv").is_file():
        raise RuntimeError(f"{out} lacks the plan")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
