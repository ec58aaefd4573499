"""What happened, by what was done, whom it was about and who did it: `who moved mrs Bos`, `Fatima ruil`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from teamapp.domain.ids import ClientId, NurseId
from teamapp.services.find.near import fit, parts
from teamapp.services.find.people import Found
from teamapp.services.find.records import Record, Sort
from teamapp.services.people.hidden import told
from teamapp.store.sought.asking import ChangesAsked
from teamapp.words.speak import Language, known_codes, template

if TYPE_CHECKING:
    from teamapp.services.desk import Desk

_ASKING = frozenset(
    {
        *("who", "when", "what", "did", "has", "have", "was", "the", "a", "an", "of", "for", "to", "and", "is"),
        *("wie", "wanneer", "wat", "heeft", "werd", "de", "het", "een", "van", "voor", "naar", "en", "door"),
        *("mr", "mrs", "ms", "mevrouw", "meneer", "mevr", "dhr"),
    }
)
"""Words of a question that say nothing about its answer."""
_ALSO = {
    "wrote": "write", "written": "write", "schreef": "write", "geschreven": "write", "took": "take", "made": "make",
    "verplaatst": "moved", "verzet": "moved", "geruild": "swap", "ruil": "swap", "swapped": "swap",
    "geannuleerd": "cancel", "afgezegd": "cancel", "cancelled": "cancel", "canceled": "cancel",
    "afgevinkt": "tick", "gedaan": "tick", "gewist": "erased", "verwijderd": "remove", "deleted": "remove",
    "gepubliceerd": "publish", "published": "publish", "vergrendeld": "lock", "gewijzigd": "change",
    "veranderd": "change", "toegevoegd": "add", "gegeven": "give", "gave": "give", "ziek": "ill", "sick": "ill",
}  # fmt: skip
"""How people ask for it -> how the change is called."""
_ENDINGS = ("ed", "d", "s", "en", "t")
_SHORTEST_STEM = 3


@dataclass(slots=True)
class _Question:
    codes: frozenset[str] | None = None
    clients: set[ClientId] = field(default_factory=set)
    nurses: dict[NurseId, str] = field(default_factory=dict)


def happened(desk: Desk, words: Sequence[str], people: Sequence[Found], *, most: int) -> tuple[Record, ...]:
    """The newest changes that answer all of it; none where a word says neither what was done nor who was meant."""
    asked = _understood([word for word in words if word not in _ASKING], people)
    if asked is None:
        return ()
    query = ChangesAsked(
        codes=asked.codes or (), nurses=list(asked.nurses), names=_called(asked), clients=list(asked.clients)
    )
    who = {one.nurse: one.name for one in people if one.nurse is not None}
    return tuple(
        Record(
            sort=Sort.CHANGE,
            id=heading.id,
            name=who.get(heading.who, "") if heading.who else "",
            said=told(desk, heading),
            at=heading.at,
        )
        for heading in desk.store.find_changes(query, most=most)
    )


def _understood(words: Sequence[str], people: Sequence[Found]) -> _Question | None:
    asked = _Question()
    for word in words:
        named = [one for one in people if fit([word], parts(one.name)) == 0]
        codes = codes_of(word)
        if not named and not codes:
            return None
        if named and (len(word) >= _SHORTEST_STEM or not codes):
            asked.clients |= {one.client for one in named if one.client is not None}
            asked.nurses |= {one.nurse: one.name for one in named if one.nurse is not None}
        else:
            asked.codes = codes if asked.codes is None else asked.codes & codes
    if asked.codes is not None and not asked.codes:
        return None
    return asked if asked.codes or asked.clients or asked.nurses else None


def _called(asked: _Question) -> list[str]:
    """Changes name colleagues by their given names."""
    return [*asked.nurses.values(), *(name.split()[0] for name in asked.nurses.values())]


@lru_cache(256)
def codes_of(word: str) -> frozenset[str]:
    """The changes whose sentence, in either language, has a word that begins so; what comes after an -ed does not."""
    wanted = _ALSO.get(word, word)
    stem = next((wanted[: -len(end)] for end in _ENDINGS if wanted.endswith(end)), wanted)
    if len(stem) < _SHORTEST_STEM:
        stem = wanted
    if len(stem) < _SHORTEST_STEM:
        return frozenset()
    return frozenset(code for code, said in _said() if f" {stem}" in said)


@cache
def _said() -> tuple[tuple[str, str], ...]:
    """Every code with the words of its sentences and of its own name, without what is filled in."""
    found = []
    for code in sorted(known_codes(Language.ENGLISH)):
        text = " ".join((code.replace(".", " ").replace("_", " "), *(template(code, one) for one in Language)))
        found.append((code, " " + " ".join(parts(text))))
    return tuple(found)
