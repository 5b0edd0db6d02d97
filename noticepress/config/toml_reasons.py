"""Why a text is no TOML, as a message: ``tomllib`` says it in English alone."""

from __future__ import annotations

import re
from collections.abc import Mapping

from noticepress.model.message import Message, msg

_REASONS: Mapping[str, Message] = {
    "Invalid statement": msg("a line that is neither key = value, nor [table], nor # remark"),
    "Invalid value": msg("a value that is no text in quotes, no number, date, list or table"),
    "Invalid initial character for a key part": msg("a key that begins with a character no key has"),
    "Invalid date or datetime": msg("a date that does not exist"),
    "Invalid hex value": msg("an escape of \\x, \\u or \\U without its digits"),
    "Unclosed array": msg("a list without its closing ]"),
    "Unclosed inline table": msg("a table without its closing }"),
    "Unterminated string": msg("a text without its closing quotation mark"),
    "Unescaped '\\' in a string": msg("a backslash in quotes; write \\\\ or use '…'"),
    "Escaped character is not a Unicode scalar value": msg("an escape that is no character"),
    "Expected '=' after a key in a key/value pair": msg("a key without = after it"),
    "Expected ']' at the end of a table declaration": msg("the head of a table without its closing ]"),
    "Expected ']]' at the end of an array declaration": msg("the head of a table without its closing ]]"),
    "Expected newline or end of document after a statement": msg("something after the end of a value"),
    "Cannot overwrite a value": msg("a key that is set twice"),
    "Duplicate inline table key": msg("a key that is set twice"),
    "Cannot declare": msg("a table that is opened twice"),
    "Cannot redefine namespace": msg("a table that is opened twice"),
    "Cannot mutate immutable namespace": msg("a key added to a table that is closed"),
    "Illegal character": msg("a character that may not stand here"),
    "Found invalid character": msg("a character that may not stand here"),
}
"""By the beginning of what ``tomllib`` (Python 3.11 to 3.14) says."""
_EXPECTED = re.compile(r"Expected '(?P<sign>[^']*)'")


def reason(error: Exception) -> Message | str:
    """In words of ours where they are known, else in those of ``tomllib``."""
    said = str(error).partition(" (at ")[0]
    known = next((told for start, told in _REASONS.items() if said.startswith(start)), None)
    if known is None and (expected := _EXPECTED.match(said)):
        return msg("no {sign} where one is expected", sign=expected["sign"])
    return known or said
