"""Every example of CONTRIBUTING.md does what it says, read from the page itself."""

from __future__ import annotations

import json
import re
import sys
import types
from pathlib import Path

import pytest
import sqlalchemy as sa
import sqlcipher3.dbapi2

from scheduling.rules import check
from scheduling.rules.catalogue import DAY_RULES
from scheduling.rules.making import agreement
from scheduling.rules.rule import DayRule
from scheduling.rules.setting import Setting
from teamapp import words
from teamapp.domain.entities import client as declared
from teamapp.domain.wire import Entity, fields_of
from teamapp.services.refused import Refused
from teamapp.store.codec import entity_codec
from teamapp.store.migrations import migrate, schema_of, steps
from teamapp.words import speak
from teamapp.words.speak import Language, say
from tests.support.plans import team
from ui.i18n.build import fill, unfinished

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def examples(head: str, language: str = "python") -> list[str]:
    """The examples below a head."""
    part = PAGE.split(f"\n## {head}\n")[1].split("\n## ")[0]
    return re.findall(rf"^```{language}\n(.*?)^```", part, re.MULTILINE | re.DOTALL)


def run(source: str, name: str = "example") -> types.ModuleType:
    """An example as a module."""
    module = types.ModuleType(name)
    exec(compile(source, f"CONTRIBUTING.md {name}", "exec"), module.__dict__)
    return module


def test_a_field_is_one_line() -> None:
    """The line in its class gives a column, a code on the wire and back, and a field that merges by its policy."""
    line, label = examples("A field")
    source = Path(declared.__file__).read_text(encoding="utf-8")
    last = re.search(r"class Address\(Entity\):\n(?:.*\n)*?(?=\n\n)", source)
    assert last is not None
    sys.modules["example_client"] = module = types.ModuleType("example_client")
    try:
        exec(compile(source[: last.end()] + line + source[last.end() :], "client.py", "exec"), module.__dict__)
    finally:
        del sys.modules["example_client"]
    grown: type[Entity] = module.Address
    assert [spec.name for spec in fields_of(grown)][-1] == "parking"
    codec = entity_codec(grown)
    assert codec.specs[-1].wire.number == max(spec.wire.number for spec in codec.specs)
    name, english, dutch = eval(label)
    assert name == "parking"
    assert english
    assert dutch


def test_a_migration_adds_the_column_of_that_field() -> None:
    """After all steps and this one the table has it, and an old row says nothing."""
    (source,) = examples("A migration")
    engine = sa.create_engine("sqlite://", module=sqlcipher3.dbapi2)
    with engine.connect() as connection:
        migrate(connection, steps())
        before = schema_of(connection)
        connection.exec_driver_sql(
            "INSERT INTO address (id, client, street, postcode, town, access, _clock, _gone)"
            " VALUES ('a', 'c', 'Kalevankatu 4', '', '', '', x'', 0)"
        )
        migrate(connection, (*steps(), run(source).upgrade))
        assert schema_of(connection) == before + 1
        assert connection.exec_driver_sql("SELECT street, parking FROM address").fetchall() == [("Kalevankatu 4", "")]
    engine.dispose()


def test_a_word_is_said_in_both_languages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A topic is found by lying there; a refusal carries the code and is turned into a sentence."""
    topic, refusal = examples("A word, a refusal")
    (tmp_path / "parking_example.py").write_text(topic, encoding="utf-8")
    monkeypatch.setattr(words, "__path__", [*words.__path__, str(tmp_path)])
    speak._sentences.cache_clear()
    try:
        with pytest.raises(Refused) as refused:
            run(refusal)
        assert say(refused.value.text, Language.ENGLISH).startswith("Kalevankatu 4 has 3 letters too many")
        assert say(refused.value.text, Language.DUTCH).startswith("Kalevankatu 4 heeft 3 tekens te veel")
    finally:
        speak._sentences.cache_clear()
        sys.modules.pop("teamapp.words.parking_example", None)


def test_a_rule_is_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the catalogue, with the figures that a team begins with, it finds what it says."""
    source, begins = examples("A rule")
    rule = run(source).RULE
    assert isinstance(rule, DayRule)
    setting: Setting = eval(begins, {"agreement": agreement})
    monkeypatch.setattr(check, "DAY_RULES", {**DAY_RULES, rule.key: rule})
    crowded = team(dict.fromkeys("abcdef", "E."), need={}, settings=[setting])
    (found,) = check.check_plan(crowded)
    assert (found.days, found.kind, found.amount, found.cost) == ((0,), "E", 2, 120)


def test_a_translation_is_filled_in(tmp_path: Path) -> None:
    """What the JSON says stands in the .ts, and nothing is unfinished afterwards."""
    given = json.loads(examples("A translation", "json")[0])
    messages = "".join(
        f'<message><source>{one}</source><translation type="unfinished"></translation></message>' for one in given
    )
    (tmp_path / "example_nl.ts").write_text(
        f'<?xml version="1.0"?><TS language="nl"><context><name>example</name>{messages}</context></TS>',
        encoding="utf-8",
    )
    assert len(unfinished(tmp_path)) == len(given)
    assert fill(given, tmp_path) == len(given)
    assert unfinished(tmp_path) == []


def test_the_commands_that_it_names_are_there() -> None:
    """Each `dev.py` word of the page is one of dev.py's."""
    known = set(
        re.findall(r"^    python3 dev\.py ([\w-]+)", (ROOT / "dev.py").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert set(re.findall(r"dev\.py ([\w-]+)", PAGE)) <= known
