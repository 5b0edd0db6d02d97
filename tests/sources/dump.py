"""Blocks as lines of text, for fixtures."""

from __future__ import annotations

from collections.abc import Callable

from noticepress.model.source import Block, Source

Read = Callable[[str | bytes, str], Source]
"""Reads a source that is expected to be readable."""


def dump(source: Source) -> str:
    return "\n".join(_line(block) for block in source.blocks)


def _line(block: Block) -> str:
    lines = f"{block.lines[0]}" if block.lines[0] == block.lines[1] else f"{block.lines[0]}-{block.lines[1]}"
    head = " ".join(
        part for part in (block.kind.value, str(block.level or ""), block.label or "", f"@{lines}") if part
    )
    text = block.passage.text.replace("\n", "⏎").replace("\v", "␋").replace("\xa0", "⍽")
    return " | ".join((head, text, *_notes(block))).rstrip()


def _notes(block: Block) -> list[str]:
    notes = [f"{mark.kind}[{block.passage.text[mark.start : mark.end]}]" for mark in block.emphasis]
    named = {
        "gap": block.gap,
        "indent": block.indent,
        "chrome": block.chrome,
        "anchor": block.anchor,
        "target": block.target,
        "style": block.style,
    }
    notes += [f"{name}={value}" for name, value in named.items() if value]
    if block.size != 1:
        notes.append(f"size={block.size}")
    if block.cell:
        notes.append(
            f"cell={block.cell.table}.{block.cell.row}.{block.cell.column}{'h' if block.cell.heading else ''}"
        )
    return notes
