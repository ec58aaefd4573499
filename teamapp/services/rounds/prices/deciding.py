"""Read the prices of the rounds and decide on them; who decided is kept, and undo takes it back."""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Nurse, RuleSetting
from teamapp.domain.text import Text, text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.rounds.prices.terms import MOST_MINUTES, STORED_AS, TERMS, Term, term_of


@dataclass(frozen=True, slots=True)
class Price:
    """What a term is worth to the team: minutes of travel, nothing at all (`on` False), or never to be broken."""

    minutes: int
    on: bool = True
    strict: bool = False


@dataclass(frozen=True, slots=True)
class PriceLine:
    """One price as it holds today, and the team's word where it has one."""

    term: Term
    price: Price
    decided: RuleSetting | None

    @property
    def usual(self) -> bool:
        """Whether it is what every team begins with."""
        return self.price == Price(self.term.usual)

    @property
    def sentence(self) -> Text:
        """What it means, in one sentence."""
        if not self.price.on:
            return text(f"prices.off.{self.term.key}")
        if self.price.strict:
            return text(f"prices.strict.{self.term.key}")
        return text(f"prices.says.{self.term.key}", minutes=self.price.minutes, per=self.term.per)


def price_list(desk: Desk) -> tuple[PriceLine, ...]:
    """Every price in the order in which they are read."""
    own = {one.rule: one for one in desk.store.all(RuleSetting)}
    return tuple(_line(term, own.get(STORED_AS + term.key)) for term in TERMS)


def decide_price(desk: Desk, key: str, price: Price, *, why: str = "") -> Change:
    """The team's word on one price; signed with the nurse of this device and today."""
    term, before = _known(key), _stored(desk, key)
    border.between("label.rule_setting.price", price.minutes, least=0, most=MOST_MINUTES)
    if price.strict and not term.strict:
        raise refuse("prices.never_strict", price=f"prices.name.{key}")
    if price == _line(term, before).price:
        raise refuse("border.nothing_changed")
    me = desk.store.get(Nurse, desk.me) if desk.me is not None else None
    after = RuleSetting(
        id=before.id if before is not None else desk.fresh_id(),
        rule=STORED_AS + key,
        on=price.on,
        decided=desk.today,
        decided_by=me.name if me is not None else "",
        strict=price.strict or None,
        price=price.minutes,
        why=border.paragraph("label.rule_setting.why", why),
    )
    return desk.commit((Edit(before, after),), text("prices.decided", price=f"prices.name.{key}"))


def as_usual(desk: Desk, key: str) -> Change:
    """The team has no word of its own on this price any more."""
    term, before = _known(key), _stored(desk, key)
    if before is None:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, None),), text("prices.as_usual", price=f"prices.name.{term.key}"))


def _line(term: Term, word: RuleSetting | None) -> PriceLine:
    if word is None:
        return PriceLine(term, Price(term.usual), None)
    minutes = term.usual if word.price is None else word.price
    return PriceLine(term, Price(minutes, word.on, bool(word.strict) and term.strict), word)


def _known(key: str) -> Term:
    term = term_of(key)
    if term is None:
        raise refuse("prices.unknown", price=key)
    return term


def _stored(desk: Desk, key: str) -> RuleSetting | None:
    return next((one for one in desk.store.all(RuleSetting) if one.rule == STORED_AS + key), None)
