"""What holds for every test."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt: a test shows no window

settings.register_profile("house", deadline=None, max_examples=40)  # others each time; no deadline on a busy machine
settings.load_profile("house")
