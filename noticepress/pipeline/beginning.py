"""A new text of a site: the version to come as a copy of the newest, or the first with its headings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from noticepress.config.names import RESERVED_VENDORS, canonical_language, is_language, is_safe, is_version
from noticepress.messages import say
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import DataText, Message, msg
from noticepress.model.notice import NoticeSettings, Settings
from noticepress.model.when import NEXT, version_order
from noticepress.sources import Found, discover
from noticepress.store.writing import write_together
from noticepress.text.regex import regex

from .comparing import DEFAULT_REGIMES
from .remembering import settings_of

_NAMED = regex(r"(?P<vendor>[^/@:]+)/(?P<notice>[^/@:]+)(?:@(?P<version>[^/@:]+))?(?::(?P<lang>[^/@:]+))?")
_OF_COOKIES = frozenset(("cookies", "contact", "policy_changes"))
_ABOUT_ITSELF = frozenset(("document_metadata", "other", "definitions"))
"""Topics that no section of its own is written on."""


class Begun(Struct, frozen=True, kw_only=True):
    """A text that was written."""

    path: str
    """Relative to the site."""
    copied: str | None
    """The text that it begins as a copy of."""


def begin(root: Path, name: str, today: date) -> Begun | tuple[Problem, ...]:
    """Write the text that ``vendor/notice``, with an optional ``@version`` and ``:lang``, names."""
    settings, problems = settings_of(root)
    if settings is None:
        return problems
    named = _NAMED.fullmatch(name)
    if not named:
        return (_refused(name, msg("not the form of a notice")),)
    vendor, notice = named["vendor"], named["notice"]
    files = [f for f in discover(root).files if (f.id.vendor, f.id.notice) == (vendor, notice)]
    lang = named["lang"] or _language(settings, f"{vendor}/{notice}", files)
    version = named["version"] or NEXT
    wrong = _wrong(vendor, notice, lang, version)
    if wrong:
        return (_refused(name, wrong),)
    edition = sorted((f for f in files if f.id.lang == lang), key=lambda f: version_order(f.id.version))
    there = next((f.path for f in edition if f.id.version == version), None)
    if there:
        return (_refused(name, msg("a text that is there already: {path}", path=there)),)
    return _written(root, edition, (lang, vendor, notice, version), settings, today)


def _language(settings: Settings, notice: str, files: Sequence[Found]) -> str:
    """The one that prevails, else the only one there is, else the site's first."""
    held = {found.id.lang for found in files}
    prevails = settings.notices.get(notice, NoticeSettings()).authoritative
    return prevails or (next(iter(held)) if len(held) == 1 else settings.languages[0])


def _wrong(vendor: str, notice: str, lang: str, version: str) -> Message | None:
    if not is_safe(vendor) or not is_safe(notice) or vendor in RESERVED_VENDORS:
        return msg("a name that cannot stand in a web address, or that the site itself has")
    if not is_language(lang) or canonical_language(lang) != lang:
        return msg("“{tag}” is no language tag.", tag=lang)
    return None if is_version(version) else msg("“{version}” is no version", version=version)


def _written(
    root: Path, edition: Sequence[Found], place: tuple[str, str, str, str], settings: Settings, today: date
) -> Begun | tuple[Problem, ...]:
    lang, vendor, notice, _ = place
    newest = edition[-1] if edition else None
    path = f"content/{'/'.join(place)}{newest.suffix if newest else '.md'}"
    data = (
        (root / newest.path).read_bytes()
        if newest
        else "\n\n".join(_sections(settings, vendor, notice, lang, today)).encode() + b"\n"
    )
    failed = write_together(root, {path: data})
    return (failed,) if failed else Begun(path=path, copied=newest.path if newest else None)


def _sections(settings: Settings, vendor: str, notice: str, lang: str, today: date) -> list[str]:
    """A title, and a heading for each topic that some regime chosen asks for."""
    from noticepress.law import topics  # noqa: PLC0415

    stated = settings.notices.get(f"{vendor}/{notice}", NoticeSettings())
    held = settings.vendors.get(vendor)
    regimes = set(held.regimes if held else DEFAULT_REGIMES)
    wanted = [
        topic.name
        for topic in topics().topics.values()
        if topic.id not in _ABOUT_ITSELF
        and (topic.id in _OF_COOKIES or stated.kind != "cookie")
        and any(topic.required_by.get(regime) == "mandatory" for regime in regimes)
    ]
    title = stated.title.get(lang) or say(msg("Privacy notice"), lang)
    day = say(msg("Last updated: {day}", day=today), lang)
    blank = "{{ " + say(msg("to be written"), lang) + " }}"
    headed = (f"## {say(DataText(tuple(name.items())), lang)}\n\n{blank}" for name in wanted)
    return [f"# {title}", day, *headed]


def _refused(name: str, found: Message) -> Problem:
    return Problem(
        code="cannot-begin",
        severity=Severity.ERROR,
        path=name,
        found=found,
        expected=msg("vendor/notice, with an optional @version and :lang, that is not there yet"),
        hint=msg("for example: acme/privacy, acme/privacy@next:en, acme/cookie@2027-01-01:zh"),
    )
