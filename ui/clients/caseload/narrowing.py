"""What the caseload is narrowed to: whose first contact, and who needs a look."""

from __future__ import annotations

from collections.abc import Sequence

from teamapp.services.clients.caseload import CaseloadLine
from ui.parts.filters.narrow import ONLY, Facet, Group, Traits, facets
from ui.shell.declared.commands import translate

CONTACT, NOBODY = "contact", "nobody"
FACES, IDLE = "faces", "idle"


def groups_of(lines: Sequence[CaseloadLine]) -> tuple[Group, ...]:
    """What can be ticked of a half of the caseload."""
    only = (
        Facet(FACES, translate("clients", "Only who meets too many nurses")),
        Facet(IDLE, translate("clients", "Only who has no visit this week")),
    )
    nurses = facets((one.first_contact.id, one.first_contact.name) for one in lines if one.first_contact is not None)
    nobody = (Facet(NOBODY, translate("clients", "No first contact")),)
    return (Group(ONLY, "", only), Group(CONTACT, translate("clients", "First contact"), (*nobody, *nurses)))


def traits_of(line: CaseloadLine) -> Traits:
    """What is true of a client, and the words under which she is found: her name and her street."""
    contact = line.first_contact.id if line.first_contact is not None else NOBODY
    special = ((FACES, line.too_many_faces), (IDLE, line.next_visit is None))
    ticks = {(ONLY, key) for key, there in special if there} | {(CONTACT, contact)}
    street = line.address.street if line.address is not None else ""
    return Traits(frozenset(ticks), f"{line.client.name} {street}")
