"""Where the words of a clause link to: the same page behind other words, or another one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import ClauseRef
from noticepress.model.clause import Clause
from noticepress.model.source import links_in
from noticepress.text.regex import regex

from .case import Book, Case
from .sentences import Pair
from .signal import Signal
from .substance import APART, content

_TARGET = regex(
    r"\]\(\s*<?(?P<md>[^)\s>]+)|href\s*=\s*[\"']?(?P<html>[^\"'\s>]+)"
    r"|(?<![(\"'=\[])(?P<bare>https?://[^\s()<>\[\]\"'，。；、）】》]*[^\s()<>\[\]\"'，。；、）】》.,;:!?])",
    re.IGNORECASE,
)
_PLACE = regex(r"(?:https?:)?(?://)?(?:www\.)?(?P<where>[^?#]*)", re.IGNORECASE)
_REACHED = regex(r"(?:mailto|tel):(?P<who>[^?#]+)", re.IGNORECASE)
_PASSED_ON = regex(
    r"^https?://[^?#]+\?(?:[^#]*&(?:amp;)?)?(?:q|u|url|to|target|dest|destination|redirect|link)="
    r"(?P<url>https?(?:://|%3A%2F%2F)[^&#]+)",
    re.IGNORECASE,
)
_HOST = regex(r"(?:https?:)?//(?:www\.)?(?P<host>[^/?#]+)", re.IGNORECASE)
_SITE = regex(r"^.*\.(?=[^.]+\.(?:(?:com?|gov|org|edu|net|ac)\.)?[a-z]+$)")
TURNED_TO = frozenset(("contact", "complaints_remedies", "rights_procedure", "policy_changes"))
_ASKED = TURNED_TO | {"marketing"}
_SAYING = (
    "negation",
    "limiting",
    "excepting",
    "consent",
    "protecting",
    "optional",
    "fee",
    "liability",
    "party",
)


def led_elsewhere(case: Case) -> bool:
    """Whether a link leads to another site now, or one to turn to is gone, though the words stayed."""
    old, new = _targets(case.old, case.change.old), _targets(case.new, case.change.new)
    if written_elsewhere(case):
        return True
    hosts, others = _hosts(old), _hosts(new)
    if hosts and others:
        return hosts != others
    shown = case.change.new_text.casefold()
    hidden = [
        url for url in old if not (reached := _REACHED.match(url)) or reached["who"].casefold() not in shown
    ]
    return bool(hidden and not new and TURNED_TO.intersection(case.change.topics))


def redirected(case: Case) -> tuple[str, str] | None:
    """The first link of a clause that leads to another page now, and that page."""
    if not case.change.old or not case.change.new:
        return None
    old, new = _targets(case.old, case.change.old), _targets(case.new, case.change.new)
    pairs = zip(old, new, strict=False) if len(old) == len(new) else ()
    return next((pair for pair in pairs if where(pair[0]) != where(pair[1])), None)


def to_another_site(case: Case) -> bool:
    """Whether a page that readers turn to for what they may ask is of another site now."""
    led = redirected(case)
    if led is None or not _ASKED.intersection(case.change.topics):
        return False
    return _hosts(led[:1]) != _hosts(led[1:])


def written_elsewhere(case: Case) -> tuple[str, str] | None:
    """Addresses of mail and telephone behind words that stayed, where somebody else is reached by them."""
    if not case.change.old or not case.change.new:
        return None
    old, new = (_reached(_targets(*side)) for side in _sides(case))
    shown = f"{case.change.old_text} {case.change.new_text}".casefold()
    gone, come = (
        sorted(one for one in ours - theirs if one not in shown) for ours, theirs in ((old, new), (new, old))
    )
    return (gone[0], come[0]) if gone and come else None


def link_signals(case: Case) -> Iterator[Signal]:
    """Who is written to by a link is part of how the company is reached."""
    if addresses := written_elsewhere(case):
        old, new = addresses
        topics = (*case.change.topics, "contact")
        yield Signal(
            kind="fact_changed", fact="contact", old=old, new=new, direction="neutral", topics=topics
        )


def _reached(targets: Iterable[str]) -> frozenset[str]:
    return frozenset(found["who"].casefold() for url in targets if (found := _REACHED.match(url)))


def pointed_alike(case: Case, pair: Pair) -> bool:
    """Sentences that only point to a page, the same one: "learn more here", "learn more about set-up"."""
    if not _points(pair.old) or not _points(pair.new) or _does_more(pair):
        return False
    old, new = ({where(url) for url in _targets(*side)} for side in _sides(case))
    return bool(old) and old == new


def same_page_named(case: Case, quote: str, *, old: bool) -> bool:
    """Whether the words are those of a link whose page the other version links to, by whatever name."""
    (book, refs), other = _sides(case) if old else _sides(case)[::-1]
    text = book.document.version.source.text
    spans = [span for ref in refs if ref.id in book.clauses for span in book.clauses[ref.id].own]
    labels = [match for span in spans for match in _LABEL.finditer(text, span.start, span.end)]
    behind = {where(m["to"]) for m in labels if quote.casefold() in m["label"].casefold()}
    return bool(behind) and behind <= {where(url) for url in _targets(*other)}


_LABEL = regex(r"\[(?P<label>[^\[\]]*)\]\(\s*<?(?P<to>[^)\s>]+)")


def _sides(case: Case) -> tuple[tuple[Book, tuple[ClauseRef, ...]], tuple[Book, tuple[ClauseRef, ...]]]:
    return (case.old, case.change.old), (case.new, case.change.new)


def _points(sentence: str) -> bool:
    """Begins with a word of pointing and says nothing that could matter."""
    row = tokens(sentence)
    begins = any(at <= _NEAR for at, _ in phrases("pointing").find(row))
    said = force(sentence)
    plain = not (
        said.numbers or said.modes.keys() - {"may"} or any(spotted(name, sentence) for name in _SAYING)
    )
    return begins and plain and len(row) <= _LONGEST


def _does_more(pair: Pair) -> bool:
    """Visit our page, or do something else: another way is no word about the page."""
    parts, words = ([len(read(text)) for text in (pair.old, pair.new)] for read in (APART.findall, content))
    return parts[0] != parts[1] and abs(words[0] - words[1]) > _ABOUT


_ABOUT = 2
"""Words by which one of them may tell more of what is on the page."""
_NEAR = 3
"""Words that may stand before it: "you can", 您可以."""
_LONGEST = 24
"""Words and marks of a sentence that only points."""


def where_led(book: Book, refs: Iterable[ClauseRef | Clause]) -> list[str]:
    """The addresses to which the links of some clauses lead."""
    return _targets(book, refs)


def hosts_of(book: Book, refs: Iterable[ClauseRef | Clause]) -> frozenset[str]:
    """The sites to which the links of some clauses lead."""
    return _hosts(_targets(book, refs))


def _targets(book: Book, refs: Iterable[ClauseRef | Clause]) -> list[str]:
    source = book.document.version.source
    spans = [span for ref in refs if ref.id in book.clauses for span in book.clauses[ref.id].own]
    found = (match for span in spans for match in _TARGET.finditer(source.text, span.start, span.end))
    written = [unwrapped(match["md"] or match["html"] or match["bare"]) for match in found]
    led = written + [unwrapped(url) for url in links_in(source, spans)]
    return [url for url in led if not _MASKING.search(url)]


_MASKING = regex(r"/cdn-cgi/l/email-protection\b")
"""Where a masked address of mail leads whoever does not run the page's script."""


def targets_in(text: str) -> Iterator[str]:
    """Where the links of a whole source lead."""
    for match in _TARGET.finditer(text):
        yield unwrapped(match["md"] or match["html"] or match["bare"])


def unwrapped(url: str) -> str:
    """The page itself, where a link goes through another that only passes its readers on."""
    found = _PASSED_ON.search(url)
    if found is None:
        return url
    from urllib.parse import unquote  # noqa: PLC0415 - few links are so

    return unquote(found["url"])


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one site, by the whole name of its machine."""
    hosts = [found["host"].casefold() for url in (one, other) if (found := _HOST.match(url))]
    return len(hosts) > 1 and hosts[0] == hosts[1]


def _hosts(targets: Iterable[str]) -> frozenset[str]:
    """Without what names one machine of a site: eur-lex.europa.eu is of europa.eu."""
    return frozenset(
        _SITE.sub("", found["host"].casefold()) for url in targets if (found := _HOST.match(url))
    )


def where(url: str) -> str:
    """An address without its scheme and the place on the page."""
    found = _PLACE.match(url)
    return found["where"].casefold().rstrip("/") if found else url
