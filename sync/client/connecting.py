"""Opens a connection to a backend."""

from __future__ import annotations

import ssl

import httpx


def connect(address: str, timeout: httpx.Timeout) -> httpx.Client:
    """Proxies and keys of the environment are not asked; the roots of trust are read only where TLS is spoken."""
    verify = address.startswith("https:") or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return httpx.Client(base_url=address, timeout=timeout, trust_env=False, verify=verify)
