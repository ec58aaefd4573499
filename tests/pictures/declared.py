"""The pictures of the guide: which, of what, how large, in which theme; each in both languages under the same name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.pictures import states
from tests.pictures.local import Local

LANGUAGES = ("en", "nl")
USUAL = (1280, 800)
WIDE = (1600, 900)

State = Callable[[Local], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`<language>/<name>.webp`: the window after `state` has brought it there; `team` says which team it shows."""

    name: str
    state: State
    size: tuple[int, int] = USUAL
    theme: str = "light"
    team: str = "sample"


PICTURES = (
    Picture(name="welcome", state=states.first_page, size=(1100, 720), team="none"),
    Picture(name="today", state=states.today),
    Picture(name="roster", state=states.roster, size=WIDE),
    Picture(name="wishes", state=states.wishes),
    Picture(name="gaps", state=states.gaps),
    Picture(name="fairness", state=states.fairness),
    Picture(name="rounds", state=states.rounds, size=WIDE),
    Picture(name="week", state=states.week),
    Picture(name="new-client", state=states.new_client, size=WIDE),
    Picture(name="client", state=states.client),
    Picture(name="team", state=states.team),
    Picture(name="office", state=states.office),
    Picture(name="rule", state=states.rule),
    Picture(name="settings", state=states.look, theme="dark"),
    Picture(name="print", state=states.printing),
    Picture(name="replan", state=states.replan, size=WIDE),
    Picture(name="away", state=states.away),
    Picture(name="sharing", state=states.sharing, team="shared"),
    Picture(name="versions", state=states.versions, team="shared"),
)
"""In the order in which they are taken: the last ones change the team."""
