"""Every character is counted once, in the place that owns it."""

from msgspec.structs import replace

from noticepress.model.accounting import Accounting, account, ink
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Sidecar, Version, VersionId
from noticepress.model.passage import NOTHING, Span, passage_of
from noticepress.model.source import Source

TEXT = "Title\n1. A rule\nfooter\n"


def clause(kind: ClauseKind, *own: tuple[int, int]) -> Clause:
    return Clause(
        id=str(kind), kind=kind, label=None, heading=None, body=NOTHING, own=tuple(Span(*o) for o in own),
        own_lines=(1, 1), lines=(1, 1), digest="",
    )  # fmt: skip


def version(*clauses: Clause) -> Version:
    source = Source(
        path="x.txt", sha256="", media_type="text/plain", encoding="utf-8", encoding_basis="utf-8", lang="en",
        text=TEXT, reading=passage_of(TEXT, 0), blocks=(),
    )  # fmt: skip
    id_ = VersionId("v", "n", "en", "undated")
    return Version(id=id_, source=source, sidecar=Sidecar(), title="Title", clauses=clauses, parser="1")


def test_each_kind_is_counted_apart() -> None:
    counted = account(
        version(
            clause(ClauseKind.META, (0, 6)),
            clause(ClauseKind.CLAUSE, (6, 16)),
            clause(ClauseKind.BOILERPLATE, (16, 23)),
        )
    )
    assert counted == Accounting(characters=18, clause=7, toc=0, meta=5, boilerplate=6, unaccounted=0)


def test_a_lost_line_shows() -> None:
    assert account(version(clause(ClauseKind.META, (0, 6)))).unaccounted == 13


def test_what_two_clauses_claim_is_counted_once() -> None:
    twice = version(clause(ClauseKind.META, (0, 16)), clause(ClauseKind.CLAUSE, (6, 23)))
    assert account(twice).unaccounted == 0
    assert account(twice).clause == 6


def test_ink_is_what_is_no_white_space() -> None:
    assert ink(" 十五\u3000日\n ") == 3


def test_an_item_counts_with_its_list_of_contents_wherever_that_stands() -> None:
    item = clause(ClauseKind.ITEM, (6, 16))
    toc = replace(clause(ClauseKind.TOC, (0, 6)), children=(item,))
    preamble = replace(clause(ClauseKind.PREAMBLE, (16, 23)), children=(toc,))
    counted = account(version(preamble))
    assert (counted.toc, counted.clause) == (12, 6)
