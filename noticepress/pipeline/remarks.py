"""What a build says of the site as a whole, though it was published."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from noticepress.messages import bound_catalogue, catalogue_file
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.site import Site
from noticepress.store.place import SITE_FILE

from .catalogues import CATALOGUES


def remarks(root: Path, site: Site) -> Iterator[Problem]:
    """Information only."""
    if site.settings.base_url is None:
        yield _no_base_url()
    for lang in site.settings.languages:
        yield from _untranslated(root, lang)


def _no_base_url() -> Problem:
    return Problem(
        code="no-base-url",
        severity=Severity.INFO,
        path=SITE_FILE,
        found=msg(
            "no base_url, so pages name neither their canonical address nor their other languages, "
            "there is no sitemap, and feeds name pages from where they stand"
        ),
        expected=msg("the address at which the site will stand"),
        hint=msg('Set base_url = "https://…/" before the site goes on line.'),
    )


def _missing(lang: str, missing: int, everything: int) -> Message:
    from noticepress.messages.traditional import is_traditional  # noqa: PLC0415

    if is_traditional(lang):
        return msg(
            "{missing} of {all} messages have no words of their own in {lang}: they appear in the Chinese of "
            "the program, its characters converted",
            missing=missing,
            all=everything,
            lang=lang,
        )
    return msg(
        "{missing} of {all} messages have no words in {lang} and appear in English",
        missing=missing,
        all=everything,
        lang=lang,
    )


def _untranslated(root: Path, lang: str) -> Iterator[Problem]:
    from noticepress.messages.coverage import untranslated  # noqa: PLC0415

    missing, everything = untranslated(lang)
    if missing:
        known = bound_catalogue(lang) or catalogue_file(root / CATALOGUES, lang)
        yield Problem(
            code="untranslated-messages",
            severity=Severity.INFO,
            path=known.relative_to(root).as_posix(),
            found=_missing(lang, missing, everything),
            expected=msg("a catalogue with all of them"),
            hint=msg(
                "noticepress export catalogue {lang} -o {file} writes them down to be translated and keeps "
                "what is.",
                lang=lang,
                file=known.relative_to(root).as_posix(),
            ),
        )
