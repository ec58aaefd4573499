"""The page in a real browser, without scripts: signing in, choosing, sorting by keyboard, contrast, light and dark."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import httpx
import pytest

from tests.support.window.chromium import Chromium, NoChromium

TAB, ENTER = ("Tab", 9), ("Enter", 13)

CONTRASTS = """
[...document.querySelectorAll('h1,h2,p,a,th,td,small,b,label,button,select,strong,.who')].map(e => {
  const channel = c => { c /= 255; return c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4 };
  const light = s => { const [r, g, b] = s.match(/[\\d.]+/g).map(Number);
    return .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b) };
  let ground = e;
  while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
  const [a, b] = [getComputedStyle(e).color, getComputedStyle(ground).backgroundColor].map(light);
  return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e.outerHTML.slice(0, 80)];
}).sort((a, b) => a[0] - b[0])[0]
"""
"""The least contrast of any text on the page, by the formula of WCAG 2.2."""


@pytest.fixture
def chromium() -> Iterator[Chromium]:
    """Where none can be had the test is skipped, but never in CI."""
    try:
        made = Chromium()
    except NoChromium as missing:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(missing))
    yield made
    made.close()


def test_the_page_for_everybody(chromium: Chromium, office: httpx.Client, give: Callable[..., None]) -> None:
    """Signed in through the issuer; usable by keyboard; readable in both looks; nothing from elsewhere, no script."""
    give(60, region="NL-NH")
    give(9, region="NL-UT", seed=2)
    chromium.ask("Emulation.setScriptExecutionDisabled", value=True)
    chromium.go(f"{office.base_url}/office/?lang=en")
    assert chromium.run("document.querySelector('h1').textContent") == "August 2026"
    fetched = [
        one["params"]["request"]["url"] for one in chromium.events if one["method"] == "Network.requestWillBeSent"
    ]
    assert any("/authorize" in url for url in fetched)
    assert all(url.startswith(("http://127.0.0.1:", "data:")) for url in fetched)
    for scheme in ("light", "dark"):
        chromium.wear(scheme)
        contrast, where = chromium.run(CONTRASTS)
        assert contrast >= 4.5, (scheme, where)
    assert len(set(chromium.picture())) > 200
    _by_keyboard(chromium)
    _as_read_aloud(chromium)
    chromium.click("header button")
    assert chromium.run("document.querySelector('h1').textContent") == "You are signed out."


def _by_keyboard(chromium: Chromium) -> None:
    """The first stop leads to the figures; a column's head sorts; each stop is seen."""
    chromium.key(*TAB)
    assert chromium.run("document.activeElement.className") == "skip"
    for _ in range(80):
        chromium.key(*TAB)
        assert chromium.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        if "sort=clients" in str(chromium.run("document.activeElement.href")):
            break
    chromium.events.clear()
    chromium.key(*ENTER)
    chromium.loaded()
    assert chromium.run("document.querySelector('[aria-sort]').textContent").startswith("Clients")


def _as_read_aloud(chromium: Chromium) -> None:
    """Every table, column, row and field has a name; bars are left out, as their numbers say the same."""
    nodes = chromium.ask("Accessibility.getFullAXTree")["nodes"]
    named: dict[str, list[str]] = {}
    for node in nodes:
        if not node.get("ignored"):
            named.setdefault(node["role"]["value"], []).append(node.get("name", {}).get("value", ""))
    assert len(named["table"]) == 14
    for role in ("rowheader", "columnheader", "combobox", "button", "link", "region"):
        assert all(named[role]), role
    assert len(named["rowheader"]) >= 50
    assert not any(role in named for role in ("image", "img", "graphics-document", "SvgRoot"))
