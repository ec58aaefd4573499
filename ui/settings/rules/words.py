"""How a rule, its source and its agreements are said."""

from __future__ import annotations

from datetime import date

from teamapp.domain.entities import Pairing, RuleException
from teamapp.domain.text import text
from teamapp.services.settings.rules import RuleLine
from teamapp.services.settings.ruling.weight import Weight
from teamapp.words.speak import long_date
from ui.settings.rules.reading import RulesRead
from ui.settings.wording import hours_text
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


def is_time(figure: str) -> bool:
    """Whether a figure counts minutes, so that people read and type hours."""
    return figure.endswith(("_minutes", "minutes_a_week", "minutes_a_day"))


def name_of(line: RuleLine, frame: Frame) -> str:
    return frame.say(text(f"rule.{line.setting.rule}"))


def weight_name(weight: Weight, frame: Frame) -> str:
    """`must`, `strongly`, `normally`, `a little`."""
    return frame.say(text(f"weight.{weight.value}"))


def figure_name(rule: str, figure: str, frame: Frame) -> str:
    return frame.say(text(f"figure.{rule}.{figure}"))


def figure_value(figure: str, value: int, frame: Frame) -> str:
    """`11 h`, `5`."""
    return hours_text(value, frame.language) if is_time(figure) else str(value)


def source_of(line: RuleLine, frame: Frame) -> str:
    """From which law or agreement, since when; what the team decided, who, when and why."""
    said = []
    if line.profile.source:
        since = long_date(date.fromisoformat(line.profile.since), frame.language)
        said.append(translate("settings", "{source}, since {day}").format(source=line.profile.source, day=since))
    if line.more is not None:
        said.append(translate("settings", "the team asks for more than the law"))
    word = line.decided
    if word is not None:
        by = word.decided_by or translate("settings", "the team")
        day = long_date(word.decided, frame.language) if word.decided is not None else ""
        words = translate("settings", "decided by {who} on {day}") if day else translate("settings", "decided by {who}")
        said.append(words.format(who=by, day=day))
        if word.why:
            said.append(f"“{word.why}”")
    if not said:
        said.append(translate("settings", "As the app came; the team can decide otherwise"))
    sentence = " · ".join(said)
    return sentence[0].upper() + sentence[1:]


def agreement_of(item: RuleException, line: RuleLine, frame: Frame) -> str:
    """`At most 52 h a week on average over 16 weeks · from 1 November 2026 · opted out in writing`."""
    asked = frame.say(line.sentence_for(item)).removesuffix(".")
    span = []
    if item.first is not None:
        span.append(translate("settings", "from {day}").format(day=long_date(item.first, frame.language)))
    if item.last is not None:
        span.append(translate("settings", "until {day}").format(day=long_date(item.last, frame.language)))
    return " · ".join(part for part in (asked, " ".join(span), item.reason) if part)


def people_of(line: RuleLine, found: RulesRead, frame: Frame) -> tuple[tuple[str, str], ...]:
    """Whom a rule is about by name, with a key to end it: pairs, and those whom their age frees from nights."""
    if line.setting.rule == "pairing":
        return tuple((str(one.id), _pair(one, found, frame)) for one in found.pairs)
    if line.setting.rule == "older_nights":
        since = translate("settings", "from {day}")
        return tuple(
            (str(one.id), f"{one.name} {since.format(day=long_date(one.nights_free_from, frame.language))}")
            for one in found.freed
            if one.nights_free_from is not None
        )
    return ()


def _pair(pairing: Pairing, found: RulesRead, frame: Frame) -> str:
    words = translate("settings", "{newcomer} beside {mentor}")
    said = [words.format(newcomer=found.name(pairing.newcomer), mentor=found.name(pairing.mentor))]
    said.append(translate("settings", "from {day}").format(day=long_date(pairing.first, frame.language)))
    if pairing.last is not None:
        said.append(translate("settings", "until {day}").format(day=long_date(pairing.last, frame.language)))
    return " ".join(said)


def span_of(first: date, last: date, frame: Frame) -> str:
    """`Wed 4 Nov`, `Wed 4 – Sun 8 Nov` in full: `Wed 4 Nov – Sun 8 Nov`."""
    return frame.day(first) if first == last else f"{frame.day(first)} – {frame.day(last)}"
