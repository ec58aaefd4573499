"""What a nurse reads about sharing has no word of the trade in it."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from ui.i18n.build import FOLDER

TRADE = re.compile(r"\b(epoch|frame|batch|ledger|hash|nonce|backend|sync|key|keys|sleutel|tijdvak)\b", re.IGNORECASE)


def test_no_word_of_the_trade():
    """Neither in English nor in Dutch."""
    messages = list(ElementTree.parse(FOLDER / "sharing_nl.ts").iter("message"))
    texts = [one.findtext(part, "") for one in messages for part in ("source", "translation")]
    assert len(texts) > 200
    assert [one for one in texts if TRADE.search(one)] == []
