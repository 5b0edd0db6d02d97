"""Whether a Chinese word that may be a modal one is another word where it stands, by the words around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from noticepress.text.segment import word_kind

from .force import listed

Word = tuple[str, int, int]
STOP = frozenset("，。；！？、：,.;!?:()（）\n")
_ENDS = frozenset("。；！？\n")
_NAMING = ("n", "r", "m", "q", "s", "zg", "eng", "t")
"""Kinds of words (tags of jieba; 您 is ``zg``) that begin what 将 puts before its verb."""


def is_other_word(words: Sequence[Word], place: int, size: int, joined: str) -> bool:
    """Whether the expression ``joined``, ``size`` words from ``place``, has no modal meaning here."""
    rule = _RULES.get(joined)
    return rule is not None and rule(words, place, place + size)


def _word(words: Sequence[Word], at: int) -> str:
    return words[at][0] if 0 <= at < len(words) else ""


def _part(words: Sequence[Word], place: int, far: int, stops: frozenset[str] = STOP) -> list[str]:
    """Up to ``far`` words before, back to the last mark."""
    start = place
    while start and place - start < far and words[start - 1][0] not in stops:
        start -= 1
    return [word for word, _, _ in words[start:place]]


def _before(words: Sequence[Word], place: int) -> str:
    """The word before, adverbs and 将 or 会 left out."""
    at = place - 1
    while at >= 0 and (word_kind(words[at][0]) == "d" or words[at][0] in listed("adverbs")):
        at -= 1
    return _word(words, at)


def _marks_object(words: Sequence[Word], place: int, end: int) -> bool:
    """将 before what is done to: 将您的信息用于…, 将收集的信息用于…; not 将收集您的信息."""
    after = _word(words, end)
    if any(word in {"将", "會", "会", "將"} for word in _part(words, place, 4)):
        # 我们将及时将事件告知您: the second marks the object
        return True
    if after in listed("future_before"):
        return False
    if after in listed("objects") or _word(words, place - 1) in listed("object_after"):
        return True
    kind = word_kind(after)
    if kind.startswith(_NAMING) or after in {"“", "《", '"', "「"}:
        return True
    if kind == "v" or after in listed("object_prepositions"):
        return _qualifies(words, end, after in listed("object_prepositions"))
    return False


_BETWEEN = frozenset(("、", "和", "或", "及", "与", "到", "过", "后", "得", "所"))


def _qualifies(words: Sequence[Word], at: int, prepared: bool) -> bool:  # noqa: FBT001 - a value, no switch
    """Whether the first verbs from ``at`` on end in 的 and a noun that something is done to.

    收集的信息用于…, 收集和使用的…, 修复后的…, 为特定目的收集的…; not 采取的措施 at the end of a sentence.
    """
    last = ""
    for place in range(at, min(at + 10, len(words))):
        word = words[place][0]
        if word in {"人", "者", "方"} and last:
            # 入住人, 使用者: no verb after all
            return True
        if word == "的" and last:
            return _done(words, place + 1)
        verb = word_kind(word) in {"v", "vn"} and word not in {"为", "在"}
        if word in STOP - {"、"} or (last and not (word in _BETWEEN or (verb and last in _BETWEEN))):
            return False
        if not verb and not last and not prepared:
            return False
        last = word if verb or last else ""
    return False


def _done(words: Sequence[Word], at: int) -> bool:
    """Whether something is done in the next words of the same part."""
    for word, _, _ in words[at : at + 8]:
        if word in STOP - {"、"}:
            return False
        if word_kind(word) in {"v", "vn", "p"}:
            return True
    return False


def _needs_thing(words: Sequence[Word], place: int, end: int) -> bool:
    """需要 as "to need": before anything but a verb, in a condition (如您需要…), or as a noun."""
    before, after = _word(words, place - 1), _word(words, end)
    if before in listed("need_before") or after in listed("need_after") or after in STOP or not after:
        return True
    if listed("conditional") & set(_part(words, place, 4)):
        return True
    if word_kind(before) in {"v", "p"} and before not in {"会", "可能", "能", "可"}:
        # 使用需要采集图像的功能, 对于需要人工处理的请求
        return True
    if before in STOP and _word(words, place - 2) in {"例如", "比如", "如"}:
        return True
    if _word(words, end + 1) == "的" or _before(words, place) in {"可能", "也许"}:
        # 需要注意的是; 可能都需要 is a possibility
        return True
    while word_kind(_word(words, end)) in {"d", "ad", "a"} and end < len(words):
        end += 1
    return word_kind(_word(words, end)) not in {"v", "vn", "p", "vd", ""}


def _assures_otherwise(words: Sequence[Word], place: int, end: int) -> bool:
    del end
    return _before(words, place) not in listed("speakers")


def _is_promise_noun(words: Sequence[Word], place: int, end: int) -> bool:
    after = _word(words, end)
    return _word(words, place - 1) in listed("before_promise") or after in STOP or after in {"的", "书", "函"}


def _is_advice_noun(words: Sequence[Word], place: int, end: int) -> bool:
    before, after = _word(words, place - 1), _word(words, end)
    if before in listed("advice_before") or after in STOP or after == "的":
        return True
    if after in listed("advised") or _before(words, place) in listed("speakers"):
        return False
    return not ((not before or before in STOP) and word_kind(after) in {"v", "d"})


def _on_request(words: Sequence[Word], place: int, end: int) -> bool:
    """所应享有, 相对应; and 应您的要求, where 应 is a preposition."""
    if _word(words, place - 1) in {"所", "对", "相", "相对"}:
        return True
    if not word_kind(_word(words, end)).startswith(("n", "r", "zg")):
        return False
    for word, _, _ in words[end : end + 10]:
        if word in STOP - {"、"}:
            return False
        if word in {"要求", "请求", "邀请"}:
            return True
    return False


def _is_limit_of_none(words: Sequence[Word], place: int, end: int) -> bool:
    del end
    return _word(words, place - 1) in {"不", "仅", "不仅", "但不"}


def _serves_duty(words: Sequence[Word], place: int, end: int) -> bool:
    """才能 in 需要一些信息才能完成: what the need serves."""
    del end
    return bool(listed("duties") & set(_part(words, place, 14, _ENDS)))


def _is_attribute(words: Sequence[Word], place: int, end: int) -> bool:
    after = _word(words, end)
    return (
        after in listed("attributes")
        or (_word(words, place - 1) in listed("attribute_before") and _word(words, end + 1) in {"的", "性"})
        or _enables(words, place, end)
    )


def _enables(words: Sequence[Word], place: int, end: int) -> bool:
    """使您能够, 以便您可以: a purpose."""
    return _word(words, end) in {"否", "力"} or bool(listed("enabling") & set(_part(words, place, 8)))


def _is_possible(words: Sequence[Word], place: int, end: int) -> bool:
    del place
    return _word(words, end) in {"的", "性"}


def _not_denied(words: Sequence[Word], place: int, end: int) -> bool:
    del place
    return _word(words, end) in listed("not_denied")


def _is_part_of_name(words: Sequence[Word], place: int, end: int) -> bool:
    """会 of 会话, 请勿 of 请勿追踪."""
    del place
    return _word(words, end)[:1] in set("话议员计話議員計") or _word(words, end) in {"追踪", "跟踪"}


def _ends_elsewhere(words: Sequence[Word], place: int, end: int) -> bool:
    """不再 of others: 如果您不再使用."""
    del end
    before = _word(words, place - 1)
    return before not in listed("speakers") and before not in listed("ceasing")


_Rule = Callable[[Sequence[Word], int, int], bool]
_GROUPS: tuple[tuple[tuple[str, ...], _Rule], ...] = (
    (("将", "將"), _marks_object),
    (("需", "需要"), _needs_thing),
    (("确保", "保证"), _assures_otherwise),
    (("承诺",), _is_promise_noun),
    (("建议", "推荐", "鼓励", "提倡", "建議"), _is_advice_noun),
    (("应", "應"), _on_request),
    (("仅", "只", "限于", "仅限于"), _is_limit_of_none),
    (("才能", "方能", "才可", "方可", "才可以", "方可以"), _serves_duty),
    (("可",), _is_attribute),
    (("能", "能够", "能夠", "可以"), _enables),
    (("可能",), _is_possible),
    (("不可",), _not_denied),
    (("会", "會", "请勿", "勿"), _is_part_of_name),
    (("不再",), _ends_elsewhere),
)
_RULES: dict[str, _Rule] = {word: rule for wordings, rule in _GROUPS for word in wordings}
