"""The text of a Markdown paragraph without its markup, every character with its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from noticepress.model.passage import Passage, Span
from noticepress.model.source import Emphasis

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


@dataclass(slots=True)
class Line:
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
        self._begin()

    def _begin(self) -> None:
        self.writer = Writer()
        self.emphasis: list[Emphasis] = []
        self.linked, self.target = 0, None
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
        self.soft = True

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
        name = token.content.strip("</> ").split()[0].lower() if token.content.strip("</> ") else ""
        if name.rstrip("/") == "br":
            self._end_line()
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
