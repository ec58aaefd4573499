"""A small issuer of OpenID Connect on loopback: discovery, keys, authorisation code flow with PKCE, real signatures.

What it says can be bent by a test: another audience, an old token, a signature by a key that is nobody's.
"""

from __future__ import annotations

import base64
import json
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, Key, RSAKey

CLIENT, SECRET = "teamapp office", "a secret: with % signs"
HOUR = 3600


@dataclass(frozen=True, slots=True)
class _Granted:
    """What stands behind a code until it is used."""

    back: str
    challenge: str
    nonce: str


@dataclass
class Issuer:
    """`claims` and `sign` are what a test may bend; `roles` are those of whoever signs in."""

    algorithm: str = "RS256"
    roles: Any = field(default_factory=lambda: ["office"])
    claims: dict[str, Any] = field(default_factory=dict)
    sign: Callable[[dict[str, Any]], str] | None = None
    now: Callable[[], float] = time.time
    key: Key = field(init=False)
    tokens_asked: int = 0

    def __post_init__(self) -> None:
        self.rotate()
        self._codes: dict[str, _Granted] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=lambda: self._server.serve_forever(0.02), daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def rotate(self) -> None:
        """From now on another key signs; the one before is gone from the published set."""
        made = {"kid": secrets.token_hex(4), "use": "sig", "alg": self.algorithm}
        self.key = ECKey.generate_key("P-256", made) if self.algorithm == "ES256" else RSAKey.generate_key(2048, made)

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def token(self, nonce: str) -> str:
        """An ID token as this issuer makes them."""
        now = int(self.now())
        claims = {"iss": self.address, "aud": CLIENT, "sub": "u-17", "email": "coach@office.example", "nonce": nonce}
        claims |= {"iat": now, "exp": now + HOUR, "roles": self.roles} | self.claims
        claims = {name: value for name, value in claims.items() if value is not None}
        return self.sign(claims) if self.sign is not None else self.signed(claims)

    def signed(self, claims: dict[str, Any], key: Key | None = None) -> str:
        return jwt.encode({"alg": self.algorithm, "kid": self.key.kid}, claims, key or self.key)

    def discovery(self) -> dict[str, Any]:
        here = self.address
        return {
            "issuer": here,
            "authorization_endpoint": f"{here}/authorize",
            "token_endpoint": f"{here}/token",
            "jwks_uri": f"{here}/jwks",
            "end_session_endpoint": f"{here}/logout",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256", "ES256"],
        }

    def authorize(self, asked: dict[str, str]) -> str:
        """The person at the browser says yes at once; where the browser goes then."""
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT
        assert asked["code_challenge_method"] == "S256"
        assert "openid" in asked["scope"].split()
        code = secrets.token_urlsafe(16)
        self._codes[code] = _Granted(asked["redirect_uri"], asked["code_challenge"], asked["nonce"])
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state'], 'iss': self.address})}"

    def redeem(self, asked: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """What the token endpoint answers: a code counts once, with the verifier of its challenge and our secret."""
        self.tokens_asked += 1
        granted = self._codes.pop(asked.get("code", ""), None)
        name, _, secret = base64.b64decode(authorization.removeprefix("Basic ")).decode().partition(":")
        digest = sha256(asked.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if granted is None or granted.challenge != challenge or granted.back != asked.get("redirect_uri"):
            return None
        if (unquote(name), unquote(secret)) != (CLIENT, SECRET):
            return None
        return {
            "access_token": "none",
            "token_type": "Bearer",
            "expires_in": HOUR,
            "id_token": self.token(granted.nonce),
        }

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        issuer = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                if parts.path == "/authorize":
                    self.send_response(303)
                    self.send_header("Location", issuer.authorize(_flat(parts.query)))
                    self.end_headers()
                elif parts.path == "/jwks":
                    self._say({"keys": [issuer.key.as_dict(private=False)]})
                elif parts.path == "/.well-known/openid-configuration":
                    self._say(issuer.discovery())
                else:
                    self.send_error(404)

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                found = issuer.redeem(_flat(body), self.headers.get("Authorization", ""))
                self._say(found or {"error": "invalid_grant"}, 200 if found else 400)

            def _say(self, what: dict[str, Any], status: int = 200) -> None:
                raw = json.dumps(what).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            def log_message(self, *_words: object) -> None: ...

        return Answers


def _flat(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}
