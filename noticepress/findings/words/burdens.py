"""What readers have to bring along, and where that which they may ask for ends: with it gone they have more.

"We may ask for proof of your identity" and "please note that some data may be exempt from deletion" promise
nothing; a sentence that lets readers do something, or that binds the company, is none of these.
"""

from __future__ import annotations

from functools import lru_cache

from .force import force
from .wording import modes, phrases, spotted, tokens


@lru_cache(maxsize=2048)
def asks_proof(text: str) -> bool:
    """The company asks whoever exercises a right for proof."""
    row = tokens(text)
    asked = phrases("asking_for").count(row) > 0 and phrases("proof").count(row) > 0
    about = any(phrases(name).count(row) for name in ("exercise", "redress", "who_asks"))
    return asked and about and not force(text).negations


def asks_less(old: str, new: str) -> bool:
    """Proof that was asked for may be asked for now, and nothing else is said otherwise."""
    if not (asks_proof(old) and asks_proof(new)) or force(new).strongest >= force(old).strongest:
        return False
    return _unmodal(old) == _unmodal(new)


def _unmodal(text: str) -> tuple[str, ...]:
    return tuple(word for word in tokens(text) if not any(word in listed for listed in modes().values()))


@lru_cache(maxsize=2048)
def ends_rights(text: str) -> bool:
    """It only warns that something may be kept, refused or exempt all the same."""
    if not (spotted("caveat", text) and spotted("exempted", text)):
        return False
    read = force(text)
    return not (read.consent or read.entitled or read.choices)
