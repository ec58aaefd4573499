"""What `dev.py shots` runs: pictures of every page with the sample team, which is made for it and thrown away.

python -m ui.shell.pictures.sample_shots FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ui.shell.pictures.shots import take
from ui.shell.profile.ports import OpenTeam
from ui.shell.profile.source import ProfileSource

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


LANGUAGES: tuple[Literal["en", "nl"], ...] = ("en", "nl")


class SampleSource:
    """The sample team in a temporary folder, as a window's source; its notes and shifts are in the given language."""

    def __init__(self, language: Literal["en", "nl"] = "en") -> None:
        self._language = language
        self._open = ProfileSource(Path(), knocked=_nobody_knocks)

    def open(self, passphrase: str = "") -> OpenTeam | None:
        """Makes the team; there is no key to ask for."""
        from teamapp.bootstrap import sample_team

        return self.adopt(sample_team(language=self._language))

    def open_with_words(self, words: str, passphrase: str = "") -> OpenTeam | None:
        """The same: the sample has no words."""
        return self.open()

    def adopt(self, desk: Desk) -> OpenTeam:
        """A desk that is open already."""
        return self._open.adopt(desk)

    def close(self) -> None:
        """Throws the team away."""
        self._open.close()


def main(arguments: list[str]) -> int:
    """Takes the pictures into the folder that is named."""
    for language in LANGUAGES:
        for picture in take(Path(arguments[0]), SampleSource(language), languages=[language]):
            print(picture)
    return 0


def _nobody_knocks() -> None:
    """No second start looks for this window."""


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
