"""The pictures of the guide: which, of what, how large, in which theme; each in both languages under the same name."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("en", "nl")
USUAL = (1280, 800)
WIDE = (1600, 900)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`<language>/<name>.webp`: the window after `state` of `states.py` has brought it there, showing `team`.

    Of the team "office" it is the office's page in a browser (`office.py`), which needs no state.
    """

    name: str
    state: str = ""
    size: tuple[int, int] = USUAL
    theme: str = "light"
    team: str = "sample"


PICTURES = (
    Picture(name="welcome", state="first_page", size=(1100, 720), team="none"),
    Picture(name="today", state="today"),
    Picture(name="roster", state="roster", size=WIDE),
    Picture(name="wishes", state="wishes"),
    Picture(name="gaps", state="gaps"),
    Picture(name="fairness", state="fairness"),
    Picture(name="rounds", state="rounds", size=WIDE),
    Picture(name="week", state="week"),
    Picture(name="new-client", state="new_client", size=WIDE),
    Picture(name="client", state="client"),
    Picture(name="team", state="team"),
    Picture(name="office", state="office"),
    Picture(name="rule", state="rule"),
    Picture(name="settings", state="look", theme="dark"),
    Picture(name="print", state="printing"),
    Picture(name="replan", state="replan", size=WIDE),
    Picture(name="away", state="away"),
    Picture(name="sharing", state="sharing", team="shared"),
    Picture(name="versions", state="versions", team="shared"),
    Picture(name="office-page", team="office"),
)
"""In the order in which they are taken: the last ones change the team."""
