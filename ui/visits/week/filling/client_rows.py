"""From an open week to the rows of the clients: who comes on which day, and how many different carers that makes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from teamapp.domain.entities.client import Preference
from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.rounds.week.continuity import ClientWeek, Kept
from teamapp.services.rounds.week.held import Held
from teamapp.services.rounds.week.opened import OpenWeek
from ui.shell.declared.commands import translate
from ui.visits.day.clock import clock_text
from ui.visits.week.filling.view import ClientCell, ClientRow, Face
from ui.visits.week.shown.wording import Day, carers_words

NOBODY = "\N{EN DASH}"


class ClientRows:
    """Makes the rows; `changed` are the visits that a suggestion makes different."""

    def __init__(self, week: OpenWeek, day: Day, *, changed: Collection[VisitId] = ()) -> None:
        self._week, self._day, self._changed = week, day, frozenset(changed)
        nurses = week.facts.days[0].nurses
        order = sorted(nurses.values(), key=lambda one: (one.family_name.casefold(), one.given_name.casefold()))
        self._nurses: Mapping[NurseId, tuple[str, str, int]] = {
            nurse.id: (nurse.initials, nurse.name, place) for place, nurse in enumerate(order)
        }

    def rows(self) -> tuple[ClientRow, ...]:
        return tuple(self._row(client) for client in self._week.clients)

    def _row(self, one: ClientWeek) -> ClientRow:
        dates = [day.facts.day for day in self._week.days]
        return ClientRow(
            client=one.client.id,
            name=one.client.family_name,
            cells=tuple(self._cell(one, held, day) for held, day in zip(one.days, dates, strict=True)),
            carers=one.most,
            many=one.many,
            wish=" ".join(self._initials(kept.said.nurse) for kept in one.wishes),
            wish_broken=not all(kept.holds for kept in one.wishes),
            spoken=" · ".join(self._spoken(one)),
        )

    def _cell(self, one: ClientWeek, held: tuple[Held, ...], day: date) -> ClientCell:
        faces = tuple(face for visit in held for face in self._faces(one, visit))
        said = [f"{one.client.family_name}, {self._day(day)}", *(self._visit(one, visit) for visit in held)]
        return ClientCell(faces=faces, spoken=" · ".join(said) if held else "")

    def _faces(self, one: ClientWeek, held: Held) -> Iterator[Face]:
        changed = held.visit in self._changed
        if not held.nurses:
            yield Face(visit=held.visit, initials="", changed=changed)
        for nurse in held.nurses:
            initials, _name, colour = self._nurses.get(nurse, ("?", "?", 0))
            new = (held.visit, nurse) in one.new
            yield Face(visit=held.visit, initials=initials, colour=colour, new=new, changed=changed)

    def _visit(self, one: ClientWeek, held: Held) -> str:
        """`8:15 Lotte Smit (new face)`."""
        if not held.nurses or held.start is None:
            return translate("visits", "not planned")
        new = translate("visits", "{nurse} (new face)")
        names = [
            new.format(nurse=self._name(nurse)) if (held.visit, nurse) in one.new else self._name(nurse)
            for nurse in held.nurses
        ]
        return f"{clock_text(held.start)} {' + '.join(names)}"

    def _spoken(self, one: ClientWeek) -> Iterator[str]:
        """Who comes in the fullest two weeks, how many back and ahead, and whether she has what she wished."""
        yield one.client.family_name
        names = ", ".join(sorted(self._name(nurse) for nurse in one.fullest))
        yield f"{carers_words(one.most, one.fullest_from, self._day)}: {names}"
        both = translate("visits", "{back} in the two weeks up to Sunday, {ahead} from Monday on")
        yield both.format(back=len(one.back), ahead=len(one.ahead))
        for kept in one.wishes:
            yield self._wish(kept)

    def _wish(self, kept: Kept) -> str:
        name = self._name(kept.said.nurse)
        if kept.said.kind is Preference.PREFERS:
            words = (
                translate("visits", "prefers {nurse}, who comes")
                if kept.holds
                else translate("visits", "prefers {nurse}, who does not come this week")
            )
        else:
            words = (
                translate("visits", "not again {nurse}, who does not come")
                if kept.holds
                else translate("visits", "not again {nurse}, who comes all the same")
            )
        return words.format(nurse=name)

    def _initials(self, nurse: NurseId) -> str:
        return self._nurses.get(nurse, ("?", "?", 0))[0]

    def _name(self, nurse: NurseId) -> str:
        return self._nurses.get(nurse, ("?", "?", 0))[1]
