"""Front matter of a Markdown file: YAML between ``---`` or TOML between ``+++``, at the very top."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from noticepress.config.toml_reasons import reason as toml_reason
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.text.regex import regex

from .lines import TERMINATOR
from .yaml_reasons import reason as yaml_reason

_YAML = regex(r"---[ \t]*(?:\r\n|\n|\r)(.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE)
_TOML = regex(r"\+\+\+[ \t]*(?:\r\n|\n|\r)(.*?)^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE)
_PUT_IN = regex(r"^(\s*[\w-]+:[ \t]+)(?=[^'\"\n]*(?:\{\{|\{%))([^\n]*?)[ \t]*$", re.MULTILINE)
_KEY = regex(r"\s*[\w-]+\s*:(?:\s|$)")


class FrontMatter(Struct, frozen=True):
    """What it states, and the offset at which the notice begins."""

    declared: Mapping[str, object]
    end: int


def front_matter(text: str, path: str) -> FrontMatter | Problem:
    """The front matter of ``text``; an empty one ending at 0 where there is none.

    A notice may open with a thematic break: what stands between two ``---`` is front matter only when its
    first line that is no comment is a key.
    """
    if found := _TOML.match(text):
        return _toml(found, path)
    found = _YAML.match(text)
    if not found or not _begins_with_key(found[1]):
        return FrontMatter({}, 0)
    return _yaml(found, path)


def _begins_with_key(body: str) -> bool:
    lines = [line for line in body.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return not lines or bool(_KEY.match(lines[0]))


def _toml(found: re.Match[str], path: str) -> FrontMatter | Problem:
    import tomllib  # noqa: PLC0415 - few notices begin so

    try:
        return FrontMatter(tomllib.loads(found[1].replace("\r\n", "\n").replace("\r", "\n")), found.end())
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        return _broken(path, "TOML", int(at[1]) + 1 if at else 1, toml_reason(error))


def _yaml(found: re.Match[str], path: str) -> FrontMatter | Problem:
    import yaml  # noqa: PLC0415

    try:
        declared = _loaded(found[1])
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: a date such as 2022-13-40
        mark = getattr(error, "problem_mark", None)
        line = mark.line if mark else _line_of_bad_value(found[1])
        return _broken(path, "YAML", line + 2, yaml_reason(error))
    if declared is None:
        return FrontMatter({}, found.end())
    if not isinstance(declared, dict):
        return _broken(path, "YAML", 2, msg("no list of keys with values"))
    return FrontMatter({str(key): value for key, value in declared.items()}, found.end())


def _loaded(body: str) -> object:
    """The keys of YAML; a value that a template puts in ("title: {{ name }} Privacy") is text, no mapping."""
    import yaml  # noqa: PLC0415

    try:
        return yaml.safe_load(body)
    except yaml.YAMLError:
        quoted = _PUT_IN.sub(lambda line: line[1] + "'" + line[2].replace("'", "''") + "'", body)
        if quoted == body:
            raise
        return yaml.safe_load(quoted)


def _line_of_bad_value(body: str) -> int:
    """Line, from 0, whose value alone cannot be built: PyYAML does not say where a wrong date is."""
    import yaml  # noqa: PLC0415

    for number, line in enumerate(TERMINATOR.split(body)):
        try:
            yaml.safe_load(line)
        except yaml.YAMLError:
            continue
        except ValueError:
            return number
    return 0


def _broken(path: str, language: str, line: int, reason: Message | str) -> Problem:
    return Problem(
        code="front-matter-broken",
        severity=Severity.ERROR,
        path=path,
        lines=(line, line),
        found=msg("front matter that is no {language}: {reason}", language=language, reason=reason),
        expected=msg("one “key: value” a line between --- lines, or TOML between +++ lines"),
        hint=msg("Mend line {line}, or take the front matter out and write a sidecar .toml.", line=line),
    )
