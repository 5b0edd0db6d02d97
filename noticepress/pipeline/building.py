"""Site → pages → published."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from msgspec import Struct

from noticepress.messages import bind_catalogues
from noticepress.model.finding import Problem, Severity
from noticepress.store.cache import Cache, key_of
from noticepress.store.manifest import Stamps, as_json, read_manifest, stamps, write_manifest
from noticepress.store.place import memory_of

from .catalogues import CATALOGUES
from .emptied import NOTHING_TO_READ, emptied
from .remarks import remarks
from .remembering import encoder_folder

if TYPE_CHECKING:
    from noticepress.model.change import ChangeReport
    from noticepress.model.site import Site
    from noticepress.render.sheet import Unit

    from .printing import Printed

_UNITS = "units"
_TOLD = key_of("problems of the last build")
"""An unchanged site has the same warnings as before; they are told again."""


class Options(Struct, frozen=True, kw_only=True):
    """What was asked of a build."""

    root: Path
    out: Path
    today: date
    audience: str = "public"
    """``public``, or ``keeper`` with drafts."""
    internal: bool = False
    """Publish the full legal reports, too."""
    tolerates: Severity = Severity.WARNING
    """The worst problems with which the site is still published."""
    jobs: int = 1


class Built(Struct, frozen=True, kw_only=True):
    """What came of a build. ``pages`` and ``written`` are None where nothing was published."""

    problems: tuple[Problem, ...]
    pages: int | None = None
    written: int | None = None
    unchanged: bool = False
    """Nothing was read: neither the inputs nor the published files have changed since the last build."""

    @property
    def published(self) -> bool:
        """Whether the site stands as asked for."""
        return self.unchanged or self.pages is not None

    @property
    def readable(self) -> bool:
        """Whether there was anything to read at all."""
        return not any(problem.code in NOTHING_TO_READ for problem in self.problems)


def build(options: Options) -> Built:
    """Publish the site, or leave the last good one untouched and say why."""
    manifest_path = memory_of(options.root) / "manifest.json"
    before = _inputs(options)
    known = read_manifest(manifest_path)
    known = known if _wrote(known, options.out) else {}
    if known and {**known, _UNITS: None} == {**_manifest(options, before), _UNITS: None}:
        told = _remembered(options).get(_TOLD, tuple)
        if told is not None:
            return Built(problems=told, unchanged=True)
    return _build_anew(options, manifest_path, before, known)


def render_site(root: Path, site: Site, reports: str = "none") -> Iterator[tuple[str, bytes]]:
    """All pages of a site as path and bytes, one after the other; ``reports`` as ``units_of`` takes them."""
    for unit in units_of(root, site, reports):
        yield from unit.pages()


def units_of(root: Path, site: Site, reports: str = "none") -> Iterator[Unit]:
    """All pages of a site, with those together that rest on the same.

    ``reports`` is ``none``, or ``full`` for legal reports beside the redlines: those are not for the public.
    """
    from noticepress.exchange.document import document_json  # noqa: PLC0415
    from noticepress.render import find_theme, units  # noqa: PLC0415

    from .downloads import downloads  # noqa: PLC0415

    bind_catalogues(root / CATALOGUES)
    full_report = _full_report(root, site) if reports == "full" else None
    return units(site, find_theme(root, site.settings.theme), document_json, full_report, downloads(root))


def _full_report(root: Path, site: Site) -> Callable[[ChangeReport, str], str]:
    from noticepress.render.report_html import report_html  # noqa: PLC0415

    from .planning import planned_for  # noqa: PLC0415

    notices = {(notice.vendor.id, notice.id): notice for notice in site.notices}

    def full(report: ChangeReport, lang: str) -> str:
        id_ = report.comparison.new.id
        notice = notices[id_.vendor, id_.notice]
        return report_html(planned_for(notice, root, site.settings.base_url, report), lang)

    return full


def _build_anew(options: Options, manifest_path: Path, before: Stamps, known: Mapping[str, object]) -> Built:
    from noticepress.render import publish  # noqa: PLC0415 - an unchanged build imports none of this
    from noticepress.render.theme import TemplateUnusableError  # noqa: PLC0415

    from .keeping import for_keeper  # noqa: PLC0415
    from .printing import printed  # noqa: PLC0415
    from .reading import read_site  # noqa: PLC0415
    from .template_faults import template_problem  # noqa: PLC0415

    read = read_site(options.root, options.today, audience=options.audience, jobs=options.jobs)
    nothing = emptied(read.site, options.out) if read.site else None
    problems = (*read.problems, *filter(None, [nothing]))
    if read.site is None or any(_worse(p.severity, options.tolerates) for p in problems):
        return Built(problems=problems)
    reports = "full" if options.internal else "none"
    site = for_keeper(options.root, read.site) if options.internal else read.site
    after = dict[str, Sequence[str]]()
    units = list(units_of(options.root, site, reports))
    # a full report may ask the encoder, whose threads no other process has
    pages = printed(units, _standing(known, options), after, 1 if options.internal else options.jobs)
    try:
        published = publish(pages, options.out)
    except TemplateUnusableError as fault:
        return Built(problems=(*problems, template_problem(fault, options.root)))
    if isinstance(published, Problem):
        return Built(problems=(*problems, published))
    told = (*problems, *remarks(options.root, read.site))
    _remembered(options).put(_TOLD, told)
    write_manifest(manifest_path, {**_manifest(options, before), _UNITS: after})
    return Built(problems=told, pages=published.pages, written=published.written)


def _wrote(known: object, out: Path) -> TypeGuard[dict[str, object]]:
    """Whether the last build published there; a folder of somebody else's is not even looked through."""
    return isinstance(known, dict) and known.get("out") == str(out)


def _standing(known: Mapping[str, object], options: Options) -> Printed:
    """Which pages the last build printed; none where anybody has touched the published files since."""
    if not known or known.get("published") != as_json(stamps([options.out])):
        return {}
    units = known.get(_UNITS)
    return units if isinstance(units, dict) else {}


def _worse(severity: Severity, tolerated: Severity) -> bool:
    order = list(Severity)
    return order.index(severity) < order.index(tolerated)


def _remembered(options: Options) -> Cache:
    return Cache(memory_of(options.root) / "cache")


def _inputs(options: Options) -> Stamps:
    from noticepress import __file__ as package  # noqa: PLC0415

    program = Path(package).resolve().parent
    names = ("site.toml", "content", "locale", "pins", "reviews", "themes", "waivers")
    encoder = filter(None, [encoder_folder()])
    default = program.parent / "themes" / "default"
    return stamps([*(options.root / name for name in names), program, default, *encoder])


def _manifest(options: Options, inputs: Stamps) -> dict[str, object]:
    return {
        "today": options.today.isoformat(),
        "audience": options.audience,
        "internal": options.internal,
        "tolerates": str(options.tolerates),
        "inputs": as_json(inputs),
        "out": str(options.out),
        "published": as_json(stamps([options.out])),
    }
