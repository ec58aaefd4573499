"""The overview of a month: sums, teams in bands, team by team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from sync.protocol.office.regions import REGIONS
from sync.protocol.office.release import BANDS, BY_KEY, KINDS, Figure, Form, Kind, Unit
from sync.server.office.page.parts import address, amount, bar, framed, link, other_language, said, span
from sync.server.office.page.words import WORDS, month_name, number
from sync.server.office.summing import Band, Row, Seen, Total, value_of

ROWS_A_PAGE = 50
_CARDS = ("contract_hours", "client_hours", "client_share", "carers")
_LISTED = tuple(kind for kind in KINDS if kind.key not in ("rostered_hours", "travel_hours"))
_DRAWN = {"client_share": 100, "carers": 150}
"""Figures with a bar beside them, and the value of a full one."""


@dataclass(frozen=True, slots=True)
class View:
    """What was asked for and found."""

    language: str
    who: str
    seen: Seen
    months: Sequence[tuple[int, int]]
    regions: Sequence[str]
    sort: str = ""
    down: bool = False
    page: int = 1

    @property
    def asked(self) -> dict[str, str | int]:
        """For links that stay with this choice."""
        return {"month": self.seen.choice.period, "region": self.seen.choice.region, "lang": self.language}


def overview(view: View) -> str:
    """The page."""
    words = WORDS[view.language]
    title = month_name(view.seen.choice.period, view.language)
    count = words["teams_one"] if view.seen.teams == 1 else words["teams"]
    told = count.format(n=number(view.seen.teams, view.language))
    main = f'<h1>{title}</h1><p class="quiet">{told}</p>{_choose(view)}'
    main += f'<p class="notice">{words["hidden"]}</p>' if view.seen.hidden else _figures(view)
    return framed(f"{words['title']}, {title}", main, view.language, tools=_tools(view))


def nothing_yet(language: str, who: str) -> str:
    """Before the first release."""
    words = WORDS[language]
    body = f'<h1>{words["title"]}</h1><p class="notice">{words["none"]}</p>'
    return framed(words["title"], body, language, tools=_out(language, who))


def in_order(rows: Sequence[Row], sort: str, *, down: bool) -> list[Row]:
    """By a figure, or by the team's letters; who has not said it comes last, either way."""
    if sort not in BY_KEY:
        return list(rows)
    kind, place = BY_KEY[sort], KINDS.index(BY_KEY[sort])
    known = [row for row in rows if row.figures[place].form is not Form.HELD]
    known.sort(key=lambda row: value_of(kind, row.figures[place]), reverse=down)
    return [*known, *(row for row in rows if row.figures[place].form is Form.HELD)]


def _tools(view: View) -> str:
    other = other_language(view.language)
    asked = {**view.asked, "lang": other}
    return link(WORDS[view.language]["other"], asked, f' lang="{other}" hreflang="{other}"') + _out(
        view.language, view.who
    )


def _out(language: str, who: str) -> str:
    return (
        f'<span class="who">{escape(who.split(" ")[0])}</span><form method="post" action="/office/sign-out">'
        f'<button class="plain">{WORDS[language]["out"]}</button></form>'
    )


def _choose(view: View) -> str:
    words, choice = WORDS[view.language], view.seen.choice
    months = "".join(
        _option(str(period), month_name(period, view.language), chosen=period == choice.period)
        for period, _count in view.months
    )
    regions = _option("", words["everywhere"], chosen=not choice.region) + "".join(
        _option(code, REGIONS[code], chosen=code == choice.region)
        for code in sorted({*view.regions, choice.region} - {""})
    )
    return (
        '<form class="choose" method="get" action="/office/">'
        f'<input type="hidden" name="lang" value="{view.language}">'
        f'<label>{words["month"]}<select name="month">{months}</select></label>'
        f'<label>{words["region"]}<select name="region">{regions}</select></label>'
        f"<button>{words['show']}</button></form>"
    )


def _option(value: str, name: str, *, chosen: bool) -> str:
    return f'<option value="{escape(value)}"{" selected" if chosen else ""}>{escape(name)}</option>'


def _figures(view: View) -> str:
    words = WORDS[view.language]
    by_key = {total.kind.key: total for total in view.seen.totals}
    cards = "".join(_card(by_key[key], view) for key in _CARDS)
    bands = "".join(_band_table(total, view) for total in view.seen.totals)
    download = address(view.asked, "/office/figures.csv")
    return (
        f'<ul class="cards">{cards}</ul><h2>{words["bands"]}</h2><div class="bands">{bands}</div>'
        f'<div class="above"><h2 id="list">{words["list"]}</h2><a href="{download}" download>{words["csv"]}</a></div>'
        f'{_list(view)}<h2>{words["reading"]}</h2><p class="quiet">{words["rules"]}</p>'
    )


def _card(total: Total, view: View) -> str:
    return (
        f"<li><small>{WORDS[view.language][f'figure.{total.kind.key}']}</small><b>{_overall(total, view)}</b>"
        f"<small>{_from_teams(total, view, 'middle_of' if total.sum is None else 'total_of')}</small></li>"
    )


