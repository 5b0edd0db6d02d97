"""The text of a Markdown paragraph without its markup, every character with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from noticepress.model.passage import Passage, Span
from noticepress.model.source import Emphasis
from noticepress.text.late import late
from noticepress.text.regex import regex

from .joining import Writer, joiner
from .places import Place

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_PLACED = ("link", "image", "autolink", "html_inline", "backticks", "entity", "escape", "footnote_ref")
_KINDS = {"strong": "bold", "em": "italic", "s": "deleted"}
_HTML_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "inserted",
    "del": "deleted",
}


_HTML_WORDS = """
    a abbr acronym address article aside audio b bdi bdo big blockquote br button caption center
    cite code col colgroup data datalist dd del details dfn div dl dt em embed fieldset figcaption
    figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label legend li
    link main map mark meta meter nav nobr noscript object ol optgroup option p param picture pre
    progress q rp rt ruby s samp script section select small source span strike strong style sub
    summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var
    video wbr
"""
_HTML_NAMES = frozenset(_HTML_WORDS.split())
_TAG_NAME = regex(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
_ANCHOR = regex(r"""\b(?:id|name)\s*=\s*["']?([^\s"'>]+)""")
_MARKER = late(
    r"[ \t\u3000]*(?:第[〇零一二三四五六七八九十百千\d]+[编章节条款]|[一二三四五六七八九十]+[、．.]"
    r"|[（(](?:[一二三四五六七八九十]+|\d{1,2}|[a-zA-Z])[）)]"
    r"|[①-⑳❶-❿]|\d{1,2}(?:[.．]\d{1,2})+[.、．\s]|\d{1,2}[、．)）](?!\d)|[•·●○◆■▪➢])"
)
_SENTENCE_ENDS = regex(r"[。；;：:！!？?.）)]\s*\Z")


class Line(Struct):
    """What stands between two hard breaks."""

    passage: Passage
    emphasis: tuple[Emphasis, ...]
    target: str | None


def remember_places(md: MarkdownIt) -> None:
    """Make the inline rules note in each token's ``meta["at"]`` which content offsets it was made of."""
    rules = {rule.name: rule.fn for rule in md.inline.ruler.__rules__}
    for name in rules.keys() & set(_PLACED):
        md.inline.ruler.at(name, _noting(rules[name]))
    md.disable("text_join")


def _noting(rule: Callable[[Any, bool], bool]) -> Callable[[Any, bool], bool]:
    def noting(state: Any, silent: bool) -> bool:  # noqa: ANN401, FBT001  the library's own signature
        start, known = state.pos, len(state.tokens)
        done = rule(state, silent)
        if done and not silent:
            for token in state.tokens[known:]:
                if "at" not in token.meta and token.type != "text":
                    token.meta["at"] = (start, state.pos)
        return done

    return noting


class InlineReader:
    """Walks the children of one inline token."""

    def __init__(self, content: str, place: Place) -> None:
        self.content, self.place, self.cursor = content, place, 0
        self.lines: list[Line] = []
        self.anchor: str | None = None
        self._begin()

    def _begin(self) -> None:
        self.writer = Writer()
        self.emphasis: list[Emphasis] = []
        self.linked = 0
        self.target: str | None = None
        self.open: list[tuple[str, int]] = [(kind, 0) for kind, _ in getattr(self, "open", [])]
        self.links: list[Token] = []
        self.soft = False

    def read(self, tokens: list[Token]) -> list[Line]:
        """The lines between hard breaks."""
        for token in tokens:
            getattr(self, f"_{token.type}", self._other)(token)
        self._end_line()
        return self.lines

    def _end_line(self) -> None:
        for kind, start in self.open:
            self._mark(kind, start)
        passage = self.writer.passage()
        whole = self.target if passage.text and self.linked >= len(passage.text.strip()) else None
        self.lines.append(Line(passage, tuple(sorted(self.emphasis, key=lambda e: (e.start, e.end))), whole))
        self._begin()

    def _mark(self, kind: str, start: int) -> None:
        if start < self.writer.length:
            self.emphasis.append(Emphasis(kind, start, self.writer.length))

    def _put(self, text: str, start: int, end: int) -> None:
        if self.soft:
            self.writer.write(joiner(self.writer.last, text))
            self.soft = False
        before = self.writer.length
        if len(text) == end - start:
            for low, high in self.place.split(start, end):
                source = self.place.offset(low)
                self.writer.write(text[low - start : high - start], Span(source, source + high - low))
        else:
            self.writer.write(text, Span(self.place.offset(start), self.place.offset(end - 1) + 1))
        if self.links:
            self.linked += self.writer.length - before

    def _text(self, token: Token) -> None:
        if not token.content:
            return
        if self.links and self.links[-1].markup == "autolink":
            begin, stop = self.links[-1].meta["at"]
            self._put(self.content[begin + 1 : stop - 1], begin + 1, stop - 1)
            return
        start = self.content.find(token.content, self.cursor)
        start = self.cursor if start < 0 else start
        self._put(token.content, start, start + len(token.content))
        self.cursor = start + len(token.content)

    def _text_special(self, token: Token) -> None:
        start, end = token.meta["at"]
        if token.info == "escape" and token.content != token.markup:
            start += 1
        self._put(token.content, start, end)
        self.cursor = end

    def _code_inline(self, token: Token) -> None:
        start, end = token.meta["at"]
        inner = self.content[start + len(token.markup) : end - len(token.markup)]
        lead = 1 if len(inner) == len(token.content) + 2 else 0
        begin = start + len(token.markup) + lead
        at = begin
        for number, part in enumerate(self.content[begin : begin + len(token.content)].split("\n")):
            if number:
                self.writer.write(" ")
            self._put(part, at, at + len(part)) if part else None
            at += len(part) + 1
        self.cursor = end

    def _softbreak(self, token: Token) -> None:
        del token
        self.cursor = self.content.find("\n", self.cursor) + 1
        if self._begins_anew():
            self._end_line()
        else:
            self.soft = True

    def _begins_anew(self) -> bool:
        """Whether the line at the cursor begins with a number that Markdown does not know: 一、 （1） 第三条.

        Authors set such lines one below the other and mean a list. In a wrapped sentence a line could begin
        so by chance, but then the line before it would be long and not end a sentence.
        """
        if not _MARKER.match(self.content, self.cursor):
            return False
        end = self.cursor - 1
        before = self.content[self.content.rfind("\n", 0, end) + 1 : end]
        return bool(_SENTENCE_ENDS.search(before) or _MARKER.match(before)) or len(before.strip()) < 30

    def _hardbreak(self, token: Token) -> None:
        del token
        self.cursor = self.content.find("\n", self.cursor) + 1
        self._end_line()

    def _link_open(self, token: Token) -> None:
        self.cursor = token.meta["at"][0] + 1
        self.links.append(token)
        self.target = str(token.attrs.get("href", "")) or None

    def _link_close(self, token: Token) -> None:
        self.links.pop() if self.links else None
        self.cursor = token.meta.get("at", (0, self.cursor))[1]

    def _image(self, token: Token) -> None:
        self.cursor = token.meta["at"][1]

    def _html_inline(self, token: Token) -> None:
        self.cursor = token.meta["at"][1]
        tag = _TAG_NAME.match(token.content)
        name = tag[1].lower() if tag else ""
        if name == "br":
            self._end_line()
        elif name and name not in _HTML_NAMES:
            start = token.meta["at"][0]  # <your company>: no element that a browser would know, so it is text
            self._put(token.content, start, start + len(token.content)) if "\n" not in token.content else None
        elif name == "a" and (found := _ANCHOR.search(token.content)):
            self.anchor = self.anchor or found[1]
        elif kind := _HTML_KINDS.get(name):
            self._close(kind) if token.content.startswith("</") else self.open.append(
                (kind, self.writer.length)
            )

    def _close(self, kind: str) -> None:
        for number in range(len(self.open) - 1, -1, -1):
            if self.open[number][0] == kind:
                self._mark(kind, self.open.pop(number)[1])
                return

    def _other(self, token: Token) -> None:
        """Emphasis opens and closes with its mark; all else has no text."""
        if token.nesting and token.tag in _KINDS:
            self.cursor += len(token.markup)
            kind = _KINDS[token.tag]
            self.open.append((kind, self.writer.length)) if token.nesting > 0 else self._close(kind)
        elif "at" in token.meta:
            self.cursor = token.meta["at"][1]
