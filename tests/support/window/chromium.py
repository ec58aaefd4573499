"""A headless Chromium, driven over the DevTools protocol by a pipe: no driver, no further package."""

from __future__ import annotations

import base64
import itertools
import json
import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

_PATIENCE_SECONDS = 30
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--no-proxy-server",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


class NoChromium(Exception):
    """There is none on this machine; the message says what to install."""


class Chromium:
    """One tab. It speaks and hears on file descriptors 3 and 4, each message ended by a zero byte."""

    def __init__(self, *, width: int = 1440, height: int = 900) -> None:
        program = next((found for name in _NAMES if (found := shutil.which(name))), None)
        if program is None:
            raise NoChromium("no Chromium is installed here (Debian: apt-get install chromium)")
        self._folder = Path(tempfile.mkdtemp(prefix="chromium-"))
        hears, self._says = os.pipe()
        self._hears, says = os.pipe()
        command = f'exec "$0" "$@" 3<&{hears} 4>&{says}'
        words = [program, *_FLAGS, f"--user-data-dir={self._folder}", f"--window-size={width},{height}", "about:blank"]
        self._process = subprocess.Popen(
            ["/bin/bash", "-c", command, *words],
            pass_fds=(hears, says),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(self._folder)},
        )
        os.close(hears)
        os.close(says)
        self._numbers = itertools.count(1)
        self._rest = b""
        self.events: list[dict[str, Any]] = []
        target = self._ask("Target.createTarget", {"url": "about:blank"}, session="")["targetId"]
        attached = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True}, session="")
        self._session: str = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Accessibility"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **words: Any) -> dict[str, Any]:
        """One command of the protocol, in the tab."""
        return self._ask(method, words, session=self._session)

    def go(self, address: str) -> None:
        """Open an address and wait until it and what it leads to are there."""
        self.events.clear()
        self.ask("Page.navigate", url=address)
        self.loaded()

    def loaded(self) -> None:
        """Wait for the page that is being opened."""
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())

    def run(self, script: str) -> Any:
        """The value of an expression in the page, by the protocol: the page's own scripts stay off."""
        return self.ask("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def click(self, selector: str) -> None:
        """A click with the mouse in the middle of an element, and the page that it opens."""
        self.run(f"document.querySelector({json.dumps(selector)}).scrollIntoView()")
        box = self.run(
            f"(r => [r.x + r.width / 2, r.y + r.height / 2])"
            f"(document.querySelector({json.dumps(selector)}).getBoundingClientRect())"
        )
        self.events.clear()
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)
        self.loaded()

    def key(self, name: str, code: int) -> None:
        """One key, by its name and its number."""
        for kind in ("keyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=name, code=name, windowsVirtualKeyCode=code)

    def wear(self, scheme: str) -> None:
        """As somebody who prefers light or dark pages."""
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, *, whole: bool = False) -> bytes:
        """PNG of what is seen, or of the whole page."""
        found = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        return base64.b64decode(found["data"])

    def close(self) -> None:
        """Ask it to end, then see that it has, and leave nothing behind."""
        with suppress(OSError, EOFError):
            self._ask("Browser.close", {}, session="")
        try:
            self._process.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._says)
        os.close(self._hears)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _ask(self, method: str, words: dict[str, Any], *, session: str) -> dict[str, Any]:
        number = next(self._numbers)
        said = {"id": number, "method": method, "params": words} | ({"sessionId": session} if session else {})
        os.write(self._says, json.dumps(said).encode() + b"\0")
        while True:
            heard = self._next()
            if heard.get("id") == number:
                assert "error" not in heard, heard
                found: dict[str, Any] = heard["result"]
                return found
            self.events.append(heard)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            piece = os.read(self._hears, 1 << 20)
            if not piece:
                raise EOFError("Chromium has ended")
            self._rest += piece
        raw, _, self._rest = self._rest.partition(b"\0")
        heard: dict[str, Any] = json.loads(raw)
        heard.setdefault("method", "")
        return heard
