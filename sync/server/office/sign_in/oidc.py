"""OpenID Connect as a relying party: authorisation code flow with PKCE (RFC 7636), state and nonce.

The issuer's addresses and keys come from its discovery document; a token is believed only when one of the issuer's
keys has signed it with an algorithm named here. Signatures and claims are checked by joserfc. No password is kept here.
"""

from __future__ import annotations

import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote, urlencode

import httpx
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from sync.server.office.sign_in.address import is_safe
from sync.server.settings import Office

ALGORITHMS = ("RS256", "ES256", "PS256")
LEEWAY_SECONDS = 60
_SCOPE = "openid profile email"
_SECONDS = httpx.Timeout(10.0, connect=5.0)
_KNOWN_SECONDS = 3600.0
_LONGEST_NAME = 200


class NotSignedIn(Exception):
    """Somebody whom the office does not let in; `why` is a word for the page and the journal."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Begun:
    """What is kept of a sign-in until the browser comes back."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class _Issuer:
    """What the discovery document says."""

    authorization: str
    token: str
    keys: str
    end_session: str


class Issuer:
    """The office's issuer. Any thread may ask; `clock` gives seconds since 1970."""

    def __init__(self, office: Office, clock: Callable[[], float]) -> None:
        self._office, self._clock = office, clock
        self._lock = threading.Lock()
        self._trusted = httpx.create_ssl_context()
        self._known: _Issuer | None = None
        self._keys: KeySet | None = None
        self._read_at = 0.0

    def way_in(self, begun: Begun, back: str) -> str:
        """Where the browser goes to sign in. Raises NotSignedIn when the issuer cannot be asked."""
        challenge = urlsafe_b64encode(sha256(begun.verifier.encode()).digest()).rstrip(b"=").decode()
        wanted = {
            "response_type": "code",
            "client_id": self._office.client_id,
            "redirect_uri": back,
            "scope": _SCOPE,
            "state": begun.state,
            "nonce": begun.nonce,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        address = self._discovered().authorization
        return f"{address}{'&' if '?' in address else '?'}{urlencode(wanted)}"

    def way_out(self) -> str:
        """Where one ends the session at the issuer too; empty where it has no such place."""
        return self._discovered().end_session

    def who(self, begun: Begun, code: str, back: str) -> str:
        """Who has signed in, once the issuer has confirmed the code. Raises NotSignedIn."""
        claims = self._claims(self._token(begun, code, back))
        if claims.get("nonce") != begun.nonce:
            raise NotSignedIn("another sign-in")
        audience = claims.get("aud")
        if isinstance(audience, list) and len(audience) > 1 and claims.get("azp") != self._office.client_id:
            raise NotSignedIn("not for us")
        if self._office.role not in _roles(claims, self._office.role_claim):
            raise NotSignedIn("no role")
        name = claims.get("email") or claims.get("preferred_username") or claims.get("name") or ""
        return f"{name} {claims['sub']}".strip()[:_LONGEST_NAME]

    def _token(self, begun: Begun, code: str, back: str) -> str:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": back,
            "code_verifier": begun.verifier,
            "client_id": self._office.client_id,
        }
        address = self._discovered().token
        with self._client() as client:
            if self._office.secret:  # both parts are encoded first: RFC 6749, 2.3.1
                client.auth = httpx.BasicAuth(quote(self._office.client_id, ""), quote(self._office.secret, ""))
            answer = _asked(lambda: client.post(address, data=form))
        token = answer.get("id_token")
        if not isinstance(token, str):
            raise NotSignedIn("no token")
        return token

    def _claims(self, token: str) -> Mapping[str, object]:
        """Those of a token that our issuer made for us and that still holds."""
        registry = jwt.JWTClaimsRegistry(
            now=lambda: int(self._clock()),
            leeway=LEEWAY_SECONDS,
            iss={"essential": True, "value": self._office.issuer},
            aud={"essential": True, "value": self._office.client_id},
            exp={"essential": True},
            iat={"essential": True},
            sub={"essential": True},
            nonce={"essential": True},
        )
        try:
            try:
                found = jwt.decode(token, self._signers(), algorithms=ALGORITHMS)
            except InvalidKeyIdError:  # the issuer may sign with a newer key by now
                found = jwt.decode(token, self._signers(anew=True), algorithms=ALGORITHMS)
            registry.validate(found.claims)
        except (JoseError, ValueError) as error:
            raise NotSignedIn("a token that does not hold") from error
        return found.claims

    def _client(self) -> httpx.Client:
        return httpx.Client(timeout=_SECONDS, trust_env=False, verify=self._trusted)

    def _discovered(self) -> _Issuer:
        with self._lock:
            if self._known is None or time.monotonic() - self._read_at > _KNOWN_SECONDS:
                self._known, self._keys = self._discover(), None
                self._read_at = time.monotonic()
            return self._known

    def _discover(self) -> _Issuer:
        with self._client() as client:
            said = _asked(lambda: client.get(f"{self._office.issuer.rstrip('/')}/.well-known/openid-configuration"))
        if said.get("issuer") != self._office.issuer:
            raise NotSignedIn("another issuer answers there")
        return _Issuer(
            _address(said, "authorization_endpoint"),
            _address(said, "token_endpoint"),
            _address(said, "jwks_uri"),
            _address(said, "end_session_endpoint") if said.get("end_session_endpoint") else "",
        )

    def _signers(self, *, anew: bool = False) -> KeySet:
        address = self._discovered().keys
        with self._lock:
            if self._keys is not None and not anew:
                return self._keys
        with self._client() as client:
            said = _asked(lambda: client.get(address))
        found = KeySet.import_key_set(said)  # type: ignore[arg-type]  # joserfc checks what it is given
        with self._lock:
            self._keys = found
        return found


def _asked(ask: Callable[[], httpx.Response]) -> dict[str, object]:
    """The JSON object of an answer; raises NotSignedIn for anything else."""
    try:
        response = ask()
        said = response.json() if response.status_code == 200 else None
    except (httpx.HTTPError, ValueError) as error:
        raise NotSignedIn("the issuer does not answer") from error
    if not isinstance(said, dict):
        raise NotSignedIn("the issuer says no")
    return said


def _address(said: Mapping[str, object], name: str) -> str:
    found = said.get(name)
    if not isinstance(found, str) or not is_safe(found):
        raise NotSignedIn("an issuer without safe addresses")
    return found


def _roles(claims: Mapping[str, object], path: str) -> frozenset[str]:
    """The roles under a claim; dots lead into it, as `realm_access.roles` does."""
    found: object = claims
    for part in path.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    if isinstance(found, str):
        return frozenset(found.split())
    return frozenset(one for one in found if isinstance(one, str)) if isinstance(found, list) else frozenset()
