"""Emphasis in Chinese Markdown, where no space stands beside the asterisks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from noticepress.text.late import late

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_HAN = late(r"[\u3400-\u9fff\uf900-\ufaff]")


def mark_beside_han(md: MarkdownIt) -> None:
    """Let ``**权限：**设备`` close: CommonMark takes asterisks between a mark and a letter for none.

    Its rule tells inside from outside by spaces, which Chinese does not set; authors mean the emphasis.
    """
    rule = next(rule.fn for rule in md.inline.ruler.__rules__ if rule.name == "emphasis")

    def marked(state: Any, silent: bool) -> bool:  # noqa: ANN401, FBT001  the library's own signature
        start, known = state.pos, len(state.delimiters)
        done = rule(state, silent)
        if done and not silent and state.src[start] == "*":
            before = state.src[start - 1 : start] if start else ""
            after = state.src[state.pos : state.pos + 1]
            for delimiter in state.delimiters[known:]:
                delimiter.close |= bool(_HAN.match(after)) and bool(before.strip())
                delimiter.open |= bool(_HAN.match(before)) and bool(after.strip())
        return done

    md.inline.ruler.at("emphasis", marked)