def _overall(total: Total, view: View) -> str:
    """The sum, or the middle team."""
    if total.sum is not None:
        return amount(total.kind, total.sum, view.language)
    return "–" if total.middle is None else amount(total.kind, total.middle, view.language)


def _summary(total: Total, view: View) -> str:
    words = WORDS[view.language]
    if total.sum is not None:
        return words["in_total"].format(value=_overall(total, view)) + " · "
    return "" if total.middle is None else words["middle"].format(value=_overall(total, view)) + " · "


def _from_teams(total: Total, view: View, code: str = "from_teams") -> str:
    words, language = WORDS[view.language], view.language
    return words[code].format(n=number(total.said, language), all=number(view.seen.teams, language))


def _band_table(total: Total, view: View) -> str:
    words = WORDS[view.language]
    most = max((band.teams for band in total.bands), default=1) or 1
    rows = "".join(
        f'<tr><th scope="row">{_range(total.kind, band, view.language)}</th><td>{bar(_drawn(band) / most)}</td>'
        f"<td>{escape(words['few']) if band.few else number(band.teams, view.language)}</td></tr>"
        for band in total.bands
    )
    body = f"<tbody>{rows}</tbody>" if rows else f"<tbody><tr><td>{words['too_few']}</td></tr></tbody>"
    head = (
        f'<thead><tr><th scope="col">{words["band"]}</th><td></td><th scope="col">{words["how_many"]}</th></tr></thead>'
    )
    caption = f"{words[f'figure.{total.kind.key}']}<small>{_summary(total, view)}{_from_teams(total, view)}</small>"
    return f'<div class="band"><table><caption>{caption}</caption>{head if rows else ""}{body}</table></div>'


def _drawn(band: Band) -> float:
    """Few teams are drawn as one length, so that the bar says no more than the number."""
    return 4 if band.few else band.teams


def _range(kind: Kind, band: Band, language: str) -> str:
    scale = 10 if kind.unit is Unit.CARERS else 1
    return span(band.low / scale, None if band.high is None else band.high / scale, language)


def _list(view: View) -> str:
    words = WORDS[view.language]
    rows = in_order(view.seen.rows, view.sort, down=view.down)
    pages = max(1, -(-len(rows) // ROWS_A_PAGE))
    here = max(1, min(view.page, pages))
    shown = rows[(here - 1) * ROWS_A_PAGE : here * ROWS_A_PAGE]
    head = f'<th scope="col">{words["team"]}</th><th scope="col">{words["region"]}</th>'
    head += "".join(_column(kind, view) for kind in _LISTED)
    body = "".join(_row(row, view.language) for row in shown)
    return (
        f'<div class="list" role="region" aria-labelledby="list" tabindex="0"><table><thead><tr>{head}</tr></thead>'
        f'<tbody>{body}</tbody></table></div><p class="legend">{escape(words["legend"])}</p>{_pages(view, here, pages)}'
    )


def _column(kind: Kind, view: View) -> str:
    words, mine = WORDS[view.language], view.sort == kind.key
    state = f' aria-sort="{"descending" if view.down else "ascending"}"' if mine else ""
    arrow = f' <span aria-hidden="true">{"↓" if view.down else "↑"}</span>' if mine else ""
    down = 0 if mine and view.down else 1
    name = f"{words[f'short.{kind.key}']}{arrow}"
    return f'<th scope="col"{state}>{link(name, {**view.asked, "sort": kind.key, "down": down})}</th>'


def _row(row: Row, language: str) -> str:
    cells = "".join(
        _cell(kind, figure, language) for kind, figure in zip(KINDS, row.figures, strict=True) if kind in _LISTED
    )
    return f'<tr><th scope="row">{row.label}</th><td>{escape(REGIONS.get(row.region, ""))}</td>{cells}</tr>'


def _cell(kind: Kind, figure: Figure, language: str) -> str:
    told = said(kind, figure, language)
    if figure.form is Form.HELD:
        return f'<td class="held">{told}</td>'
    full = _DRAWN.get(kind.key) or (len(BANDS) - 1 if kind.unit is Unit.BAND else 0)
    if not full:
        return f"<td>{told}</td>"
    return f'<td><span class="said">{bar(figure.value / full)}<span>{told}</span></span></td>'


def _pages(view: View, here: int, pages: int) -> str:
    if pages == 1:
        return ""
    words = WORDS[view.language]
    asked = {**view.asked, "sort": view.sort, "down": int(view.down)}
    back = link(words["before"], {**asked, "page": here - 1}, ' rel="prev"') if here > 1 else ""
    on = link(words["after"], {**asked, "page": here + 1}, ' rel="next"') if here < pages else ""
    told = words["page"].format(here=here, all=pages)
    return f'<nav aria-label="{words["pages"]}">{back}<span aria-current="page">{told}</span>{on}</nav>'
