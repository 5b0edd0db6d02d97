"""How the pages speak one interface language: messages, dates, numbers, names of languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from noticepress.messages import language_name, listing, locale_of, long_day, say
from noticepress.model.message import Sentence


class Told(Struct, frozen=True):
    """Words with the language they stand in, since a name may exist in another language only."""

    text: str
    lang: str
    """Tag for the ``lang`` attribute."""


class Words(Struct, frozen=True):
    """Speaks the interface language ``lang`` (a BCP 47 tag as in the settings)."""

    lang: str

    def say(self, message: Sentence) -> str:
        """The sentence."""
        return say(message, self.lang)

    def day(self, day: date) -> str:
        """``2022年12月16日``, ``December 16, 2022``."""
        return long_day(day, self.lang)

    def language(self, tag: str) -> str:
        """The name of another language in this one; the tag itself where nobody knows it."""
        return language_name(tag, self.lang)

    def territory(self, code: str) -> str:
        """The name of a country, by ISO 3166."""
        return str(locale_of(self.lang).territories.get(code, code))

    def listing(self, items: Iterable[str]) -> str:
        """``A, B, and C``; ``A、B和C``."""
        return listing(list(items), self.lang)

    @property
    def gap(self) -> str:
        """What stands between two sentences: a space, and nothing in Chinese and Japanese."""
        return "" if self.lang.startswith(("zh", "ja")) else " "

    def joined(self, sentences: Iterable[str]) -> str:
        """Sentences one after the other."""
        return self.gap.join(filter(None, sentences))

    def choose(self, names: Mapping[str, str], otherwise: str) -> Told:
        """The name in this language, else in the language nearest to it, else the first there is."""
        for tag in (self.lang, self.lang.split("-")[0], *names):
            if tag in names:
                return Told(names[tag], html_lang(tag))
        return Told(otherwise, html_lang(self.lang))


def own_name(tag: str) -> str:
    """A language's name in itself."""
    return language_name(tag, tag)


def html_lang(tag: str) -> str:
    """The tag for ``lang`` and ``hreflang``: plain ``zh`` is written in simplified characters, so say so."""
    return "zh-Hans" if tag == "zh" else tag


def direction(tag: str) -> str:
    """``rtl`` or ``ltr``."""
    return locale_of(tag).text_direction
