"""Find a colleague or a client by a few letters of the name."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from teamapp.domain.entities.client import Client
from teamapp.domain.entities.nurse import Nurse
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.limits import active
from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Found:
    """One person. Exactly one of `nurse` and `client` is there; `ended` says that she has left."""

    name: str
    nurse: NurseId | None = None
    client: ClientId | None = None
    ended: bool = False


def find_people(desk: Desk, words: str, *, at_most: int = 8) -> tuple[Found, ...]:
    """Those whose name has a part beginning with each of `words`; who is still there comes first."""
    today = desk.today
    nurses = [
        Found(one.name, nurse=one.id, ended=not active(one.started, one.ended, today)) for one in desk.store.all(Nurse)
    ]
    clients = [
        Found(one.name, client=one.id, ended=not active(one.started, one.ended, today))
        for one in desk.store.all(Client)
    ]
    wanted = plain(words).split()
    hits = [one for one in (*nurses, *clients) if wanted and _answers(one.name, wanted)]
    return tuple(sorted(hits, key=lambda one: (one.ended, one.nurse is None, plain(one.name)))[:at_most])


def plain(text: str) -> str:
    """Small letters without accents, so that `gunes` finds Güneş."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _answers(name: str, wanted: list[str]) -> bool:
    parts = plain(name).replace("-", " ").split()
    return all(any(part.startswith(word) for part in parts) for word in wanted)
