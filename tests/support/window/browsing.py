"""A browser without a window: it keeps cookies and follows nothing by itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from http.cookies import SimpleCookie

import httpx


@dataclass
class Browser:
    """Keeps cookies as a browser does, and believes that loopback is safe."""

    client: httpx.Client
    cookies: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)

    def get(self, address: str, **words: str) -> httpx.Response:
        return self._ask("GET", address, headers=words)

    def post(self, address: str) -> httpx.Response:
        return self._ask("POST", address, headers={})

    def sign_in(self) -> httpx.Response:
        """To the issuer and back; the answer to coming back."""
        return self.get(self.way_back())

    def way_back(self) -> str:
        """Where the issuer sends the browser."""
        there = self.get("/office/sign-in")
        assert there.status_code == 303
        return self.client.get(there.headers["location"]).headers["location"]

    def _ask(self, method: str, address: str, headers: dict[str, str]) -> httpx.Response:
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        answer = self.client.request(method, address, headers={**sent, **headers})
        for line in answer.headers.get_list("set-cookie"):
            for name, kept in SimpleCookie(line).items():
                self.attributes[name] = line
                self.cookies[name] = kept.value
                if not kept.value:
                    del self.cookies[name]
        return answer
