"""Asks that devices settled differently: which they are and how they end is said where asks are settled."""

from __future__ import annotations

from collections.abc import Iterator

from teamapp.domain.entities import Answer, Assignment, Nurse
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import NurseId, same_id
from teamapp.domain.text import Text, text
from teamapp.services.conflicts.model import Choice, Conflict, Party, Subject, Value
from teamapp.services.conflicts.saying import subject_of
from teamapp.services.desk import Desk
from teamapp.services.roster.asks.moves import WHOEVER
from teamapp.services.roster.asks.settling import Clash, clashes
from teamapp.services.roster.asks.shown.cards import ask_card

SCOPE = "asks"
FIRST = "first"


def found_in(desk: Desk) -> Iterator[Conflict]:
    """A card for each clash; choosing goes by `settle_clash`."""
    for clash in clashes(desk):
        card = ask_card(desk, clash.ask.id)
        if card is not None:
            yield _conflict(desk, clash, card.title)


def _conflict(desk: Desk, clash: Clash, title: Text) -> Conflict:
    answers = {one.nurse: one for one in desk.store.where(Answer, ask=clash.ask.id) if one.yes}
    people = [nurse for nurse in (clash.winner, *clash.others) if nurse in answers or clash.twice]
    given = {nurse.id: nurse.given_name for nurse in desk.store.all(Nurse)}
    return Conflict(
        id=same_id("conflict", SCOPE, clash.ask.id, *sorted(people)),
        code="ask",
        scope=f"{SCOPE}:{clash.ask.id}",
        subject=subject_of(clash.ask),
        also=tuple(_cells(desk, clash, people)),
        about=title,
        said=text(
            "conflict.accepted_twice",
            one=given.get(clash.winner, ""),
            others=", ".join(given.get(one, "") for one in clash.others),
        ),
        parties=tuple(
            Party(
                who=given.get(nurse, ""),
                nurse=nurse,
                at=answers[nurse].at if nurse in answers else None,
                what=None,
                why=None,
                values=(Value(text("label.answer"), text("conflict.yes")),),
                stands=nurse == clash.winner,
            )
            for nurse in people
        ),
        choices=(
            Choice(
                key=FIRST,
                text=text("conflict.first_stands", nurse=given.get(clash.winner, "")),
                edits=(),
                party=0,
                suggested=True,
            ),
        ),
        at=max((one.at for one in answers.values()), default=clash.ask.created),
    )


def _cells(desk: Desk, clash: Clash, people: list[NurseId]) -> Iterator[Subject]:
    """The shifts that they took by it: no other card is needed for those."""
    for nurse in people:
        for who, day, _before, after in clash.ask.moves:
            cell = desk.store.get(Assignment, assignment_id(nurse, day)) if who == WHOEVER else None
            if cell is not None and cell.shift_kind == after:
                yield subject_of(cell)
