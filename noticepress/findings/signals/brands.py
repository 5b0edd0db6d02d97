"""Names of companies and products that no list holds, where one takes another's place or joins others.

"We use Mailhop" and "we use Postbird" name two recipients. A word is a name where it is written with a
capital and neither the notice nor the lists of wordings know it in lower case; in Chinese, where a sentence
says that something is used or sent by it and no list knows its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.denials import denies
from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.sense.lexicon import key, lexicon
from noticepress.findings.words.deeds import deeds, done
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex

from .of_sentence import signal_of
from .who_runs_it import names as parties

_NAME = regex(r"(?<![\w@./#%-])(?:[A-Z][\w]*(?:[.'’&+-]\w+)*|[a-z]+[A-Z]\w*)(?![\w@/])")
_INITIALS = regex(r"[A-Z]{1,4}s?|[IVXLC]+|[A-Z]\.?")
_SHORT_NAME = regex(r"[A-Z]{3,6}")
"""Of an authority or company: HMRC."""
_NAMED_KINDS = frozenset(("place", "law", "date", "transfer_destination", "address", "entity", "recipient"))
"""Facts that say for themselves what their names are."""
_ASIDE = (ClauseKind.META, ClauseKind.TOC, ClauseKind.BOILERPLATE, ClauseKind.DEFINITION)
_HAN = regex(r"[\u3400-\u9fff]")
_USED = regex(
    r"(?:使用|采用|通过|接入|集成|借助|依托|委托|选用|嵌入|引入|托管于|托管在|交由|由|与|和|及|、|[a-z]\s)(?:了)?\s?$"
)
"""Chinese words before a name that say that something is done by it or goes to it."""
_LONGEST = 12


def brand_signals(case: Case) -> Iterator[Signal]:
    """Signals of names that came into a sentence that stays, in the place of another or beside another."""
    if not case.change.old or not case.change.new or any(c.kind in _ASIDE for c in case.clauses):
        return
    for pair in case.pairs:
        if not pair.old.strip() or not pair.new.strip() or parties(pair.old) != parties(pair.new):
            continue
        for hunk in hunks(pair.edits):
            for name in _came(case, pair, hunk):
                signal = signal_of(case, pair, "fact_added", "recipient", "against_reader")
                yield replace(signal, new=name, topics=(*signal.topics, "sharing"))


def _came(case: Case, pair: Pair, hunk: Hunk) -> Iterator[str]:
    come = [*_english(case, pair, hunk), *_chinese(case, hunk)]
    for name in come:
        quotes = (
            change.new.quote for change in case.change.facts if change.new and change.kind in _NAMED_KINDS
        )
        if any(name in quote for quote in quotes) or denies(pair.new, name) or name in pair.old:
            continue
        if _is_source(pair.new, name) or _of_technique(pair.new, name) or of_address(pair.new, hunk):
            continue
        if _of_account(pair.new, name):
            continue
        yield name


def _is_source(text: str, name: str) -> bool:
    """Data come from it, and nothing is given or left to it: "from shops such as Kelp, Vantio"."""
    row = tokens(text[: text.find(name)])
    leading = [word for word in row if word in phrases("leading_to")]
    return leading[-1:] == ["from"] and _TO_OTHERS.isdisjoint(done(text))


def _of_account(text: str, name: str) -> bool:
    """It says what kind of account, plan or app readers have: "your Larkhill account"."""
    behind = tokens(text[text.find(name) + len(name) :])[:1]
    return bool(behind) and behind[0] in phrases("of_readers")


def _of_technique(text: str, name: str) -> bool:
    """The name of a protocol or of who vouches for a certificate: data go to neither."""
    at, said = text.find(name), spotted("technique", text)
    near = text[max(at - _BESIDE, 0) : at + len(name) + _BESIDE]
    return bool(said) and bool(spotted("technique", near)) and "gives" not in done(text)


def of_address(text: str, hunk: Hunk) -> bool:
    """A street or a town of where somebody sits: "with its registered office at 12 Mill Lane"."""
    sits = spotted("seated", text[: text.find(hunk.new)])
    return bool(sits) and any(char.isdigit() for char in hunk.old + hunk.new + hunk.after[:_BESIDE])


_BESIDE = 40
"""Characters between a name and the word that says what it is of."""
_TO_OTHERS = frozenset(("gives", "uses"))


def _english(case: Case, pair: Pair, hunk: Hunk) -> Iterator[str]:
    gone, come = (_names(case, text) for text in (hunk.old, hunk.new))
    if not come or not _by_others(pair.new) or _misspelt(gone, come):
        return
    known = gone or _SHORT_NAME.fullmatch(hunk.old.strip())
    if not known and (hunk.old.strip() or not _beside_others(case, hunk)):
        return
    yield from (name for name in come[:1] if not (gone and _own_thing(hunk, name)))


def _own_thing(hunk: Hunk, name: str) -> bool:
    """What readers have with the company, by its name: "our Larkhill account users"."""
    head, _, tail = f"{hunk.before}{hunk.new}{hunk.after}".partition(name)
    before, after = tokens(head[-_BESIDE:]), tokens(tail[:_BESIDE])
    owned = before[-1:] != () and before[-1] in phrases("owned_by")
    return owned and after[:1] != () and after[0] in phrases("had_with_us")


def _misspelt(gone: Sequence[str], come: Sequence[str]) -> bool:
    """The same letters, two of them in another order or one left out: Andriod."""
    return len(gone) == len(come) and all(
        one != other and len(one) > _SHORT and one[0] == other[0] and _a_letter_apart(one, other)
        for one, other in zip(gone, come, strict=True)
    )


def _a_letter_apart(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return set(one) == set(other) or OSA.distance(one, other) <= 1


_SHORT = 5
"""Letters of a name up to which another order of them may well be another name."""


def _beside_others(case: Case, hunk: Hunk) -> bool:
    """It joins a list of names: "AdWave and Vantio"."""
    joined = hunk.new.strip().startswith(_JOINS) or hunk.new.strip().endswith(_JOINED)
    tail, head = _APART.split(hunk.before.rstrip(" ,、，"))[-1], _APART.split(hunk.after.lstrip(" ,、，"))[0]
    if hunk.new.strip()[:1] == "、":
        tail = _STRETCH.split(hunk.before)[-1]
    return joined and bool(_names(case, tail.strip("()[].;:")) or _names(case, head.strip("()[].;:")))


_JOINS = (",", "and ", "or ", "、", "，", "和", "及", "与", "以及")
_JOINED = (",", "and", "or", "、", "，", "和", "及", "与")
_STRETCH = regex("[，：；。（]")
_APART = regex(r"[ 、，：]|(?<=[A-Za-z])[和及与]")


def only_names(case: Case, text: str) -> bool:
    """Whether a list holds nothing but names: "GOG and the Microsoft Store"."""
    said = [word for word in _LATIN.findall(text) if word not in phrases("grammar") and word not in _JOINING]
    return (
        bool(said)
        and not _HAN.search(text)
        and all(word[:1].isupper() for word in said)
        and bool(_names(case, text))
    )


_LATIN = regex(r"[A-Za-z][\w'’-]*")
_JOINING = ("and", "or")


def _names(case: Case, text: str) -> list[str]:
    return [word for word in _NAME.findall(text) if not _INITIALS.fullmatch(word) and not _common(case, word)]


def _common(case: Case, word: str) -> bool:
    """A word that is also written small, in the notice or in the lists; or the notice's own name."""
    small = word.casefold()
    return (
        small in case.old.small_words
        or small in case.new.small_words
        or small in case.old.own_words
        or small in case.new.own_words
        or _listed(small)
    )


