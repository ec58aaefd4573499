"""The room of the clients in the window: its page, and where its commands stand."""

from __future__ import annotations

from ui.shell.declared.commands import translate
from ui.shell.page import PageSpec

PAGE = PageSpec(icon="heart", title=lambda: translate("clients", "Clients"), load="ui.clients.page:ClientsPage")

COMMANDS = (
    "ui.clients.commands.finding",
    "ui.clients.commands.client",
    "ui.clients.commands.care",
    "ui.clients.heard",
)
"""Modules that hold the commands, topic by topic."""
