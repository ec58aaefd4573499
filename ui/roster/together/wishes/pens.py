"""What a click or a drag puts on days: a wish, a joker, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ui.roster.together.wishes.view import Mark, Marks, Want, WishView, stroke, toggle_jokers


@dataclass(frozen=True, slots=True)
class Pen:
    """`mark` None with `joker` plays jokers, without it wipes."""

    mark: Mark | None = None
    joker: bool = False

    @property
    def key(self) -> str:
        """Names the pen among the buttons."""
        if self.joker:
            return "joker"
        return f"{self.mark.want.value}:{self.mark.kind}" if self.mark is not None else "wipe"

    def wipes(self, view: WishView, day: date) -> bool:
        """Whether a stroke that begins on this day takes wishes away: it has the pen's already."""
        one = view.on(day)
        return self.mark is not None and one is not None and self.mark.same_wish(one.mark)

    def draw(self, view: WishView, days: Iterable[date], *, wiping: bool = False) -> Marks:
        """What changes when the pen goes over these days."""
        if self.joker:
            return toggle_jokers(view, days)
        return stroke(view, days, None if wiping else self.mark)


FREE_PEN = Pen(Mark(Want.FREE))
JOKER_PEN = Pen(joker=True)
WIPE_PEN = Pen()


def pens_of(view: WishView) -> tuple[Pen, ...]:
    """Every pen of a team: free, a shift gladly, a shift rather not, joker, wipe."""
    gladly = tuple(Pen(Mark(Want.WORK, kind)) for kind in view.chips)
    rather_not = tuple(Pen(Mark(Want.NOT, kind)) for kind in view.chips)
    return (FREE_PEN, *gladly, *rather_not, JOKER_PEN, WIPE_PEN)
