"""The ways out of values side by side: one of them, both, or another text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from sync.protocol.merge.clock import Stamp
from sync.protocol.merge.register import Alternative
from teamapp.domain.change import Edit
from teamapp.domain.ids import Id
from teamapp.domain.text import Text, text
from teamapp.domain.wire import Policy
from teamapp.services.conflicts.asked.questions import Asked, code_of
from teamapp.services.conflicts.looking import Look, default_of, with_fields
from teamapp.services.conflicts.model import Choice, Writing
from teamapp.services.conflicts.saying import value_text

SHORT, SHORTEST = frozenset({"conflict.value", "conflict.value_clock", "conflict.value_day"}), 24
"""What fits on a button."""
OPTIMISED = frozenset({"rounds.improved_why", "roster.suggested_why"})
"""Why a change was made by the optimiser; what a person did goes before it."""


Pick = Callable[[Asked], Alternative | None]
"""Which of the values; None: the one that is shown."""


def each_of(look: Look, group: tuple[Asked, ...], stamps: list[Stamp], authors: tuple[str, ...]) -> Iterator[Choice]:
    """Each author's word; what a person did goes before what the optimiser made."""
    by_hand = [not _optimised(look, one) for one in stamps]
    people = len(set(authors)) == len(authors)
    for place, stamp in enumerate(stamps):
        edits = _edits(group, partial(Asked.by, stamp=stamp))
        yield Choice(
            key=f"take:{look.witness.mark(stamp)}",
            text=_take_words(look, group, stamp, authors[place] if people else ""),
            edits=edits,
            party=place,
            suggested=by_hand[place] and not all(by_hand),
        )


def _take_words(look: Look, group: tuple[Asked, ...], stamp: Stamp, author: str) -> Text:
    only = group[0]
    said = only.by(stamp)
    if only.spec is None and said is not None:
        return text("conflict.keep_it" if said.value else "conflict.remove_it")
    if len(group) == 1 and said is not None and only.spec is not None:
        value = value_text(look, type(only.row.columns), only.spec, only.value(said.value))
        if value.code in SHORT and len(str(value.filled["value"])) <= SHORTEST:
            return text(value.code.replace("value", "take_value"), **value.filled)
    return text("conflict.take_from", who=author) if author else text("conflict.take_this")


def _optimised(look: Look, stamp: Stamp) -> bool:
    why = look.why(stamp)
    return why is not None and why.code in OPTIMISED


def _edits(group: tuple[Asked, ...], pick: Pick) -> tuple[Edit, ...]:
    """One edit a row: the values that are picked, and every field that was asked about is written again."""
    by_row: dict[Id, list[Asked]] = {}
    for one in group:
        by_row.setdefault(one.row.columns.id, []).append(one)
    edits = []
    for asked in by_row.values():
        before = asked[0].row.columns
        values: dict[str, object] = {}
        gone = False
        for one in asked:
            picked = pick(one) or one.values[0]
            if one.spec is None:
                gone = not picked.value
            else:
                values[one.spec.name] = one.value(picked.value)
        kept = tuple(values) or ("id",)
        edits.append(Edit(before, None if gone else with_fields(before, values), kept))
    return tuple(edits)


def together_of(look: Look, group: tuple[Asked, ...]) -> Iterator[Choice]:
    """Where each value is written by one of them only, both can stand: nothing contradicts."""
    if code_of(group) != "values":
        return
    picked: dict[tuple[Id, int], Alternative] = {}
    for one in group:
        assert one.spec is not None
        usual = default_of(type(one.row.columns), one.spec.name)
        written = [said for said in one.values if one.value(said.value) != usual]
        if len(written) != 1:
            return
        picked[one.place] = written[0]
    if len({one.stamp for one in picked.values()}) > 1:
        edits = _edits(group, lambda one: picked[one.place])
        yield Choice(key="together", text=text("conflict.together"), edits=edits, suggested=True)


def both_of(group: tuple[Asked, ...]) -> Iterator[Choice]:
    writing = writing_of(group)
    if writing is not None:
        before = group[0].row.columns
        after = with_fields(before, {writing.field: writing.both})
        yield Choice(key="both", text=text("conflict.both"), edits=(Edit(before, after, (writing.field,)),))


def writing_of(group: tuple[Asked, ...]) -> Writing | None:
    """A single text: both can be kept one after the other, or written anew."""
    spec, row = group[0].spec, group[0].row.columns
    if len(group) != 1 or spec is None or spec.wire.policy is not Policy.TEXT:
        return None
    texts = [str(one.value) for one in group[0].values if one.value]
    if len(texts) < 2:
        return None
    joined = "\n".join(texts) if any("\n" in one or len(one) > 60 for one in texts) else "; ".join(texts)
    return Writing(kind=type(row), id=row.id, field=spec.name, both=joined)
