"""Every rule against its table: the law in words, and rosters exactly at its edges."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable

import pytest

from scheduling.rules.catalogue import DAY_RULES, KIND_RULES, NURSE_RULES
from scheduling.rules.check import check_kinds, check_plan
from scheduling.rules.profiles import eu, nl, uk
from scheduling.rules.setting import Setting, Strength
from tests.support.roster.rule_tables import hours, people, rest, together
from tests.support.roster.rule_tables.case import EDGES, LIMIT, Case, Table

TABLES: tuple[Table, ...] = (*rest.TABLES, *hours.TABLES, *people.TABLES, *together.TABLES)
CASES = [pytest.param(table, case, id=f"{table.rule}: {case.why}") for table in TABLES for case in table.cases]


@pytest.mark.parametrize(("table", "case"), CASES)
def test_a_rule_finds_exactly_what_its_table_says(table: Table, case: Case) -> None:
    """So much and no more, and nothing of another rule."""
    found = (*check_plan(case.plan), *check_kinds(case.plan))
    assert {one.rule for one in found} <= {table.rule}
    assert sum(one.amount for one in found) == case.amount


def test_every_rule_of_the_catalogue_has_one_table() -> None:
    """A new rule needs one; none stands twice."""
    rules = sorted((*NURSE_RULES, *DAY_RULES, *KIND_RULES))
    assert sorted(table.rule for table in TABLES) == rules


@pytest.mark.parametrize("table", [pytest.param(one, id=one.rule) for one in TABLES])
def test_a_table_has_every_edge_or_says_why_it_cannot_matter(table: Table) -> None:
    """Also the limit from both sides: something kept and something broken."""
    shown = {edge for case in table.cases for edge in case.edges}
    assert shown | table.waived.keys() == set(EDGES)
    assert not shown & table.waived.keys()
    at_limit = {case.amount > 0 for case in table.cases if LIMIT in case.edges}
    assert at_limit == {True, False}


@pytest.mark.parametrize("profile", [nl, eu, uk])
def test_the_table_of_a_rule_of_the_law_quotes_or_names_the_article(profile: Callable[[], tuple[Setting, ...]]) -> None:
    """The article of the profile's source stands in the words of the table or of the rule itself."""
    words = {table.rule: table.law for table in TABLES}
    for setting in profile():
        if setting.strength is Strength.LAW:
            for number in re.findall(r"\d+:\d+|\d+$", setting.source):
                assert number in words[setting.rule] + _words_of(setting.rule), setting.key


def _words_of(rule: str) -> str:
    """What the rule's own file says first."""
    checks: dict[str, Callable[..., object]] = {key: one.check for key, one in NURSE_RULES.items()}
    checks.update({key: one.check for key, one in DAY_RULES.items()})
    checks.update({key: one.check for key, one in KIND_RULES.items()})
    return inspect.getdoc(inspect.getmodule(checks[rule])) or ""
