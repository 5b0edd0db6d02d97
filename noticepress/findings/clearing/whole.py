"""Rules that clear a change as a whole, before its edits are looked at one by one."""

from __future__ import annotations

from collections.abc import Callable

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.contents_line import bare, leads_into_page
from noticepress.findings.words.force import force
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.plainly import plain
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex
from noticepress.text.script import in_simplified

from .another_party import another_party
from .as_sentence import told_in_sentence
from .copyright import another_holder, copyright_only
from .courtesy import courtesy_only
from .format_only import in_list_or_prose, item_of_prose, look_only
from .guards import bold_lost, guards_hold, only_words
from .headings import heading_alone, heading_only
from .menu import in_menu
from .own_dates import in_force_from, only_dates
from .region import cut_otherwise
from .relinked import behind_words
from .templates import put_in
from .twice import said_twice


def _noise(case: Case) -> bool:
    """Residue on both sides; residue that turns up in the notice's own clauses is another matter."""
    if not case.clauses or any(clause.kind is not ClauseKind.BOILERPLATE for clause in case.clauses):
        return False
    texts = (case.change.old_text, case.change.new_text)
    told = any(force(text).processing for text in texts) or _pictures_told(*texts)
    return not (told or another_holder(*texts) or another_party(*texts))


def _pictures_told(old: str, new: str) -> bool:
    """What a picture is said to show is another thing, or is told anew in so many words: a text like any."""
    told = [" ".join(_PICTURE.findall(text)) for text in (old, new)]
    if told[0].casefold() == told[1].casefold():
        return False
    return all(told) or len(tokens("".join(told))) > _LABEL


_PICTURE = regex(r"!\[(?P<shown>[^\[\]]*)\]\(")
_LABEL = 3
"""Words by which a picture is only named: "Kestrel logo"."""


def _says_nothing(case: Case) -> bool:
    """No letter and no digit: glyphs of a font for symbols, a lone bar."""
    texts = (case.change.old_text, case.change.new_text)
    return any(texts) and not any(char.isalnum() for text in texts for char in text)


def _contents(case: Case) -> bool:
    """A line of the list of contents."""
    in_list = any(clause.kind is ClauseKind.TOC for clause in case.above)
    sides = ((case.old, case.change.old), (case.new, case.change.new))
    every = all(_of_contents(book, ref.id) for book, refs in sides for ref in refs)
    listed = bool(case.clauses) and (in_list or every)
    return listed and not any(map(_addresses_some, (case.change.old_text, case.change.new_text)))


def _of_contents(book: Book, clause: str) -> bool:
    return any(one.kind is ClauseKind.TOC for one in (book.clauses[clause], *book.above(clause)))


def _into_page(case: Case) -> bool:
    """Lines that lead to headings of the page they stand on."""
    lines = leads_into_page(case)
    return bool(lines) and all(
        bare(label) in {bare(clause.title or "") for clause in book.row if clause.title}
        for book, label in lines
    )


def _addresses_some(text: str) -> bool:
    """Begins with a case and what readers do in it: no heading, though it stands among the lines of a list.

    "If you live in Kent, please turn to Lantern Kent Ltd."
    """
    opens = [at for at, _ in phrases("conditional").find(tokens(text))][:1] == [0]
    return opens and force(text).reader_acts


def _only_ops(*allowed: str) -> Callable[[Case], bool]:
    def holds(case: Case) -> bool:
        return bool(case.change.ops) and set(case.change.ops) <= set(allowed)

    return holds


def _split_or_merged(case: Case) -> bool:
    ops = set(case.change.ops)
    return (
        bool(ops & {"split", "merged"})
        and ops <= {"split", "merged", "moved", "renumbered"}
        and not _valued(case)
    )


def _valued(case: Case) -> bool:
    """Whether a fact has another value; words of no list (a vague period) are judged as text."""
    return any(change.kind != "modality" and not only_words(change) for change in case.change.facts)


def _read_otherwise(case: Case) -> bool:
    """The source says the same there; only what stands around it changed how it is read."""
    return case.change.origin == "extraction"


def _other_script(case: Case) -> bool:
    """The same text in the other Chinese script."""
    old, new = plain(case.change.old_text), plain(case.change.new_text)
    if "modified" not in case.change.ops or old.isascii() or old == new or bold_lost(case):
        return False
    return len(old) == len(new) and in_simplified(old) == in_simplified(new)


def _polished(case: Case) -> bool:
    """A translation of the same version as before says the same in other words."""
    source = case.new.document.version.sidecar.translation_of
    if source is None or source != case.old.document.version.sidecar.translation_of:
        return False
    if not case.change.old or not case.change.new or _any_fact(case) or bold_lost(case):
        return False
    return all(numbers(pair.old) == numbers(pair.new) for pair in case.pairs) and guards_hold(case)


def _any_fact(case: Case) -> bool:
    return any(change.kind != "modality" for change in case.change.facts)


def _example_added(case: Case) -> bool:
    """Sentences came that only illustrate what is said, and name nothing new."""
    if "modified" not in case.change.ops or case.change.facts or not case.pairs:
        return False
    return all(not pair.old.strip() and _illustrates(pair.new) for pair in case.pairs)


def _illustrates(sentence: str) -> bool:
    places = [at for at, _ in phrases("example").find(tokens(sentence))]
    return places[:1] == [0]


WHOLE: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    ("minor.extraction", _read_otherwise),
    ("minor.version_date", only_dates),
    ("minor.noise", _noise),
    ("minor.noise", _says_nothing),
    ("minor.toc_heading", _contents),
    ("minor.toc_heading", _into_page),
    ("minor.renumber", _only_ops("renumbered")),
    ("minor.move", _only_ops("moved", "renumbered")),
    ("minor.split_merge", _split_or_merged),
    ("minor.format", look_only),
    ("minor.link", behind_words),
    ("minor.format", put_in),
    ("minor.simplified_traditional", _other_script),
    ("minor.toc_heading", heading_only),
    ("minor.toc_heading", heading_alone),
    ("minor.move", said_twice),
    ("minor.version_date", in_force_from),
    ("minor.version_date", copyright_only),
    ("minor.example", _example_added),
    ("minor.courtesy", courtesy_only),
    ("minor.format", item_of_prose),
    ("minor.format", cut_otherwise),
    ("minor.format", told_in_sentence),
    ("minor.noise", in_menu),
)
"""In the order in which they are tried."""
AT_LAST: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    ("minor.format", in_list_or_prose),
    ("minor.translation_polish", _polished),
)
"""Tried where the edits one by one were not cleared."""
