"""The edited places of a text, and the rule that clears each."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct

from noticepress.findings.words.actors import named
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.wording import meaning, phrases, tokens
from noticepress.model.change import Edit
from noticepress.text.numerals import number
from noticepress.text.regex import regex

_INK = regex(r"\w")
_HYPHEN = regex(r"(?<=[a-z])-(?=[a-z])")
"""Do-Not-Track is Do Not Track; opt-in is opt in."""
_JOINING = "和与及或"
_SEPARATORS = "、，,;；和与及或并 "
_ENDS_ITEM = regex(r"\s*(?:[,.;:)。，；、）等]|$)")
_CONJUNCTIONS = regex(r"^(?:and|or|as well as)\b|\b(?:and|or)$|^(?:以及|还有|连同|或者|或是)")
_SHORT_ITEM = 3
"""Words up to which what came with a conjunction is an item though no mark sets it off."""
_ADDRESS = regex(r"\w[.@/]\w")
_LINK = regex(r"(?:https?://)?(?:www\.)?")
_PHONE = regex(r"[+＋]?[\d\s()（）-]{7,}")


class Hunk(Struct, frozen=True):
    """What stood there, what stands there now, and a little of the equal text around."""

    old: str
    new: str
    before: str
    after: str


def hunks(edits: Iterable[Edit]) -> tuple[Hunk, ...]:
    """Neighbouring deletions and insertions taken together."""
    return tuple(_hunks(list(edits)))


def _hunks(edits: list[Edit]) -> Iterator[Hunk]:
    before, old, new = "", "", ""
    for edit in [*edits, Edit("equal", "")]:
        if edit.op == "equal" and edit.text.isspace() and (old == "") != (new == ""):
            old, new = old and old + edit.text, new and new + edit.text  # more of the same may follow
        elif edit.op == "equal":
            if old or new:
                yield Hunk(old, new, before, edit.text)
            before, old, new = edit.text, "", ""
        elif edit.op in ("delete", "move_from"):
            old += edit.text
        else:
            new += edit.text


def hunk_rule(hunk: Hunk) -> str | None:
    """The rule that clears an edited place; None where it may matter."""
    written = _form_rule(hunk)
    if written:
        return written
    if numbers(hunk.old) != numbers(hunk.new):
        return None
    old, new = ink(hunk.old), ink(hunk.new)
    if old == new and not is_marks(hunk):
        return "minor.synonym"  # written in another usual way
    if old == new:
        return "minor.punctuation" if _harmless_marks(hunk) else None
    return "minor.typo" if old and new and not _in_address(hunk) and _is_typo(old, new) else None


def _in_address(hunk: Hunk) -> bool:
    """A link or an e-mail address, or part of one: developers.example.org is not developer.example.org."""
    before, after = hunk.before[-2:], hunk.after[:2]
    return any(_ADDRESS.search(before + text + after) for text in (hunk.old, hunk.new))


def _form_rule(hunk: Hunk) -> str | None:
    """The same thing written differently."""
    if _flat(hunk.old) == _flat(hunk.new):
        return "minor.format"
    if (value := number(hunk.old)) is not None and value == number(hunk.new):
        return "minor.format"
    if (contact := _contact(hunk.old)) and contact == _contact(hunk.new):
        return "minor.contact_format"
    if (address := _address(hunk.old)) and address == _address(hunk.new):
        return "minor.link"
    return None


def _bare(row: Iterable[str]) -> tuple[str, ...]:
    """Without the small words of grammar."""
    small, weighty = phrases("grammar"), phrases("weighty")
    return tuple(word for word in row if word.startswith("=") or word not in small or word in weighty)


def is_marks(hunk: Hunk) -> bool:
    """Whether only marks differ."""
    letters = (_INK.findall(text.casefold()) for text in (hunk.old, hunk.new))
    return ink(hunk.old) == ink(hunk.new) and next(letters) == next(letters)


def listed(hunk: Hunk) -> str | None:
    """The item that a hunk takes out of a list or puts into one: ``、合作伙伴`` gives ``合作伙伴``.

    None where it replaces words, or where no separator sets it off.
    """
    text = (hunk.old or hunk.new).strip()
    if set_between(hunk) or (text[:1] in ";；" and not _HALVES.search(hunk.before + hunk.after)):
        return None
    bare = _CONJUNCTIONS.sub("", text.strip(_SEPARATORS)).strip(_SEPARATORS)
    between = _stands_between(hunk, text)
    if (hunk.old.strip() and hunk.new.strip()) or (bare == text and not between) or not content_words(bare):
        return None
    joined = _CONJUNCTIONS.search(text.strip()) or text[:1] in _JOINING
    if not joined and _has_subject(bare):
        return None  # a clause of its own between commas, not an item
    short = joined and hunk.new.strip() and content_words(bare) <= _SHORT_ITEM
    set_off = short or between or any(mark in text for mark in f"、,{_JOINING}")
    set_off = set_off or _ENDS_ITEM.match(hunk.after) is not None
    return bare.casefold() if set_off else None


def _stands_between(hunk: Hunk, text: str) -> bool:
    """A few words that came between a comma and the "and" or comma behind them, which were there before."""
    if hunk.old.strip() or len(text.split()) > _SHORT_ITEM + 1:
        return False
    return hunk.before.rstrip()[-1:] in ("、", ",", ";") and _GOES_ON.match(hunk.after) is not None


_GOES_ON = regex(r"\s*(?:[、,;]|and\b|or\b|和|及|或)")


_HALVES = regex("[;；]")
"""A sentence behind a semicolon is no item where nothing else is set apart so."""
_FILE_KIND = regex(r"(?:(?:and|or)\s+)?[\"“”']?\.\w")
"""A kind of file: ".png"."""


def set_between(hunk: Hunk) -> bool:
    """Between two commas of its own: an aside ("a file, usually a small one, that"), no item of a list."""
    bare = (hunk.old or hunk.new).strip()
    enclosed = len(bare) > 1 and bare[0] in ",，" and bare[-1] in ",，"
    return (
        enclosed
        and not (hunk.old.strip() and hunk.new.strip())
        and not _CONJUNCTIONS.match(hunk.after.strip())
    )


def predicate(item: str) -> bool:
    """Whether it goes on saying something of what stands before it: "or is interrupted" is no thing."""
    row = tokens(_CONJUNCTIONS.sub("", item.strip(_SEPARATORS)).strip(_SEPARATORS))
    if _FILE_KIND.match(item.strip(_SEPARATORS)):
        return True
    if any(word in phrases("relative") for word in row[:2]):
        return True  # ", of which you can ask for a copy,"
    return row[:1] != () and row[0] in phrases("finite") and not phrases("processing").count(row)


def _has_subject(text: str) -> bool:
    return bool(named(tokens(text)))


def content_words(text: str) -> int:
    """Words that say something."""
    return len(_bare(meaning(ink(text))))


def adds_content(edited: Iterable[Hunk]) -> bool:
    """Whether words that say something only came, or only went."""
    sides = [(content_words(hunk.old), content_words(hunk.new)) for hunk in edited]
    return any(old for old, _ in sides) != any(new for _, new in sides)


def _flat(text: str) -> str:
    return _HYPHEN.sub("", "".join(unicodedata.normalize("NFKC", text).casefold().split()))


def ink(text: str) -> tuple[str, ...]:
    """Words without marks."""
    return tuple(token for token in tokens(text) if _INK.search(token))


def _harmless_marks(hunk: Hunk) -> bool:
    """Marks may be added or swapped; one that keeps two listed items or two numbers apart may not go."""
    apart = "、,，;；"
    if any(mark in hunk.old for mark in apart) and not hunk.new.strip():
        return "、" not in hunk.old
    between_digits = hunk.before[-1:].isdigit() and hunk.after[:1].isdigit()
    return not between_digits


def _contact(text: str) -> str | None:
    """A telephone number as its digits, without +86 or leading 0."""
    found = _PHONE.fullmatch(text.strip())
    if not found:
        return None
    digits = "".join(c for c in unicodedata.normalize("NFKC", text) if c.isdigit())
    return digits.removeprefix("0086").removeprefix("86").removeprefix("0") if len(digits) > 6 else None


def _address(text: str) -> str | None:
    """A link or e-mail address in one spelling; the scheme and a closing slash do not count."""
    plain = text.strip().casefold().rstrip("/")
    if "@" not in plain and not plain.startswith(("http", "www.")):
        return None
    return _LINK.sub("", plain, count=1)


def _is_typo(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Words a letter or two apart, or inflected otherwise, none of them a word that carries weight."""
    if len(old) != len(new):
        one, other = "".join(old), "".join(new)
        return one == other and one.isascii() and len(one) > 5
    return all(one == other or _one_word_typo(one, other) for one, other in zip(old, new, strict=True))


