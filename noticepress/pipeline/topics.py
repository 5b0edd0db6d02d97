"""Versions → the matrix of what each says on each topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from noticepress.model.finding import Problem, Severity
from noticepress.model.matrix import Cell, Matrix
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document, Notice
from noticepress.model.when import current


def topic_matrix(documents: Sequence[Document], asked: Iterable[str]) -> Matrix:
    """Every topic across ``documents``, or those of ``asked`` alone: ids as ``find_topics`` gives them."""
    from noticepress.alignment.matrix import matrix, topic_ids  # noqa: PLC0415

    return matrix(documents, tuple(asked) or topic_ids())


def find_topics(names: Iterable[str]) -> tuple[str, ...] | tuple[Problem, ...]:
    """The topics that ``names`` call by id or by name in any language; else what is wrong with them."""
    from noticepress.alignment.matrix import topic_named  # noqa: PLC0415

    found = {name: topic_named(name) for name in names}
    unknown = tuple(_unknown(name) for name, id_ in found.items() if id_ is None)
    return unknown or tuple(dict.fromkeys(id_ for id_ in found.values() if id_))


def says(notices: Iterable[Notice], today: date) -> Mapping[str, Mapping[str, Cell]]:
    """What the current text of each edition says on each topic."""
    from noticepress.alignment.matrix import cells, topic_ids  # noqa: PLC0415

    asked = topic_ids()
    editions = (edition for notice in notices for edition in notice.editions.values())
    return {str(d.id): cells(d, asked) for d in (current(edition, today) for edition in editions)}


def _unknown(name: str) -> Problem:
    from noticepress.alignment.matrix import near_topics  # noqa: PLC0415

    near = near_topics(name)
    return Problem(
        code="no-such-topic",
        severity=Severity.ERROR,
        path=f"--topic {name}",
        found=msg("no topic of this name"),
        expected=msg("a topic or subtopic of the taxonomy, by id or by its name in Chinese or English"),
        hint=_hint(near),
    )


def _hint(near: tuple[str, ...]) -> Message:
    if near:
        return msg("perhaps: {topics}", topics=near)
    return msg("for example: retention, children, cross_border, contact.response_time")
