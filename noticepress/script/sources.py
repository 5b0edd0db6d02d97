"""A source in one script, for parsing, and the way back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from noticepress.model.passage import Passage, Span
from noticepress.model.source import Block, Source

from .conversion import as_long, is_traditional
from .own import AS_WRITTEN, Own, WordsOf


def source_in_one_script(source: Source, lang: str) -> tuple[Source, Own]:
    """The source in simplified characters, and the way back; the same source where it holds no others."""
    if not is_traditional(source.reading.text, lang):
        return source, AS_WRITTEN
    blocks = tuple(_block(block) for block in source.blocks)
    read = replace(source, text=as_long(source.text), reading=in_one_script(source.reading), blocks=blocks)
    pairs = list(zip((b.passage for b in source.blocks), (b.passage for b in blocks), strict=True))
    words = WordsOf(source.reading.text, read.reading.text)
    return read, Own(words, dict(_odd(pairs)), dict(_whole(pairs)))


def in_one_script(passage: Passage) -> Passage:
    """A passage in simplified characters; its places are the same."""
    text = as_long(passage.text)
    return passage if text == passage.text else replace(passage, text=text)


def _block(block: Block) -> Block:
    label = as_long(block.label) if block.label else block.label
    return replace(block, passage=in_one_script(block.passage), label=label)


_Pairs = Iterable[tuple[Passage, Passage]]
"""Passages as written and as read."""


def _odd(pairs: _Pairs) -> Iterator[tuple[int, str]]:
    for own, read in pairs:
        if own is read:
            continue
        for piece in own.pieces:
            if piece.length == piece.span.end - piece.span.start:
                for at in range(piece.at, piece.at + piece.length):
                    if own.text[at] != read.text[at]:
                        yield piece.span.start + at - piece.at, own.text[at]


def _whole(pairs: _Pairs) -> Iterator[tuple[Span, tuple[str, str]]]:
    for own, read in pairs:
        if own is read:
            continue
        for piece in own.pieces:
            if piece.length != piece.span.end - piece.span.start:
                end = piece.at + piece.length
                yield piece.span, (own.text[piece.at : end], read.text[piece.at : end])
