"""Times of day as the page writes them: as every page does."""

from __future__ import annotations

from ui.parts.clock import clock_text, windows_text

__all__ = ["clock_text", "windows_text"]
