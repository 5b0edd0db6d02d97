"""Walks ``content/`` of a site: which source file is which version, and what does not belong there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct

from noticepress.config.names import RESERVED_VENDORS, canonical_language, is_language, is_safe, is_version
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.notice import VersionId

from .faults import unknown_suffix
from .reading import SUFFIXES

_IGNORED = {".ds_store", "thumbs.db", "desktop.ini", ".gitkeep", ".gitattributes", ".gitignore"}


class Found(Struct, frozen=True, kw_only=True):
    """A source file of the site."""

    id: VersionId
    path: str
    """Relative to the site, with ``/``."""
    suffix: str
    sidecar: str | None
    """Path of the sidecar, likewise; None where there is none."""


class Discovered(Struct, frozen=True, kw_only=True):
    """All source files, in the order of their version ids, and all problems."""

    files: tuple[Found, ...]
    problems: tuple[Problem, ...]


def discover(root: Path) -> Discovered:
    """The sources under ``root/content``. Every problem is reported, not only the first."""
    problems: list[Problem] = []
    paths = sorted(_files(root, root / "content", problems))
    sidecars = {path.with_suffix(""): path for path in paths if path.suffix == ".toml"}
    by_version: dict[VersionId, list[PurePosixPath]] = {}
    for path in paths:
        if path.suffix != ".toml" and (id_ := _identify(path, problems)):
            by_version.setdefault(id_, []).append(path)
    files = []
    for id_, same in sorted(by_version.items()):
        if len(same) > 1:
            problems.append(_twice(id_, same))
            continue
        sidecar = sidecars.get(same[0].with_suffix(""))
        files.append(
            Found(
                id=id_,
                path=str(same[0]),
                suffix=same[0].suffix.lower(),
                sidecar=str(sidecar) if sidecar else None,
            )
        )
    stems = {path.with_suffix("") for path in paths if path.suffix != ".toml"}
    problems += [_orphan(path) for stem, path in sorted(sidecars.items()) if stem not in stems]
    return Discovered(files=tuple(files), problems=tuple(sorted(problems, key=lambda p: (p.path, p.code))))


def _files(root: Path, folder: Path, problems: list[Problem]) -> Iterator[PurePosixPath]:
    if not folder.is_dir():
        problems.append(_no_content())
        return
    waiting, seen = [folder], set[Path]()
    while waiting:
        current = waiting.pop()
        with os.scandir(current) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
        for entry in ordered:
            if entry.name.lower() in _IGNORED or entry.name.endswith("~"):
                continue
            path = PurePosixPath(Path(entry.path).relative_to(root).as_posix())
            if entry.is_symlink() and (refused := _refused_link(Path(entry.path), path, root)):
                problems.append(refused)
            elif entry.is_dir():
                real = Path(entry.path).resolve()
                if real not in seen:
                    seen.add(real)
                    waiting.append(Path(entry.path))
            else:
                yield path


def _refused_link(link: Path, path: PurePosixPath, root: Path) -> Problem | None:
    if not link.resolve().is_relative_to(root.resolve()):
        return _outside(str(path))
    return None if link.exists() else _dead_link(str(path))


def _identify(path: PurePosixPath, problems: list[Problem]) -> VersionId | None:
    """The version that ``path`` names; with all that is wrong with the name reported, None."""
    if path.suffix.lower() not in SUFFIXES:
        problems.append(unknown_suffix(str(path)))
        return None
    parts = path.parts
    if len(parts) != 5:
        problems.append(_stray(path))
        return None
    _, lang, vendor, notice, _ = parts
    found = [
        *_wrong_lang(path, lang),
        *_wrong_name(path, vendor),
        *_wrong_name(path, notice),
        *_reserved(path, vendor),
        *_wrong_version(path),
    ]
    problems += found
    return None if found else VersionId(vendor, notice, lang, path.stem)


def _wrong_lang(path: PurePosixPath, lang: str) -> Iterator[Problem]:
    hint = msg("Rename the folder, for example to zh, en or zh-Hant.")
    if not is_language(lang):
        yield _error(
            "language-unknown",
            path,
            msg("the folder “{name}” where a language belongs", name=lang),
            msg("a BCP 47 language tag"),
            hint,
        )
    elif canonical_language(lang) != lang:
        yield _error(
            "language-spelling",
            path,
            msg("the language tag “{name}”", name=lang),
            msg("“{tag}”, as it is written in links", tag=canonical_language(lang)),
            hint,
        )


def _wrong_name(path: PurePosixPath, name: str) -> Iterator[Problem]:
    if not is_safe(name):
        yield _error(
            "name-unsafe",
            path,
            msg("the folder name “{name}”", name=name),
            msg("lower-case letters a–z, digits, and - . _ between them, as in a web address"),
            msg("Rename the folder; the name that readers see stands in site.toml."),
        )


def _reserved(path: PurePosixPath, vendor: str) -> Iterator[Problem]:
    if vendor in RESERVED_VENDORS:
        yield _error(
            "name-reserved",
            path,
            msg("a vendor’s folder named “{name}”", name=vendor),
            msg("a name that no page of the site itself has"),
            msg("Rename the folder; the name that readers see stands in site.toml."),
        )


def _wrong_version(path: PurePosixPath) -> Iterator[Problem]:
    if is_version(path.stem):
        return
    yield _error(
        "version-name",
        path,
        msg("a file named “{name}”", name=path.stem),
        msg("the date from which it applies (YYYY-MM-DD, -2 for a second one that day), or undated, or next"),
        msg("Name the file for the date that the text states; undated where it states none."),
    )


def _error(code: str, path: PurePosixPath | str, found: Message, expected: Message, hint: Message) -> Problem:
    return Problem(
        code=code, severity=Severity.ERROR, path=str(path), found=found, expected=expected, hint=hint
    )


def _twice(id_: VersionId, same: list[PurePosixPath]) -> Problem:
    return _error(
        "version-twice",
        same[0],
        msg(
            "{count} files for the version {id}: {files}",
            count=len(same),
            id=str(id_),
            files=tuple(path.name for path in same),
        ),
        msg("one source for each version"),
        msg("Keep the file that was received and move the others out of content/."),
    )


def _orphan(path: PurePosixPath) -> Problem:
    return _error(
        "sidecar-alone",
        path,
        msg("a sidecar without a source beside it"),
        msg("a source of the same name, such as {name}", name=f"{path.stem}.txt"),
        msg("Rename the sidecar as its source is named, or delete it."),
    )


def _stray(path: PurePosixPath) -> Problem:
    return _error(
        "file-misplaced",
        path,
        msg("a notice outside the folders for vendors and notices"),
        msg("content/<language>/<vendor>/<notice>/<version>{suffix}", suffix=path.suffix),
        msg("Move the file there, or out of content/."),
    )


def _outside(path: str) -> Problem:
    return _error(
        "link-outside",
        path,
        msg("a symbolic link that leads out of the site"),
        msg("files inside the site only"),
        msg("Copy the file to this place instead."),
    )


def _dead_link(path: str) -> Problem:
    return _error(
        "link-dead",
        path,
        msg("a symbolic link that leads nowhere"),
        msg("a file"),
        msg("Delete the link, or mend it."),
    )


def _no_content() -> Problem:
    return _error(
        "no-content",
        "content",
        msg("no folder content/"),
        msg("content/<language>/<vendor>/<notice>/<version>.txt"),
        msg("Create it and put the first notice in."),
    )
