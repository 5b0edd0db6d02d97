"""Web and e-mail addresses say nothing in words: ``https`` of no security, ``privacy@…`` of no privacy."""

from __future__ import annotations

from .regex import regex

_ADDRESS = regex(
    r"(?:[A-Za-z]{2,8}://|www\.)[!-~]{1,2000}|[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}"
)
_LETTER = regex(r"[^\W_]")


def without_addresses(text: str) -> str:
    """The text with ``x`` for each letter of an address, offsets kept: that there is one is still seen."""
    if "@" not in text and "://" not in text and "www." not in text:
        return text
    return _ADDRESS.sub(lambda found: _LETTER.sub("x", found[0]), text)