@cache
def _listed(word: str) -> bool:
    return key(word, "en") in lexicon("en") or word in phrases("grammar") or word in phrases("capitalised")


def _by_others(text: str) -> bool:
    """Something is done in it that is not only done by readers."""
    found = [deed for deed in deeds(text) if not deed.denied]
    return any(not deed.by_reader for deed in found) or (
        not found and bool(phrases("helping").count(tokens(text)))
    )


def _chinese(case: Case, hunk: Hunk) -> Iterator[str]:
    """A run of characters that no list knows, behind a word that says that it is used."""
    old, new = hunk.old.strip(), hunk.new.strip()
    if not old or not (_HAN.search(old) and _HAN.search(new)) or max(len(old), len(new)) > _LONGEST:
        return
    if not _USED.search(hunk.before) or case.old.names(new):
        return
    if not any(_known_chinese(text) for text in (old, new)):
        yield new


@cache
def _known_chinese(text: str) -> bool:
    """Whether a word of it is in a list of wordings: then it is no name."""
    return any(len(word) > 1 and word in lexicon("zh") for word in tokens(text))


def names_after(case: Case, text: str, leading: str) -> list[str]:
    """The first name right behind words of a list: "we work with Larkhill"."""
    found = list[str]()
    for lead in spotted(leading, text):
        at = text.casefold().find(lead)
        near = " ".join(text[at + len(lead) :].split()[:_FOLLOWS])
        found += _names(case, near)[:1] if at >= 0 else []
    return found


_FOLLOWS = 4
"""Words in which the name follows: "we work with the company Larkhill"."""
