"""Why a change is flagged, as a sentence in the report's language."""

from __future__ import annotations

from collections.abc import Mapping

from noticepress.law import Names, change_rules, topics
from noticepress.model.change import Change, ClauseRef
from noticepress.model.message import DataText, Message, Sentence, Value, msg
from noticepress.text.regex import regex

from .engine import Hit

_BRIEF = 20
"""Code points that name a clause without a number."""
_LONGEST = 80
"""Code points of a quotation in a sentence; the row shows the whole text."""


def explanation(change: Change, hits: tuple[Hit, ...]) -> Sentence:
    """The sentence of the rule with the strongest duty; without one, that no rule was set off."""
    if not hits:
        return msg("The text changed; no rule was set off.")
    order = change_rules().vocabulary.obligations
    strongest = max(hits, key=lambda hit: order.index(hit.duty))
    if strongest.rule.id == _CHANNELS and (other := _no_channel(change, strongest)):
        return other
    return sentence(strongest.rule.explain, change, strongest)


_CHANNELS = "own.update_clause.channel_weaker"
_TIMES = frozenset({"deadline", "duration"})


def _no_channel(change: Change, hit: Hit) -> Sentence | None:
    """What became weaker of how changes are announced, where it is no channel."""
    if any(fact.kind == "notice_channel" and fact.old for fact in change.facts):
        return None
    for fact in change.facts:
        if fact.kind in _TIMES and fact.old and fact.new:
            return msg(
                "The time promised before changes take effect went from “{old}” to “{new}”. For this very "
                "change the older promise still holds.",
                old=fact.old.quote,
                new=fact.new.quote,
            )
        if fact.kind in _TIMES and fact.old:
            return msg(
                "The time of “{old}” promised before changes take effect was taken out. For this very change "
                "the older promise still holds.",
                old=fact.old.quote,
            )
    if hit.signal.fact in hit.rule.trigger.facts:
        return None
    return msg(
        "What is promised of the announcement of changes became weaker. For this very change the older "
        "promise still holds."
    )


def sentence(texts: Names, change: Change, hit: Hit | None = None) -> DataText:
    """A rule's explanation with its places filled."""
    values = dict(_values(change, hit))
    if values["new"] == _NOTHING and not any("{old}" in text for text in texts.values()):
        values["new"] = values["old"]  # "Recipient removed: …" names what is gone
    told = {lang: _one_sided(lang, text, values) for lang, text in texts.items()}
    return DataText(tuple(told.items()), tuple(values.items()))


_BOTH = {
    "en": regex(r'(?:changed |went )?(?:from )?"?\{old\}"? (?:to|became) "?\{new\}"?'),
    "zh": regex(r"由?“?\{old\}”?(?:变为|缩短为|→)“?\{new\}”?"),
    "zh-Hant": regex(r"由?“?\{old\}”?(?:變為|縮短為|→)“?\{new\}”?"),
}
"""How the explanations of rules put what was beside what is."""
_GONE = {"en": '"{old}" was removed', "zh": "“{old}”已删除", "zh-Hant": "“{old}”已刪除"}
_COME = {"en": '"{new}" was added', "zh": "新增“{new}”", "zh-Hant": "新增“{new}”"}


def _one_sided(lang: str, text: str, values: Mapping[str, Value]) -> str:
    """What only went or only came did not become "(nothing)"."""
    told = _GONE if values["new"] == _NOTHING else _COME if values["old"] == _NOTHING else {}
    return _BOTH[lang].sub(told[lang], text) if lang in told else text


def _values(change: Change, hit: Hit | None) -> Mapping[str, Value]:
    old, new = (hit.signal.old, hit.signal.new) if hit else (change.old_text, change.new_text)
    basis = hit.basis.clause if hit else None
    return {
        "old": _quoted(old) or _NOTHING,
        "new": _quoted(new) or _NOTHING,
        "fact": _topic(hit.signal.topics if hit else change.topics),
        "topic": _topic(change.topics),
        "change": _HOW[bool(old), bool(new)],
        "clause_old": _first_words(basis.quote) if basis else _place(change.old, change.old_text),
        "clause_new": _place(change.new, change.new_text),
        "channel": _quoted(old),
        **dict.fromkeys(_UNKNOWN, "–"),
    }  # fmt: skip


_UNKNOWN = (
    "days", "date_old", "date_now", "date_effective", "date_published", "lang_a", "lang_b", "vendor",
    "recipient",
)  # fmt: skip
"""Places of rules that are about a step as a whole, or about two editions."""
_NOTHING = msg("(nothing)")
_HOW: dict[tuple[bool, bool], Message] = {
    (True, True): msg("changed"),
    (False, True): msg("added"),
    (True, False): msg("removed"),
    (False, False): msg("changed"),
}


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _place(refs: tuple[ClauseRef, ...], text: str) -> Value:
    """The numbers as printed; where there are none, the first words."""
    labels = ", ".join(ref.label for ref in refs[:3] if ref.label)
    return (labels or _first_words(text)) if refs else _NOTHING


def _first_words(text: str) -> str:
    line = _quoted(text)
    return f"“{line[:_BRIEF].rstrip()}…”" if len(line) > _BRIEF else f"“{line}”"


def _topic(names: tuple[str, ...]) -> Value:
    known = topics().topics
    found = next((known[name] for name in names if name in known), None)
    return DataText(tuple(found.name.items())) if found else msg("content")
