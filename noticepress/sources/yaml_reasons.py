"""Why front matter is no YAML, as a message: PyYAML says it in English alone."""

from __future__ import annotations

from collections.abc import Mapping

from noticepress.model.message import Message, msg

_REASONS: Mapping[str, Message] = {
    "mapping values are not allowed here": msg("a second colon in a line: put the value in quotes"),
    "could not find expected ':'": msg("a line without a colon after its key"),
    "found unexpected end of stream": msg("a text without its closing quotation mark"),
    "found character": msg("a character that no value begins with: put the value in quotes"),
    "expected <block end>": msg("a line indented unlike the others, or more after a value in quotes"),
    "expected ',' or ']'": msg("a list without its closing ]"),
    "expected ',' or '}'": msg("a table without its closing }"),
    "found undefined alias": msg("a value that begins with *: put it in quotes"),
    "found unknown escape character": msg("a backslash in double quotes: use single quotes"),
    "found undefined tag handle": msg("a value that begins with !: put it in quotes"),
    "could not determine a constructor": msg("a value that begins with !: put it in quotes"),
}
"""By the beginning of what PyYAML 6 says."""


def reason(error: Exception) -> Message | str:
    """In words of ours where they are known, else in PyYAML's."""
    said = str(getattr(error, "problem", None) or error)
    if type(error) is ValueError:  # it builds dates without a care for the calendar
        return msg("a date that does not exist")
    return next((told for start, told in _REASONS.items() if said.startswith(start)), said)
