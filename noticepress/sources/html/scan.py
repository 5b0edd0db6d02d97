"""HTML → its text nodes with exact places, and lean markup in which a mark stands for each.

No HTML parser for Python tells where a text node begins in the file. This one only splits the file into
tags, comments and text, after the tokenizer of the HTML standard (13.2.5); the tree is built elsewhere, from
the lean markup. Since the text itself never goes there, no parser can change or lose it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from msgspec import Struct, field

from noticepress.model.passage import Span
from noticepress.text.regex import regex

OPENING, CLOSING = "\ue000", "\ue001"
"""Around the number of a text node in the lean markup."""
_NAME = regex(r"[a-z][a-z0-9:_-]*")
_TAG = regex(r"""</?([a-zA-Z][^\s/>]*)((?:[^>=]|=\s*+(?:"[^"]*"|'[^']*'|[^\s"'>]?))*+)>""")
_LOOSE_TAG = regex(r"</?([a-zA-Z][^\s/>]*)([^>]*)>")
_COMMENT = regex(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)
_CDATA = regex(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)
_BOGUS = regex(r"<[!?/][^>]*(?:>|\Z)")
_ATTRIBUTE = regex(r"""([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
DEEPEST = 1000
"""Elements open at once. Trees take more than linear time to build below that, and no page means it."""
_KEPT_NAMES = """
    id class style href rel name role hidden start type value reversed colspan rowspan size lang
    content property itemprop aria-hidden aria-level aria-modal aria-label datetime open scope color
    face align data-list-text
"""
_KEPT = frozenset(_KEPT_NAMES.split())
_INLINE_NAMES = """
    a abbr b big br code del em font i img ins mark o:p s small span strike strong sub sup u wbr
"""
_INLINE = frozenset(_INLINE_NAMES.split())
_RAW = {"script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"}
_UNCOUNTED = {"script", "style"}
_VOID_NAMES = """
    area base br col embed hr img input link meta param source track wbr
"""
VOID = frozenset(_VOID_NAMES.split())
_OPTIONAL = VOID | {"p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "option", "optgroup"}
"""Elements whose end tag may be left out, or that have none: counting them would count wrong."""


class Scan(Struct):
    """What a file is made of."""

    texts: list[Span] = field(default_factory=list)
    """Text nodes, in order; entities still as written."""
    markup: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    """Contents of style elements."""
    scripts: int = 0
    """How many script elements there are."""
    literal: set[int] = field(default_factory=set)
    """Numbers of text nodes in which ``&`` is no entity."""


def scan(text: str, start: int = 0, end: int | None = None) -> Scan:
    """The tokens of ``text[start:end]``."""
    return _Scanner(text, start, len(text) if end is None else end).run()


class _Scanner:
    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.at, self.end = text, start, end
        self.found = Scan()
        self.tag = _TAG
        self.pre = 0
        self.depth = 0
        self.paragraph = False
        """A ``p`` is open, as far as one can tell without a tree."""

    def run(self) -> Scan:
        pending = self.at
        while (opened := self.text.find("<", self.at, self.end)) >= 0:
            self.at = opened
            stop = self._markup(opened, pending)
            if stop is None:
                self.at = opened + 1
                continue
            pending = self.at = stop
        self._text(pending, self.end)
        return self.found

    def _markup(self, at: int, pending: int) -> int | None:
        """End of the tag or comment at ``at``, once the text before it is noted; None where there is none."""
        following = self.text[at + 1 : at + 2]
        if following in "!?" or (following == "/" and not self.text[at + 2 : at + 3].isalpha()):
            return self._declaration(at, pending)
        if not (following.isalpha() and following.isascii()) and following != "/":
            return None
        found = self.tag.match(self.text, at, self.end)
        if not found and self.tag is _TAG:
            # a quote that never closes: from here on quotes are not looked at, so that time stays linear
            self.tag = _LOOSE_TAG
            found = self.tag.match(self.text, at, self.end)
        self._text(pending, at)
        if not found:
            return self.end  # cut off inside a tag: the rest is no text
        return self._tagged(found)

    def _declaration(self, at: int, pending: int) -> int | None:
        if not self.text[at + 1 : at + 2]:
            return None
        found = _CDATA.match(self.text, at, self.end)
        if found:
            self._text(pending, at)
            self.found.literal.add(len(self.found.texts))
            self._text(found.start(1), found.end(1))
            return found.end()
        self._text(pending, at)
        found = _COMMENT.match(self.text, at, self.end) or _BOGUS.match(self.text, at, self.end)
        return found.end() if found else self.end

    def _tagged(self, found: re.Match[str]) -> int:
        name, closing = found[1].lower(), self.text[found.start() + 1] == "/"
        if name == "pre":
            self.pre = max(0, self.pre + (-1 if closing else 1))
        if name in _RAW and not closing and not found[2].rstrip().endswith("/"):
            return self._raw(name, found)
        if name not in _UNCOUNTED and _NAME.fullmatch(name):
            self.found.markup.append(self._closing(name) if closing else self._opening(name, found[2]))
        return found.end()

    def _closing(self, name: str) -> str:
        """``</p>`` with no ``p`` open begins a line all the same, in browsers; lxml passes it over."""
        stray = name == "p" and not self.paragraph
        self.paragraph = self.paragraph and name in _INLINE
        too_deep = self.depth > DEEPEST
        self.depth = max(0, self.depth - (name not in _OPTIONAL))
        return self._break() if stray or too_deep else f"</{name}>"

    def _break(self) -> str:
        return "" if self.found.markup and self.found.markup[-1] in {"<br>", ""} else "<br>"

    def _opening(self, name: str, attributes: str) -> str:
        name = (
            "pre" if name == "plaintext" else name
        )  # or the parser would take all that follows for its text
        self.paragraph = name == "p" or (self.paragraph and name in _INLINE)
        empty = f"</{name}>" if attributes.endswith("/") and name not in VOID else ""
        self.depth += not empty and name not in _OPTIONAL
        if self.depth > DEEPEST:
            return "" if name in _INLINE else self._break()
        return f"<{name}{''.join(_attributes(attributes))}>{empty}"

    def _raw(self, name: str, found: re.Match[str]) -> int:
        """An element that holds no tags, up to its end tag."""
        closing = re.compile(rf"</{name}(?=[\s/>])[^>]*>?", re.IGNORECASE).search(  # noqa: TID251 - a tag of the page
            self.text, found.end(), self.end
        )
        stop = closing.start() if closing else self.end
        self.found.scripts += name == "script"
        if name == "style":
            self.found.styles.append(self.text[found.end() : stop])
        if name not in _UNCOUNTED:
            self.found.markup.append(self._opening(name, found[2].rstrip("/")) if name != "xmp" else "<pre>")
            if name not in {"textarea", "title"}:
                self.found.literal.add(len(self.found.texts))
            self._text(found.end(), stop)
            self.found.markup.append(f"</{name}>" if name != "xmp" else "</pre>")
        return closing.end() if closing else self.end

    def _text(self, start: int, end: int) -> None:
        if start >= end:
            return
        if not self.pre and self.text[start:end].strip(" \t\r\n\f") == "":
            self.found.markup.append(
                "\n" if "\n" in self.text[start:end] or "\r" in self.text[start:end] else " "
            )
            return
        self.found.markup.append(f"{OPENING}{len(self.found.texts)}{CLOSING}")
        self.found.texts.append(Span(start, end))


_NO_MARKS = {ord(OPENING): None, ord(CLOSING): None}


def _attributes(text: str) -> Iterator[str]:
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        if (name := name.lower()) in _KEPT:
            value = unescape(double or single or bare).translate(_NO_MARKS)
            yield f' {name}="{escape(value)}"' if not value.startswith("data:") else ""
