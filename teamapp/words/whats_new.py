"""What each version brought, in the words of those who use it: a few lines, as many in each language.

Newest first. A release gets its lines here when it gets its heading in CHANGELOG.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.words.speak import Language


@dataclass(frozen=True, slots=True)
class Release:
    """One version and its lines, each in English and Dutch."""

    version: str
    lines: tuple[tuple[str, str], ...]

    def said(self, language: Language) -> tuple[str, ...]:
        """Its lines in one language."""
        return tuple(dutch if language is Language.DUTCH else english for english, dutch in self.lines)


RELEASES = (
    Release(
        "0.1.0",
        (
            (
                "Today shows your round, what changed overnight and why, and what waits for you; all of it offline.",
                "Vandaag toont je ronde, wat er vannacht veranderde en waarom, en wat op je wacht; alles offline.",
            ),
            (
                "The roster is made together: wishes, gaps, swaps with points, and “Suggest” for the rest.",
                "Het rooster maak je samen: wensen, gaten, ruilen met punten, en “Voorstel” voor de rest.",
            ),
            (
                "Rounds plan themselves within seconds, and every visit says why she and why then.",
                "Rondes plannen zichzelf binnen seconden, en elk bezoek zegt waarom zij en waarom dan.",
            ),
            (
                "Share the team over several computers; the server between them can read nothing.",
                "Deel het team over meerdere computers; de server ertussen kan niets lezen.",
            ),
            (
                "Print a roster, a round or a week; take shifts into your telephone; save every list as a table.",
                "Print een rooster, een ronde of een week; zet diensten in je telefoon; bewaar elke lijst als tabel.",
            ),
            (
                "Light, dark or high contrast, text up to twice as large, a second window beside the first.",
                "Licht, donker of hoog contrast, tekst tot twee keer zo groot, een tweede venster naast het eerste.",
            ),
            (
                "Something annoys you? Say it in one sentence: it becomes a task for your team's developer.",
                "Stoort er iets? Zeg het in één zin: het wordt een taak voor de ontwikkelaar van je team.",
            ),
        ),
    ),
)


def since(before: str, now: str) -> tuple[Release, ...]:
    """The releases after one version up to another, newest first; all up to it for a version that nobody knows."""
    low, high = numbers(before), numbers(now)
    return tuple(one for one in RELEASES if low < numbers(one.version) <= high)


def numbers(version: str) -> tuple[int, ...]:
    """`0.1.0` of `0.1.0+dev12` or `0.1.0.dev12`, to be compared; nothing for what is no version."""
    found = []
    for part in version.partition("+")[0].split("."):
        if not part.isdigit():
            break
        found.append(int(part))
    return tuple(found)
