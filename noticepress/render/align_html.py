"""Two versions laid against each other as one self-contained page: no script, nothing loaded."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256

from msgspec.structs import replace

from noticepress.model.alignment import Alignment
from noticepress.model.alignment import Pair as Link
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document, TranslationOf, VersionId

from .addresses import STATIC
from .compare_text import version_label
from .theme import find_theme
from .views.provenance import is_unofficial
from .views.relating import reasons, related
from .views.side import Column, Ids, Pair, Shelf, SideView, chained, counted, first_remark, weave
from .views.side_languages import drift_remarks, shape
from .words import Told, Words, html_lang, own_name


def align_html(alignment: Alignment, lang: str, called: Mapping[VersionId, str]) -> str:
    """The page, with its interface in the message language ``lang``; ``called`` is how a site names texts."""
    theme, words = find_theme(), Words(lang)
    style = dict(theme.static())[f"{STATIC}site.css"].decode()
    values = {
        "lang": html_lang(lang),
        "style": style,
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
        "page": _view(alignment, words, called),
    }
    return theme.render("side_alone.html", lang, values).decode()


def _view(alignment: Alignment, words: Words, called: Mapping[VersionId, str]) -> SideView:
    left, right = alignment.left, alignment.right
    names = version_label(left), version_label(right)
    pairs = chained(_rows(alignment, words, names))
    return SideView(
        title=words.say(_title(left, right, words, called)),
        status=tuple(_status(alignment, pairs, words)),
        columns=(_column(left, names[0]), _column(right, names[1])),
        shape=shape(left.id.lang, right.id.lang),
        pairs=pairs,
        first_remark=first_remark(pairs),
        links=(),
        alone=words.say(msg("Only rows with a difference")),
    )


def _title(left: Document, right: Document, words: Words, called: Mapping[VersionId, str]) -> Message:
    """By language where it is one notice, else by what the texts are called."""
    names = [called.get(document.id, document.version.title) for document in (left, right)]
    if (left.id.vendor, left.id.notice) != (right.id.vendor, right.id.notice):
        return msg("{left} and {right} side by side", left=names[0], right=names[1])
    named = {side: words.language(text.id.lang) for side, text in (("left", left), ("right", right))}
    return msg("{title}: {left} and {right} side by side", title=names[0], **named)


def _rows(alignment: Alignment, words: Words, names: tuple[str, str]) -> Iterator[Pair]:
    """In the order of the left; what only the right says stands after its forerunner."""
    left, right = Shelf(alignment.left, _nowhere), Shelf(alignment.right, _nowhere)
    remarks = drift_remarks(alignment.drift, words)
    links = {(link.left, link.right): link for link in alignment.pairs}
    for first, second in weave(left.ids, right.ids, links):
        if not (left.speaks(first) or right.speaks(second)):
            continue
        places = [*(("left", id_) for id_ in first), *(("right", id_) for id_ in second)]
        told = tuple(remark for place in places for remark in remarks.get(place, ()))
        row = Pair(
            anchor=_anchor(first, second),
            first=left.parts(first),
            second=right.parts(second),
            gap=_gap(words, names, first, second),
            remarks=told,
            quiet=bool(first and second and not told),
        )
        yield _told(row, links.get((first, second)), words, names)


def _nowhere(_: str) -> str:
    """The page stands alone: it links to no other."""
    return ""


def _anchor(first: Ids, second: Ids) -> str:
    return f"left-{first[0]}" if first else f"right-{second[0]}"


def _gap(words: Words, names: tuple[str, str], first: Ids, second: Ids) -> str:
    if first and second:
        return ""
    return words.say(msg("No counterpart at {name}.", name=names[1 if first else 0]))


def _told(row: Pair, link: Link | None, words: Words, names: tuple[str, str]) -> Pair:
    """What the link rests on, where it does not say the same on both sides."""
    if link is None or (link.relation == "same" and not link.others):
        return row
    told = msg("{relation} · linked by {reasons}", relation=related(link, names), reasons=reasons(link))
    return replace(row, relation=words.say(told))


def _status(alignment: Alignment, pairs: tuple[Pair, ...], words: Words) -> Iterator[str]:
    for document in (alignment.left, alignment.right):
        if of := document.version.sidecar.translation_of:
            yield words.say(_translation(document, of, words))
    yield from (words.say(note) for note in alignment.notes)
    yield from (words.say(lapsed.message) for lapsed in alignment.lapsed)
    yield words.say(counted(pairs))


def _translation(document: Document, of: TranslationOf, words: Words) -> Message:
    path, language = document.version.source.path, words.language(of.lang)
    if is_unofficial(document):
        return msg(
            "{path} is an unofficial translation of the {language} text ({version}), for reference only.",
            path=path,
            language=language,
            version=of.version,
        )
    return msg(
        "{path} is a translation of the {language} text ({version}).",
        path=path,
        language=language,
        version=of.version,
    )


def _column(document: Document, name: str) -> Column:
    lang = document.id.lang
    own = Told(own_name(lang), html_lang(lang))
    return Column(lang=html_lang(lang), name=own, note=name, href="")
