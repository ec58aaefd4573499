"""The sample team, made in an empty profile."""

from __future__ import annotations

from teamapp.domain.entities import Team
from teamapp.domain.text import Text, text
from teamapp.patch.open import PatchPack
from teamapp.sample.make import make
from teamapp.sample.past.calendar import ZONE
from teamapp.sample.phrases import Language
from teamapp.sample.places import Places, TooFewAddresses, invented_places, places_of_houses
from teamapp.services.desk import OWNER, Desk
from teamapp.services.refused import refuse

USUAL_SEED = 1


def make_sample(
    desk: Desk, *, seed: int = USUAL_SEED, language: Language = "en", patch: PatchPack | None = None
) -> tuple[Text, ...]:
    """Fill the empty profile of this desk; says what to know about it (no streets: invented places).

    The doors are those of `patch`, else of the desk's own pack. Refused when there is a team already or the map has too
    few addresses.
    """
    if desk.store.all(Team):
        raise refuse("sample.not_empty")
    today = desk.clock().astimezone(ZONE).date()
    try:
        sample = make(seed, today, _places(patch if patch is not None else desk.patch, seed), language=language)
    except TooFewAddresses as error:
        raise refuse("sample.too_few_addresses", town=error.town, found=error.found, needed=error.needed) from error
    for change in sample.changes:
        desk.store.commit(change)
    desk.store.set_setting(OWNER, sample.owner)
    return (text("sample.no_streets"),) if sample.estimated_places else ()


def _places(patch: PatchPack | None, seed: int) -> Places:
    if patch is None:
        return invented_places(seed)
    return places_of_houses(patch.name, patch.houses())
