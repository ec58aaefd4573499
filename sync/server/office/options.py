"""How the office is switched on: words of the command line, each with its place in the environment."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path

from sync.server.keeping.addresses import CannotServe
from sync.server.office.sign_in.address import is_safe
from sync.server.settings import Office

_WORDS: tuple[tuple[str, str, str], ...] = (
    ("oidc_issuer", "", "the issuer of OpenID Connect that lets the office in; without it the office is off"),
    ("oidc_client_id", "", "what the issuer calls this backend"),
    ("oidc_secret_file", "", "a file with the secret that the issuer gave, if it gave one"),
    ("oidc_role_claim", "roles", "where the roles lie in its tokens, as realm_access.roles"),
    ("oidc_role", "office", "the role that may look"),
    ("public_url", "", "how browsers reach this backend, as https://teams.example"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """The words of the office."""
    group = parser.add_argument_group("the office (docs/guide-office.md)")
    for name, usual, meaning in _WORDS:
        shown = f"{meaning} ({usual})" if usual else meaning
        group.add_argument(f"--{name.replace('_', '-')}", default=os.environ.get(_place(name), usual), help=shown)


def office_of(options: argparse.Namespace) -> Office | None:
    """As asked for; raises CannotServe where half of it is missing or wrong."""
    issuer, client = options.oidc_issuer, options.oidc_client_id
    if not issuer and not client:
        return None
    if not issuer or not client:
        raise CannotServe("The office needs both --oidc-issuer and --oidc-client-id.")
    for word, address in (("--oidc-issuer", issuer), ("--public-url", options.public_url)):
        if address and not is_safe(address):
            raise CannotServe(f"{word} must begin with https:// (http:// is for this very computer only).")
    return Office(
        issuer=issuer,
        client_id=client,
        secret=_secret(options.oidc_secret_file),
        role_claim=options.oidc_role_claim,
        role=options.oidc_role,
        public_url=options.public_url.rstrip("/"),
    )


def environment_of(options: argparse.Namespace) -> Mapping[str, str]:
    """For further processes of the same backend."""
    return {_place(name): getattr(options, name) for name, _usual, _meaning in _WORDS}


def _place(name: str) -> str:
    return f"TEAMAPP_{name.upper()}"


def _secret(file: str) -> str:
    if not file:
        return ""
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise CannotServe(f"The secret of the office cannot be read from {file}: {error.strerror}.") from error
