"""Small sentences that several parts of the page share: ages, languages, how often, how long ago."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QLocale

from teamapp.domain.entities import Address, CareNeed
from teamapp.domain.entities.client import Pair
from teamapp.domain.text import Text, text
from teamapp.services.clients.care import CareLine
from ui.parts.clock import windows_text
from ui.shell.declared.commands import translate

Say = Callable[[Text], str]


def languages() -> dict[str, str]:
    """The languages that are often spoken here, by their codes."""
    return {
        "nl": translate("clients", "Dutch"),
        "en": translate("clients", "English"),
        "tr": translate("clients", "Turkish"),
        "ar": translate("clients", "Arabic"),
        "zgh": translate("clients", "Berber"),
        "pl": translate("clients", "Polish"),
        "de": translate("clients", "German"),
        "fr": translate("clients", "French"),
        "es": translate("clients", "Spanish"),
        "pt": translate("clients", "Portuguese"),
        "it": translate("clients", "Italian"),
        "pap": translate("clients", "Papiamento"),
        "srn": translate("clients", "Sranan"),
        "id": translate("clients", "Indonesian"),
        "zh": translate("clients", "Chinese"),
        "uk": translate("clients", "Ukrainian"),
        "ru": translate("clients", "Russian"),
        "fi": translate("clients", "Finnish"),
        "sv": translate("clients", "Swedish"),
    }


def language_name(code: str) -> str:
    """A language as this window calls it; in its own words where it is rare, the bare code where nobody knows it."""
    known = languages().get(code)
    if known is not None:
        return known
    return QLocale(code).nativeLanguageName() if QLocale.codeToLanguage(code) != QLocale.Language.AnyLanguage else code


def language_names(codes: Iterable[str]) -> str:
    return ", ".join(sorted(language_name(code) for code in codes))


def age(born: date, today: date) -> int:
    """Whole years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def days_ago(day: date, today: date) -> str:
    """`yesterday`, `7 days ago`."""
    days = (today - day).days
    if days <= 0:
        return translate("clients", "today")
    return translate("clients", "yesterday") if days == 1 else translate("clients", "{n} days ago").format(n=days)


def near_day(day: date, today: date, write: Callable[[date], str]) -> str:
    """`today`, `tomorrow`, else the day."""
    days = (day - today).days
    if days in (0, 1):
        return translate("clients", "today") if days == 0 else translate("clients", "tomorrow")
    return write(day)


def address_text(address: Address) -> str:
    """`Breestraat 8, 2611 CD Delft` in one line."""
    place = " ".join(part for part in (address.postcode, address.town) if part)
    return f"{address.street}, {place}" if place else address.street


def times_text(windows: tuple[tuple[tuple[int, int], ...], ...]) -> str:
    """`07:30 – 08:30 and 17:30 – 18:30`; each time of the day may itself be one of two."""
    both = [windows_text(each, translate("clients", "or")) for each in windows]
    joint = translate("clients", "and")
    return both[0] if len(both) == 1 else f"{', '.join(both[:-1])} {joint} {both[-1]}"


def often_text(line: CareLine, say: Say) -> str:
    """`every day, twice a day`."""
    repeat, times = say(line.repeat), len(line.needs)
    words = {2: translate("clients", "twice a day"), 3: translate("clients", "three times a day")}
    if times == 1:
        return repeat
    return f"{repeat}, {words.get(times) or translate('clients', '{n} times a day').format(n=times)}"


def terms_of(need: CareNeed, say: Say) -> list[str]:
    """What else there is to say of a care: minutes, clock, nurses, skills."""
    said = [translate("clients", "{n} min").format(n=need.minutes)]
    if need.hard_windows:
        said.append(translate("clients", "tied to the clock"))
    if need.nurses == 2:
        said.append(_two(need, say))
    if need.skills or need.second_skills:
        skills = ", ".join(sorted(say(text(f"skill.{skill}")) for skill in need.skills | need.second_skills))
        said.append(translate("clients", "needs {skills}").format(skills=skills))
    if need.level:
        said.append(translate("clients", "{level} or higher").format(level=say(text(f"level.{need.level}"))))
    if need.optional:
        said.append(translate("clients", "may fall out when time is short"))
    return said


def span_text(need: CareNeed, today: date, write: Callable[[date], str]) -> str:
    """`from Mon 16 Nov`, `until Fri 18 Dec`; empty while it simply goes on."""
    parts = []
    if need.first > today:
        parts.append(translate("clients", "from {day}").format(day=write(need.first)))
    if need.last is not None:
        parts.append(translate("clients", "until {day}").format(day=write(need.last)))
    return " ".join(parts)


def _two(need: CareNeed, say: Say) -> str:
    how = say(text(f"pair.{need.pair.value}"))
    said = translate("clients", "two nurses, {how}").format(how=how)
    if need.pair is Pair.SEQUENTIAL and need.pair_gap is not None:
        least, most = need.pair_gap
        said += " " + translate("clients", "({least} to {most} min between)").format(least=least, most=most)
    return said
