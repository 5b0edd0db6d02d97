"""Themes: where templates and static files come from, and the environment that renders them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextvars import ContextVar
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from msgspec import Struct

from noticepress.messages import catalogue, is_right_to_left, say
from noticepress.model.message import msg

from .addresses import STATIC
from .views.passages import passages
from .views.text import Run
from .words import direction, html_lang

if TYPE_CHECKING:
    from jinja2 import Environment, TemplateError
    from jinja2.runtime import Context
    from markupsafe import Markup

DEFAULT = "default"
"""Under this prefix a template finds the shipped one of the same name, so that it can extend it."""
_speaking: ContextVar[str] = ContextVar("language of the page being rendered", default="en")
"""One environment serves all languages, so that each template is compiled once."""


class TemplateUnusableError(Exception):
    """A template that cannot be rendered. Its arguments: the file, the line, what jinja says of it."""


class Theme(Struct, frozen=True):
    """Folders that hold ``templates/`` and ``static/``, the more special first."""

    folders: tuple[Path, ...]
    templates: tuple[str, ...]
    """Those that the folders held when the theme was found: the preview has to notice a new one."""

    def static(self) -> Iterator[tuple[str, bytes]]:
        """Static files by their path in the site; a file of the same name in a more special folder wins."""
        found = dict[str, Path]()
        for folder in reversed(self.folders):
            root = folder / "static"
            found |= {p.relative_to(root).as_posix(): p for p in root.rglob("*") if p.is_file()}
        for name in sorted(found):
            yield STATIC + name, found[name].read_bytes()

    def stamps(self) -> dict[str, str]:
        """For each static file a few characters made of its bytes: a changed one is fetched anew."""
        return {path.removeprefix(STATIC): sha256(data).hexdigest()[:8] for path, data in self.static()}

    def digest(self) -> str:
        """Changes whenever a template or a static file does."""
        found = sha256(repr(sorted(self.stamps().items())).encode())
        for path in self.templates:
            found.update(sha256(Path(path).read_bytes()).digest())
        return found.hexdigest()

    def render(self, template: str, lang: str, values: Mapping[str, object]) -> bytes:
        """The page, with the interface in the language ``lang``."""
        from jinja2 import TemplateError  # noqa: PLC0415

        before = _speaking.set(lang)
        try:
            return (_environment(self).get_template(template).render(values) + "\n").encode()
        except TemplateError as error:
            raise TemplateUnusableError(*_where(self, error), f"{type(error).__name__}: {error}") from error
        finally:
            _speaking.reset(before)


def _where(theme: Theme, error: TemplateError) -> tuple[str, int]:
    """The file and the line: jinja puts templates into the traceback, and names those without syntax."""
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415

    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or "", error.lineno
    frames = [f for f in extract_tb(error.__traceback__) if f.filename in theme.templates]
    return (frames[-1].filename, frames[-1].lineno or 1) if frames else (str(theme.folders[0]), 1)


def find_theme(site: Path | None = None, name: str = DEFAULT) -> Theme:
    """The theme ``name`` of the site, over the default theme that comes with the program."""
    own = (site / "themes" / name,) if site else ()
    folders = (*own, _shipped())
    held = tuple(dict.fromkeys(f.resolve() for f in folders if f.is_dir()))
    return Theme(held, tuple(sorted(str(p) for f in held for p in (f / "templates").rglob("*.*"))))


def _shipped() -> Path:
    """The wheel holds it inside the package, a checkout beside it."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "themes" / "default"
    return inside if inside.is_dir() else package.parent / "themes" / "default"


@lru_cache(maxsize=2)
def _environment(theme: Theme) -> Environment:
    from jinja2 import (  # noqa: PLC0415
        ChoiceLoader,
        Environment,
        FileSystemLoader,
        PrefixLoader,
        StrictUndefined,
        pass_context,
    )

    places = [folder / "templates" for folder in theme.folders]
    shipped = PrefixLoader({DEFAULT: FileSystemLoader(places[-1:])})
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(places), shipped]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        lambda text: catalogue(_speaking.get()).gettext(text),
        lambda one, many, n: catalogue(_speaking.get()).ngettext(one, many, n),
        newstyle=True,
    )
    environment.filters["marked"] = marked
    environment.filters["passages"] = passages
    environment.filters["onpaper"] = pass_context(on_paper)
    environment.filters["tongue"] = tongue
    return environment


def tongue(tag: str) -> Markup:
    """The attributes of a part in another language: ``lang``, and ``dir`` where either runs right to left."""
    from markupsafe import Markup  # noqa: PLC0415

    mixed = is_right_to_left(tag) or is_right_to_left(_speaking.get())
    turned = Markup(' dir="{}"').format(direction(tag)) if mixed else ""
    return Markup(' lang="{}"{}').format(tag, turned)


def on_paper(context: Context, href: str) -> Markup:
    """The attribute that print writes behind a link whose words do not say where it leads."""
    from markupsafe import Markup  # noqa: PLC0415

    return Markup(' data-at="{}"').format(urljoin(context.resolve("frame").address, href).lstrip("/"))


def marked(runs: Iterable[Run]) -> Markup:
    """Runs of text as HTML. A filter and not a macro, since a page has thousands of them."""
    from markupsafe import Markup, escape  # noqa: PLC0415

    return Markup("").join(  # the text is escaped, the tags are ours
        escape(run.text) if not run.tags else _tagged(run, escape(run.text)) for run in runs
    )


def _tagged(run: Run, text: Markup) -> Markup:
    kind = ' class="moved"' if run.moved else ""
    opening = "".join(f"<{tag}{kind}>{_aloud(tag, run.moved, _speaking.get())}" for tag in run.tags)
    closing = "".join(f"{_ended(tag, run.moved, _speaking.get())}</{tag}>" for tag in run.closing)
    return type(text)(opening) + text + type(text)(closing)


_ALOUD = {
    "ins": (msg("inserted:"), msg("moved to here:")),
    "del": (msg("deleted:"), msg("moved from here:")),
}
"""Screen readers do not say where a mark begins and ends, or say nothing (nvaccess/nvda#10789)."""
_ENDED = {
    "ins": (msg("end of insertion"), msg("end of move")),
    "del": (msg("end of deletion"), msg("end of move")),
}


@cache
def _aloud(tag: str, moved: bool, lang: str) -> str:  # noqa: FBT001 - what happened, no mode
    """Words for the ear, in the language of the page."""
    if tag not in _ALOUD:
        return ""
    return f'<span class="aloud" lang="{html_lang(lang)}">[{say(_ALOUD[tag][moved], lang)} </span>'


@cache
def _ended(tag: str, moved: bool, lang: str) -> str:  # noqa: FBT001 - what happened, no mode
    """The same at its end, in words too: the brackets alone are not read."""
    if tag not in _ENDED:
        return ""
    return f'<span class="aloud" lang="{html_lang(lang)}"> {say(_ENDED[tag][moved], lang)}]</span>'
