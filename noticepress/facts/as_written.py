"""What was found in a text read in one script, in the characters of the text."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from noticepress.model.fact import Fact
from noticepress.model.notice import Document, Mention, Version
from noticepress.script import WordsOf, as_long, with_words

Texts = Mapping[str, tuple[str, str]]
"""By clause id: what it says as written and as read."""


def as_written(found: Document, version: Version) -> Document:
    """``found`` in the version that was read, told of ``version`` itself."""
    own = {clause.id: clause.content for clause in version.walk()}
    texts = {clause.id: (own[clause.id], clause.content) for clause in found.version.walk()}
    words = WordsOf(
        "\n".join(one for one, _ in texts.values()), "\n".join(read for _, read in texts.values())
    )
    return replace(
        found,
        version=version,
        facts=tuple(_fact(fact, texts, words) for fact in found.facts),
        mentions=tuple(_mention(mention, texts, words) for mention in found.mentions),
    )


def _fact(fact: Fact, texts: Texts, words: WordsOf) -> Fact:
    here = texts[fact.clause]
    quote = words.back(fact.quote, here) if as_long(fact.quote) == fact.quote else fact.quote
    value = with_words(fact.value, lambda said: words.back(said, (quote, as_long(quote)), here))
    return replace(fact, quote=quote, value=value)


def _mention(mention: Mention, texts: Texts, words: WordsOf) -> Mention:
    return replace(mention, text=words.back(mention.text, texts[mention.clause]))
