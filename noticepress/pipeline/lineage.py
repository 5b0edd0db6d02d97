"""The lasting keys of a notice's clauses: versions by their history, languages by their alignment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from msgspec.structs import replace

from noticepress.model.alignment import Alignment
from noticepress.model.change import ChangeReport
from noticepress.model.lineage import Lineage
from noticepress.model.notice import Edition, Notice

Lines = dict[str, Lineage]
"""Of the versions of an edition, by ``str(VersionId)``, oldest first."""


def lineage(
    notices: Iterable[Notice],
    reports: Mapping[tuple[str, str], ChangeReport],
    alignments: Mapping[tuple[str, str], Alignment],
) -> Mapping[str, Lineage]:
    """Of every version, by ``str(VersionId)``."""
    return {id_: line for notice in notices for id_, line in _of_notice(notice, reports, alignments).items()}


def _of_notice(
    notice: Notice,
    reports: Mapping[tuple[str, str], ChangeReport],
    alignments: Mapping[tuple[str, str], Alignment],
) -> Lines:
    known = Lines()
    for edition in _originals_first(notice):
        own = _followed(edition, reports)
        links = list(_links(known, own, alignments)) if known else []
        known |= _named_alike(known, own, links, edition.lang) if known else own
    return known


def _originals_first(notice: Notice) -> list[Edition]:
    """The edition that prevails gives the keys, else one that translates no other."""

    def order(edition: Edition) -> tuple[bool, bool, str]:
        translates = any(d.version.sidecar.translation_of for d in edition.versions)
        return edition.lang != notice.authoritative, translates, edition.lang

    return sorted(notice.editions.values(), key=order)


def _followed(edition: Edition, reports: Mapping[tuple[str, str], ChangeReport]) -> Lines:
    from noticepress.history.lineage import lineages  # noqa: PLC0415 - an unchanged build needs none of it

    ids = [str(document.id) for document in edition.versions]
    steps = (reports[step].comparison for step in pairwise(ids))
    return dict(zip(ids, lineages(edition.versions[0], steps), strict=True))


def _links(
    known: Lines, own: Lines, alignments: Mapping[tuple[str, str], Alignment]
) -> Iterator[tuple[str, str]]:
    """Keys of clauses that answer each other, the known one first; by the newest texts first."""
    for id_ in reversed(own):
        for other in reversed(known):
            for pair in found.pairs if (found := alignments.get((other, id_))) else ():
                yield known[other].descents[pair.left[0]].key, own[id_].descents[pair.right[0]].key
            for pair in found.pairs if (found := alignments.get((id_, other))) else ():
                yield known[other].descents[pair.right[0]].key, own[id_].descents[pair.left[0]].key


def _named_alike(known: Lines, own: Lines, links: Iterable[tuple[str, str]], lang: str) -> Lines:
    """``own`` under the keys of the editions before it; what has no counterpart there must not share one."""
    names, taken = dict[str, str](), set[str]()
    for theirs, ours in links:
        if ours not in names and theirs not in taken:
            names[ours] = theirs
            taken.add(theirs)
    spent = {key for line in known.values() for key in line.keys.values()}
    for key in dict.fromkeys(key for line in own.values() for key in line.keys.values()):
        names.setdefault(key, f"{key}~{lang}" if key in spent else key)
    return {
        id_: replace(
            line, descents={at: replace(found, key=names[found.key]) for at, found in line.descents.items()}
        )
        for id_, line in own.items()
    }
