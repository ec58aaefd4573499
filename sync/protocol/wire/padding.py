"""Pads messages so that their length tells little: at most 12 % longer, and only few different lengths.

Padmé (Nikitin et al. 2019, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs"): only as many
leading bits of a length stay free as its order of magnitude needs.
"""

from __future__ import annotations

LEAST_BYTES = 256
"""No message is shorter."""

_END = b"\x80"


def padded_length(length: int) -> int:
    """The length that a message of `length` bytes is sent with."""
    if length <= LEAST_BYTES:
        return LEAST_BYTES
    magnitude = length.bit_length() - 1
    free = magnitude - magnitude.bit_length()
    step = 1 << free
    return -(-length // step) * step


def pad(message: bytes) -> bytes:
    """The message, an end mark, and zeros."""
    return (message + _END).ljust(padded_length(len(message) + 1), b"\0")


def unpad(padded: bytes) -> bytes:
    """What was padded; raises ValueError where the end mark is missing."""
    message, mark, rest = padded.rpartition(_END)
    if not mark or rest.strip(b"\0"):
        raise ValueError("a message without its end mark")
    return message
