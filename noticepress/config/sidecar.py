"""What the keeper states about a version: the sidecar beside the source, and the source's front matter."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from msgspec.structs import fields

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import Sidecar, TranslationOf

from .check import problems_of, unknown_key
from .toml import line_of, read_toml

if TYPE_CHECKING:
    from .schema import SidecarTable

KEYS = tuple(field.name for field in fields(Sidecar) if field.name != "problems")
_OTHER_KEYS = """
    title layout permalink lang date draft slug url aliases redirect_from description summary author
    authors tags categories category keywords weight order nav_order nav_exclude parent has_children
    toc type template page_template sidebar_position sidebar_label id image published
    last_modified_at lastmod modified sitemap locale version hide navigation robots
"""
_OTHER_GENERATORS = frozenset(_OTHER_KEYS.split())
"""Front matter of Jekyll, Hugo, Zola, Docusaurus and MkDocs. ``date`` may be that of anything, so it dates no
version; ``title`` is read by the parser."""


def read_sidecar(
    data: bytes | None, declared: Mapping[str, object], path: str
) -> Sidecar | tuple[Problem, ...]:
    """The sidecar in ``data`` joined with the front matter of the source, or all that is wrong with them.

    ``path`` is that of the source, or of the sidecar. Only Markdown has front matter: what the head of a page
    declares is passed over. A key may stand in both only with the same value. Remarks that keep nobody from
    publishing stand in ``Sidecar.problems``.
    """
    front = _front_matter(declared, path)
    if data is None and not front:
        return Sidecar()
    beside = str(PurePosixPath(path).with_suffix(".toml"))
    table = read_toml(data, beside) if data is not None else {}
    if isinstance(table, Problem):
        return (table,)
    text = data.decode("utf-8-sig") if data is not None else ""
    own = {key: value for key, value in front.items() if key in KEYS}
    remarks = tuple(_strange(front, path))
    one, wrong = _checked(table, beside, text)
    other, wrong_front = _checked(own, path, "")
    errors = (*wrong, *wrong_front, *(problem for problem in remarks if problem.severity is Severity.ERROR))
    if one is None or other is None or errors:
        return errors
    clashes = tuple(_clashes(one, other, beside, text))
    return clashes or _joined(one, other, remarks)


def _front_matter(declared: Mapping[str, object], path: str) -> Mapping[str, object]:
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in {".md", ".markdown"}:
        return declared
    # with the sidecar's own path it is not known what the source is, so only what is surely meant counts
    return {key: value for key, value in declared.items() if key in KEYS} if suffix == ".toml" else {}


def _strange(front: Mapping[str, object], path: str) -> list[Problem]:
    """A misspelt key of ours is an error, one of other site generators worth a remark, the rest a warning."""
    from difflib import get_close_matches  # noqa: PLC0415 - most files have no front matter

    problems, foreign = [], []
    for key in front:
        if key in KEYS or key == "title":
            continue
        if key.lower() in _OTHER_GENERATORS:
            foreign.append(key)
            continue
        severity = Severity.ERROR if get_close_matches(key, KEYS, 1, 0.75) else Severity.WARNING
        problems.append(unknown_key((key,), KEYS, path, None, severity))
    return problems + ([_foreign(tuple(foreign), path)] if foreign else [])


def _foreign(keys: tuple[str, ...], path: str) -> Problem:
    return Problem(
        code="front-matter-passed-over",
        severity=Severity.INFO,
        path=path,
        found=msg("front matter for another site generator: {keys}", keys=keys),
        expected=msg("one of: {keys}", keys=KEYS),
        hint=msg(
            "Nothing to do, unless the notice states one of the dates: then say so as effective or updated."
        ),
    )


def _checked(
    table: Mapping[str, object], path: str, text: str
) -> tuple[SidecarTable | None, tuple[Problem, ...]]:
    from pydantic import ValidationError  # noqa: PLC0415

    from .schema import SidecarTable  # noqa: PLC0415

    try:
        return SidecarTable.model_validate(table), ()
    except ValidationError as error:
        return None, tuple(problems_of(error, SidecarTable, path, lambda keys: line_of(text, keys)))


def _clashes(one: SidecarTable, other: SidecarTable, path: str, text: str) -> list[Problem]:
    return [
        Problem(
            code="sidecar-contradicts-source",
            severity=Severity.ERROR,
            path=path,
            lines=(line, line) if (line := line_of(text, (key,))) else None,
            found=msg(
                "{key} = {value} here, {other} in the front matter",
                key=key,
                value=str(getattr(one, key)),
                other=str(getattr(other, key)),
            ),
            expected=msg("one value for {key}", key=key),
            hint=msg("Take it out of one of the two."),
        )
        for key in KEYS
        if key in one.model_fields_set & other.model_fields_set and getattr(one, key) != getattr(other, key)
    ]


def _joined(one: SidecarTable, other: SidecarTable, remarks: tuple[Problem, ...]) -> Sidecar:
    translation = one.translation_of or other.translation_of
    return Sidecar(
        source_url=one.source_url or other.source_url,
        captured=one.captured or other.captured,
        effective=one.effective or other.effective,
        updated=one.updated or other.updated,
        date_basis=one.date_basis or other.date_basis,
        translation_of=TranslationOf(**translation.model_dump()) if translation else None,
        announced=one.announced or other.announced,
        origin=one.origin or other.origin or "publisher",
        audience=tuple(one.audience or other.audience),
        only_here=tuple(one.only_here or other.only_here),
        note=one.note or other.note,
        problems=remarks,
    )
