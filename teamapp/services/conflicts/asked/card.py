"""One card for the values that the same changes left."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from sync.protocol.merge.clock import ms_of
from teamapp.domain.entities.settling import Option
from teamapp.domain.ids import ClientId, Id
from teamapp.domain.text import text
from teamapp.services.conflicts.asked.answers import both_of, each_of, together_of, writing_of
from teamapp.services.conflicts.asked.questions import Asked, code_of, in_place, scope_of
from teamapp.services.conflicts.asked.wording import details_of, said_of, stands_of, values_of
from teamapp.services.conflicts.looking import EPOCH, Look
from teamapp.services.conflicts.model import Conflict
from teamapp.services.conflicts.saying import about, party, subject_of


def conflict_of(look: Look, group: tuple[Asked, ...]) -> Conflict:
    """One card for the values that the same changes left."""
    stamps = sorted(group[0].stamps, key=look.witness.rank)
    group = in_place(look, group)
    first = group[0].row.columns
    rows = list({one.row.columns.id: one.row for one in group}.values())
    scope = scope_of(first.entity_number, first.id)
    code = code_of(group)
    parties = tuple(party(look, one, values_of(look, group, one), stands=stands_of(group, one)) for one in stamps)
    authors = tuple(look.given(look.author(one)) for one in stamps)
    return Conflict(
        id=look.name(code, scope, stamps),
        code=code,
        scope=scope,
        subject=subject_of(first),
        also=tuple(subject_of(row.columns) for row in rows[1:]),
        about=about(look, first) if len(rows) == 1 else text("conflict.about_many", rows=len(rows)),
        said=said_of(look, group, code, stamps),
        details=details_of(look, group, rows),
        parties=parties,
        choices=(*together_of(look, group), *each_of(look, group, stamps, authors), *both_of(group)),
        at=EPOCH + timedelta(milliseconds=ms_of(stamps[-1].time)),
        options=options_of(look, group),
        writing=writing_of(group),
    )


def clients_of(group: Conflict) -> frozenset[ClientId]:
    """Whom a conflict is about."""
    return frozenset(one.client for one in (group.subject, *group.also) if one.client is not None)


def options_of(look: Look, group: tuple[Asked, ...]) -> tuple[Option, ...]:
    """What is needed to ask again."""
    found: list[Option] = []
    for one in group:
        row = one.row.columns
        for said in one.values:
            change = look.change(said.stamp)
            plain = msgspec.json.encode(said.value).decode()
            found.append((change.id if change is not None else Id(""), row.entity_number, row.id, one.number, plain))
    return tuple(found)
