"""The sets of rules a team begins with: the law of its country, the collective agreement, and agreements a team may
change.

Figures are data with their source and the date from which they hold. `with_law` puts a profile's law back into
settings that a team (or a damaged file) has changed: figures of the law are the profile's. A team may ask for more than
the law; that is an agreement of its own beside it (`stricter`). With one nurse only more can be agreed, too, unless the
law itself lets her consent to less.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from scheduling.rules.catalogue import ONLY_STRICT
from scheduling.rules.countries.eu import eu
from scheduling.rules.countries.nl import nl
from scheduling.rules.countries.uk import uk
from scheduling.rules.figures import facts_of, looser_figures
from scheduling.rules.making import COLLECTIVE_PRICE, LAW_PRICE
from scheduling.rules.setting import Setting, Strength

__all__ = ["COLLECTIVE_PRICE", "LAW_PRICE", "STRICTER_PRICE", "eu", "nl", "stricter", "stricter_key", "uk", "with_law"]

STRICTER_PRICE = 1_000
"""What a unit of a team's own, stricter figure costs unless it decides otherwise."""


def with_law(settings: Iterable[Setting], profile: Iterable[Setting]) -> tuple[Setting, ...]:
    """A team's settings with the profile's law in place: nothing of it missing, switched off or loosened."""
    own = {setting.key: setting for setting in settings}
    law = {setting.key: setting for setting in profile if setting.strength is Strength.LAW}
    kept = {key: _lawful(stated, own[key]) if key in own else stated for key, stated in law.items()}
    others = (setting for key, setting in own.items() if key not in law and setting.strength is not Strength.LAW)
    return (*kept.values(), *others)


def _lawful(law: Setting, own: Setting) -> Setting:
    """The law as stated, with the facts of the team and with what one nurse may agree to."""
    facts = {name: own.figures[name] for name in facts_of(law.rule, law.figures) if name in own.figures}
    exceptions = {nurse: figures for nurse, figures in own.exceptions.items() if may_agree(law, figures)}
    return replace(law, figures={**law.figures, **facts}, exceptions=exceptions)


def may_agree(setting: Setting, figures: Mapping[str, int]) -> bool:
    """Whether figures may be agreed with one nurse: anything but less than the law, unless the law lets her consent."""
    if setting.strength is not Strength.LAW or setting.consent:
        return True
    return not looser_figures(setting.rule, figures, setting.figures)


def stricter(law: Setting, figures: Mapping[str, int], *, kept: bool | None, price: int | None) -> Setting | None:
    """What a team asks beyond a rule of the law, as its own agreement; None if it asks no more than the law."""
    facts = facts_of(law.rule, law.figures)
    own = {name: value for name, value in figures.items() if name in law.figures and name not in facts}
    more = {name: value for name, value in own.items() if value != law.figures[name]}
    if not more or looser_figures(law.rule, own, law.figures):
        return None
    return replace(
        law,
        key=stricter_key(law.key),
        strength=Strength.TEAM,
        figures={**law.figures, **own},
        price=0 if law.price == 0 else STRICTER_PRICE if price is None else price,
        kept=bool(kept) or law.rule in ONLY_STRICT,
    )


def stricter_key(key: str) -> str:
    """The key of a team's own, stricter version of a rule of the law."""
    return f"team.more.{key.removeprefix('law.')}"
