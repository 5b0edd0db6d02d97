"""The way back: what was read in simplified characters, in those of the text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from noticepress.model.message import Message, Value
from noticepress.model.passage import Passage, Span

_CUT = "…"


class WordsOf(Struct, frozen=True, dict=True):
    """Words of a text, found by their reading."""

    own: str
    """As written."""
    read: str
    """The same in simplified characters, as long."""

    def back(self, words: str, *near: tuple[str, str]) -> str:
        """Words that were read, as written.

        By where they stand: in the stretches named (as written and as read), else anywhere; what stands
        nowhere as a whole was put together and is taken character by character.
        """
        if words.isascii() or self.own == self.read:
            return words
        cut = words.removesuffix(_CUT)
        for own, read in (*near, (self.own, self.read)):
            at = read.find(cut)
            if at >= 0:
                return own[at : at + len(cut)] + words[len(cut) :]
        return "".join(self._characters.get(character, character) for character in words)

    def message(self, message: Message) -> Message:
        """A message with the words that it quotes as written."""
        return Message(message.id, tuple((name, self._value(value)) for name, value in message.values))

    def _value(self, value: Value) -> Value:
        match value:
            case str():
                return self.back(value)
            case tuple():
                return tuple(map(self._value, value))
            case Message():
                return self.message(value)
            case _:
                return value

    @cached_property
    def _characters(self) -> Mapping[str, str]:
        """What each character that was read is mostly written as."""
        written = defaultdict[str, Counter[str]](Counter)
        for own, read in zip(self.own, self.read, strict=True):
            written[read][own] += 1
        return {read: counted.most_common(1)[0][0] for read, counted in written.items()}


class Own(Struct, frozen=True):
    """The characters of a source that are read as others."""

    words: WordsOf
    odd: Mapping[int, str]
    """As written, by their offset in the source."""
    whole: Mapping[Span, tuple[str, str]]
    """Pieces of a passage that answer as a whole, by their place: as written and as read."""

    def passage(self, passage: Passage) -> Passage:
        """A passage that was read, as written."""
        if not (self.odd or self.whole):
            return passage
        written = list(passage.text)
        for piece in passage.pieces:
            found = self._piece(piece.span, passage.text[piece.at : piece.at + piece.length])
            written[piece.at : piece.at + piece.length] = found
        text = "".join(written)
        return passage if text == passage.text else replace(passage, text=text)

    def _piece(self, span: Span, read: str) -> Iterable[str]:
        if len(read) == span.end - span.start:
            return (self.odd.get(span.start + at, character) for at, character in enumerate(read))
        own, whole = self.whole.get(span, ("", ""))
        at = whole.find(read)
        return own[at : at + len(read)] if own and at >= 0 else read


AS_WRITTEN = Own(WordsOf("", ""), {}, {})
"""Of a text that is read as it stands."""
