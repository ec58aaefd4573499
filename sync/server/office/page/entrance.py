"""The pages before and after: not let in, signed out."""

from __future__ import annotations

from html import escape

from sync.server.office.page.parts import framed
from sync.server.office.page.words import WORDS


def not_in(language: str, why: str) -> str:
    """Somebody was not signed in; what to do."""
    words = WORDS[language]
    told = words.get(f"why.{why}", words["why.other"])
    body = f"<h1>{words['no_way_in']}</h1><p>{told}</p>{_again(language)}"
    return framed(words["product"], body, language, narrow=True)


def signed_out(language: str, way_out: str) -> str:
    """The session here is over; `way_out` ends that of the issuer, if there is one."""
    words = WORDS[language]
    further = f'<p><a href="{escape(way_out)}">{words["bye_issuer"]}</a></p>' if way_out else ""
    return framed(words["product"], f"<h1>{words['bye']}</h1>{further}{_again(language)}", language, narrow=True)


def _again(language: str) -> str:
    return f'<p><a class="button" href="/office/sign-in">{WORDS[language]["again"]}</a></p>'
