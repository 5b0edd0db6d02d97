"""Writes source and tree of each fixture from its annotated notice, so that their lines cannot drift apart.

``<set>/<name>/annotated.txt`` opens with ``%suffix md`` (also ``%newline crlf``, ``%encoding big5``). Then a
line of the notice each: ``<depth><kind letter>|line`` begins a node, ``+|line`` goes on with it, ``=|line``
with the last node that is no residue (a sentence over a page break), ``-|line`` belongs to no node (markup).
In the line ``{l x}`` is label, ``{h x}`` heading, ``{x x}`` markup; ``{a x}`` a label that the file does not
hold, ``{n}`` no line end, ``{s style}`` the style in Word (see ``make_docx``).
"""

from __future__ import annotations

import html
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from make_docx import write_docx

KINDS = {
    "P": "preamble", "p": "part", "s": "section", "c": "clause", "i": "item", "t": "toc",
    "d": "definition", "r": "record", "m": "meta", "b": "boilerplate",
}  # fmt: skip
MARK = re.compile(r"\{([lhxasn])(?: ([^{}]*))?\}")


@dataclass
class Node:
    depth: int
    kind: str
    first: int
    last: int
    label: str = ""
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def outline(self) -> str:
        text = "" if self.kind == "record" else _joined(self.text)
        cut = text[:60] + ("…" if len(text) > 60 else "")
        head = f"{'  ' * self.depth}{self.kind} @{self.first}-{self.last}"
        return f"{head} | {self.label} | {_joined(self.heading)} | {cut}"


def _joined(parts: list[str]) -> str:
    whole = " ".join(part for part in parts if part)
    return re.sub(r"(?<=[^\x00-\u2fff]) (?=[^\x00-\u2fff])", "", re.sub(r"\s+", " ", whole)).strip()


def _plain(content: str, suffix: str) -> str:
    if suffix == "md":
        return re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_`]+([^*_`]+)[*_`]+|<([^>]+)>", r"\1\2\3", content).strip()
    if suffix != "html":
        return content.strip()
    return html.unescape(re.sub(r"<[^>]*>", " ", content)).replace("\xa0", " ").strip()


def _take(node: Node, content: str, suffix: str) -> None:
    for mark, value in MARK.findall(content):
        if mark in "la":
            node.label = _plain(value, suffix)
        elif mark == "h":
            node.heading.append(_plain(value, suffix))
    node.text.append(_plain(MARK.sub(" " if suffix == "html" else "", content), suffix))


def _printed(content: str) -> str:
    return re.sub(r"&#([a-z-]+);", r"{#\1}", MARK.sub(lambda m: m[2] if m[1] in "lhx" else "", content))


def read(annotated: str) -> tuple[dict[str, str], list[tuple[str, str]], list[Node]]:
    """Settings, (style, line) pairs of the source, nodes."""
    settings: dict[str, str] = {}
    lines: list[tuple[str, str]] = []
    nodes: list[Node] = []
    place, open_line = 1, ""
    body = annotated.rstrip("\n").split("\n")
    while body and body[0].startswith("%"):
        key, _, value = body.pop(0)[1:].partition(" ")
        settings[key] = value
    suffix = settings["suffix"]
    for row in body:
        head, _, content = row.partition("|")
        printed = open_line + _printed(content)
        style = next((m[2] for m in MARK.finditer(content) if m[1] == "s"), "")
        height = printed.count(" || ") + 1 if style in {"row", "head"} else 1
        if re.fullmatch(r"\d[A-Za-z]", head):
            nodes.append(Node(int(head[0]), KINDS[head[1]], place, place))
        elif head == "+":
            nodes[-1].last = place
        elif head == "=":
            nodes.append(nodes.pop(max(n for n, node in enumerate(nodes) if node.kind != "boilerplate")))
        elif head not in {"-", ""}:
            raise ValueError(row)
        if head not in {"-", ""}:
            _take(nodes[-1], content, suffix)
            nodes[-1].last = place + height - 1
        if "{n}" in content:
            open_line = printed
            continue
        open_line = ""
        lines.append((style, printed))
        place += height
    return settings, lines, sorted(nodes, key=lambda node: node.first)


def write(folder: Path) -> None:
    settings, lines, nodes = read((folder / "annotated.txt").read_text("utf-8"))
    source = folder / f"source.{settings['suffix']}"
    if source.suffix == ".docx":
        write_docx(source, lines)
    else:
        end = {"crlf": "\r\n"}.get(settings.get("newline", ""), "\n")
        data = "".join(line + end for _, line in lines).encode(settings.get("encoding", "utf-8"))
        source.write_bytes(data)
    (folder / "tree.txt").write_text("".join(n.outline() + "\n" for n in nodes), "utf-8")


if __name__ == "__main__":
    here = Path(__file__).parent
    for annotated in sorted(here.glob(f"{sys.argv[1] if len(sys.argv) > 1 else '*'}/*/annotated.txt")):
        write(annotated.parent)
