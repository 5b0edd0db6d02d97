"""Names of ids that appear on pages, in the interface language."""

from __future__ import annotations

from collections.abc import Mapping

from noticepress.model.message import Message, msg
from noticepress.render.words import Words

FACTS: Mapping[str, Message] = {
    "email": msg("E-mail address"),
    "url": msg("Web address"),
    "phone": msg("Telephone number"),
    "date": msg("Date"),
    "deadline": msg("Deadline"),
    "duration": msg("Period"),
    "retention": msg("Kept for"),
    "age": msg("Age"),
    "amount": msg("Amount"),
    "address": msg("Postal address"),
    "entity": msg("Company or body"),
    "law": msg("Law"),
    "place": msg("Place"),
    "transfer_destination": msg("Sent to"),
    "recipient": msg("Recipient"),
    "data_type": msg("Kind of data"),
    "sensitive_data_type": msg("Sensitive kind of data"),
    "purpose": msg("Purpose"),
    "right": msg("Right"),
    "right_procedure": msg("How to use a right"),
    "legal_basis": msg("Legal basis"),
    "notice_channel": msg("How changes are announced"),
    "response_channel": msg("How requests are answered"),
    "security_measure": msg("Security measure"),
    "major_change_criterion": msg("Counts as a major change"),
    "promise": msg("Promise"),
    "deemed_acceptance": msg("Taken as agreement"),
    "cookie": msg("Cookie"),
    "modality": msg("Force"),
}
_NOTICE_KINDS: Mapping[str, Message] = {
    "privacy": msg("Privacy notice"),
    "cookie": msg("Cookie notice"),
    "children": msg("Children’s privacy notice"),
    "terms": msg("Terms of service"),
}
_SIGNIFICANCE: Mapping[str, Message] = {
    "major": msg("Major"),
    "minor": msg("Minor"),
    "cosmetic": msg("Cosmetic"),
    "open": msg("Undecided"),
    "none": msg("No change"),
}
_OPS: Mapping[str, Message] = {
    "added": msg("Added"),
    "deleted": msg("Deleted"),
    "modified": msg("Modified"),
    "moved": msg("Moved"),
    "renumbered": msg("Renumbered"),
    "split": msg("Split"),
    "merged": msg("Merged"),
}
_REASONS: Mapping[str, Message] = {
    "navigation": msg("navigation of the web page"),
    "footer": msg("footer of the web page"),
    "header": msg("header of the web page"),
    "cookie-bar": msg("cookie bar of the web page"),
    "word-processor": msg("marks of the word processor"),
    "hidden": msg("hidden text"),
    "share-buttons": msg("share buttons"),
    "page-number": msg("page number"),
    "advertisement": msg("advertisement"),
    "copyright": msg("copyright line"),
    "registration": msg("registration number of the web site"),
    "feed": msg("list of other pages"),
}


def fact_kind(kind: str, words: Words) -> str:
    """``deadline`` → ``Deadline``, ``期限``."""
    return _named(FACTS, kind, words)


def notice_kind(kind: str, words: Words) -> str:
    """``cookie`` → ``Cookie notice``; a kind that the site made up is told as it is."""
    return _named(_NOTICE_KINDS, kind, words)


def significance(name: str, words: Words) -> str:
    """``major`` → ``Major``, ``重大``."""
    return _named(_SIGNIFICANCE, name, words)


def op(name: str, words: Words) -> str:
    """``renumbered`` → ``Renumbered``, ``重新编号``."""
    return _named(_OPS, name, words)


def reason(names: str | None, words: Words) -> str:
    """Why something is residue (``feed, navigation``); an unknown reason is left unsaid."""
    return words.listing(words.say(_REASONS[name]) for name in (names or "").split(", ") if name in _REASONS)


def _named(names: Mapping[str, Message], id: str, words: Words) -> str:  # noqa: A002 - it is an id
    return words.say(names[id]) if id in names else id.replace("_", " ")
