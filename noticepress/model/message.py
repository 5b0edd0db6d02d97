"""A sentence for a person, before it has a language."""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Message(Struct, frozen=True):
    """The gettext id (the English text with ``{name}`` places) and the values for its places.

    ``noticepress.messages`` turns it into a sentence of a language. A tuple is printed as a list of that
    language, a date in its form, nested messages (in a tuple, too) in the same language.
    """

    id: str
    values: tuple[tuple[str, Value], ...] = ()


class Language(Struct, frozen=True):
    """A language as a value of a message: printed by its name in the language of the sentence."""

    tag: str
    """BCP 47."""


class DataText(Struct, frozen=True):
    """A sentence that reviewed data hold in several languages themselves (a rule's explanation, a citation).

    ``texts`` gives it by language tag, with ``{name}`` places as in a message; no catalogue holds it.
    """

    texts: tuple[tuple[str, str], ...]
    values: tuple[tuple[str, Value], ...] = ()


Sentence = Message | DataText
Value = str | int | float | date | tuple["Value", ...] | Message | DataText | Language


def msg(text: str, /, **values: Value) -> Message:
    """A message; Babel extracts ``text`` from calls of this name, so it must be a literal."""
    return Message(text, tuple(values.items()))
