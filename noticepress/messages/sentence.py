"""A message's sentence in a language."""

from __future__ import annotations

import re
from datetime import date

from noticepress.model.message import DataText, Language, Message, Sentence, Value

from .catalogues import catalogue, is_right_to_left
from .formats import decimal, listing, long_day
from .isolation import isolated
from .language_names import language_name

_PLACE = re.compile(r"\{(\w+)\}")


def say(message: Sentence, lang: str) -> str:
    """``message`` in the language of the BCP 47 tag ``lang``.

    Whole numbers are printed as they are (most are line numbers or years, which take no grouping), other
    numbers with the decimal sign of the language, dates in its long form, tuples as a list, messages in the
    same language. Values are put in once: a ``{name}`` inside a value stays as it is.

    Raises KeyError where a place has no value: a mistake of ours, not of the reader's files.
    """
    if isinstance(message, Message) and not message.id:
        return ""
    values = dict(message.values)
    sentence = _held(message, lang) if isinstance(message, DataText) else catalogue(lang).gettext(message.id)
    return _PLACE.sub(lambda place: shown(values[place[1]], lang), sentence)


def _held(text: DataText, lang: str) -> str:
    """The data's own text in the nearest language: ``zh-Hant`` falls back on ``zh``, all else on ``en``."""
    texts = dict(text.texts)
    if lang not in texts and "zh" in texts and lang.startswith("zh-"):
        return _chinese(texts, lang)
    return texts.get(lang) or texts.get(lang.partition("-")[0]) or texts.get("en") or text.texts[0][1]


def _chinese(texts: dict[str, str], lang: str) -> str:
    """As the data have it in the characters of ``lang``, else put into them."""
    from .traditional import in_traditional, is_traditional  # noqa: PLC0415

    if not is_traditional(lang):
        return texts["zh"]
    return texts.get("zh-Hant") or in_traditional(texts["zh"], lang)


def shown(value: Value, lang: str) -> str:
    """A message's value, as ``say`` puts it into a sentence.

    In a right-to-left language a text is isolated, as a name or a number may run the other way.
    """
    match value:
        case str():
            return isolated(value) if is_right_to_left(lang) else value
        case Message() | DataText():
            return say(value, lang)
        case Language():
            return language_name(value.tag, lang)
        case int():
            return str(value)
        case _:
            return _formatted(value, lang)


def _formatted(value: float | date | tuple[Value, ...], lang: str) -> str:
    match value:
        case float():
            return decimal(value, lang)
        case date():
            return long_day(value, lang)
        case _:
            return listing([shown(item, lang) for item in value], lang)