def _one_word_typo(old: str, new: str) -> bool:
    if not (_LETTERS.fullmatch(old) and _LETTERS.fullmatch(new)) or any(
        word in phrases(n) for n in _NEVER for word in (old, new)
    ):
        return False  # a Chinese character more or less is another word; equal wordings are listed
    if stem(old) == stem(new):
        return True
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    shorter, apart = min(len(old), len(new)), OSA.distance(old, new)
    if old[0] != new[0]:
        return False
    if any(word in phrases(name) for name in _VERBS for word in (old, new)):
        return shorter >= 6 and apart == 1
    return shorter >= 4 and apart <= (1 if shorter < 7 else 2)


_NEVER = ("weighty", "negation", "limiting", "excepting", "vague")
_VERBS = ("processing", "protecting", "consent")
"""One letter makes another word of these too easily: ``store`` and ``score``."""
_LETTERS = regex(r"[a-z][a-z'-]*")
"""Addresses and numbers have no typos: one letter makes another one of them."""
_ENDING = regex(r"(?:ies|es|s|ied|ed|ing|e|y|'s|s')$")


def stem(word: str) -> str:
    """An English word without its ending: ``deleted`` and ``deletes`` are one."""
    bare = word.removesuffix("'s")
    return _ENDING.sub("", bare) if len(bare) > 2 else bare
