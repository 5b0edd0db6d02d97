"""Faithful editions that were laid out otherwise: labels, headings, order, paragraphs, formats."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from itertools import product

import docx
import pytest
from beads import editions, f1, gold, links, rows
from qinghe import document

from noticepress.alignment import align_editions
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.pipeline.documents import read_document

Row = tuple[list[str], list[str]]
NAMES = ["airline", "hospital", "study"]
_LABEL = re.compile(
    r"^(#+ |\*\*)?\s*"
    r"(?:[（(]?(?:\d+(?:\.\d+)*|[一二三四五六七八九十]+|[a-z]|[ivx]+)[)）.、]\s*|第[一二三四五六七八九十\d]+[条章节]\s*)"
)
_HEADING = re.compile(r"^(#+ |\*\*(?=.{1,60}\*\*$))")
_LOOSE = re.compile(r"^(#|\*\*|[-*|•] |\d|[（(]|第|[A-Z]\.|[一二三四五六七八九十]+、)|[^。；：.;:!！]$")


def bare(clause: str) -> str:
    """Without its label."""
    return _LABEL.sub(lambda label: label[1] or "", clause)


def plain(clause: str) -> str:
    """A heading as any other line."""
    return re.sub(r"\*\*$", "", _HEADING.sub("", clause)) if _HEADING.match(clause) else clause


def unlabelled(made: list[Row]) -> list[Row]:
    return [([bare(c) for c in left], [bare(c) for c in right]) for left, right in made]


def labelled_otherwise(made: list[Row]) -> list[Row]:
    """``一、`` on the left, ``1.`` on the right."""
    found, number = list[Row](), 0
    for left, right in unlabelled(made):
        if left and right and _HEADING.match(left[0]) and _HEADING.match(right[0]):
            number += 1
            marks = ("一二三四五六七八九十"[(number - 1) % 10] + "、", f"{number}. ")
            ours, theirs = (
                _HEADING.sub(lambda head, mark=mark: head[1] + mark, side[0])  # type: ignore[misc]
                for side, mark in zip((left, right), marks, strict=True)
            )
            found.append(([ours, *left[1:]], [theirs, *right[1:]]))
        else:
            found.append((left, right))
    return found


def without_headings_in_one(made: list[Row]) -> list[Row]:
    return [(left, [plain(clause) for clause in right]) for left, right in unlabelled(made)]


def merged(made: list[Row]) -> list[Row]:
    """Three paragraphs after each other are one on the left."""
    found, at = list[Row](), 0
    while at < len(made):
        run = made[at : at + 3]
        if len(run) == 3 and all(_is_paragraph(row) for row in run):
            found.append(([" ".join(row[0][0] for row in run)], [row[1][0] for row in run]))
            at += 3
        else:
            found.append(made[at])
            at += 1
    return found


def _is_paragraph(row: Row) -> bool:
    return len(row[0]) == len(row[1]) == 1 and not any(_LOOSE.search(side[0]) for side in row)


def one_section_missing(made: list[Row]) -> list[Row]:
    heads = [at for at, row in enumerate(made) if row[0] and _HEADING.match(row[0][0])][1:]
    gone = range(heads[-2], heads[-1])
    return [(left, [] if at in gone else right) for at, (left, right) in enumerate(made)]


CHANGES = [unlabelled, labelled_otherwise, without_headings_in_one, merged, one_section_missing]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("change", CHANGES)
def test_beads_hold_where_form_does_not_help(change: Callable[[list[Row]], list[Row]], name: str) -> None:
    made = change(rows(name))
    assert made != rows(name)
    assert f1(gold(made), links(align_editions(*editions(made)))) >= 0.95


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("change", [list, unlabelled])
def test_a_section_in_another_place_is_found_there(
    change: Callable[[list[Row]], list[Row]], name: str
) -> None:
    made = change(rows(name))
    heads = [at for at, row in enumerate(made) if row[0] and _HEADING.match(row[0][0])][1:]
    order = [*range(heads[1]), *range(heads[2], len(made)), *range(heads[1], heads[2])]
    starts, count = dict[int, int](), 0
    for at in order:
        starts[at], count = count, count + len(made[at][1])
    wanted, at = set(), 0
    for number, (left, right) in enumerate(made):
        ours, theirs = range(at, at + len(left)), range(starts[number], starts[number] + len(right))
        at += len(left)
        if left and right:
            wanted.add((tuple(ours), tuple(theirs)))
    sides = "\n\n".join(c for row in made for c in row[0]), "\n\n".join(c for k in order for c in made[k][1])
    aligned = align_editions(document("zh", sides[0] + "\n"), document("en", sides[1] + "\n"))
    assert f1(wanted, links(aligned)) >= 0.95


def test_a_text_of_more_than_150_clauses() -> None:
    made = unlabelled([row for name in ("airline", "hospital", "market") for row in rows(name)])
    assert sum(len(left) for left, _ in made) > 150
    assert f1(gold(made), links(align_editions(*editions(made)))) >= 0.95


ZH = (
    "青石旅馆隐私政策",
    "#我们收集什么",
    "我们为以下目的收集下列信息：",
    "@",
    "#提供给谁",
    "我们只向公安机关报送登记信息，不出售您的个人信息。",
    "清洁服务由第三方提供，该公司看不到您的姓名。",
    "#您的权利",
    "您可以要求查阅、更正或者删除您的信息，我们在15个工作日内答复。",
    "对答复不满意的，可以向网信部门投诉。",
    "#联系我们",
    "邮箱：privacy@qingshi.example，电话：0571-8712-3456。",
)
EN = (
    "Qingshi Inn privacy policy",
    "#What we collect",
    "We collect the following for the purposes given:",
    "@",
    "#Who receives it",
    "We report registration data to the police only; we do not sell your personal information.",
    "Cleaning is done by a third party, which does not see your name.",
    "#Your rights",
    "You may ask to see, correct or delete your information; we answer within 15 working days.",
    "If you are not satisfied, you may complain to the cyberspace authority.",
    "#Contact",
    "E-mail privacy@qingshi.example, telephone 0571-8712-3456.",
)
TABLES = {
    "zh": (
        ("信息", "用途", "保存期限"),
        ("姓名和电话", "办理入住", "住宿结束后两年"),
        ("银行卡后四位", "退款", "六个月"),
        ("车牌号", "停车", "三十天"),
    ),
    "en": (
        ("Data", "Purpose", "Kept for"),
        ("Name and telephone", "check-in", "two years after the stay"),
        ("Last four digits of the bank card", "refunds", "six months"),
        ("Licence plate", "parking", "thirty days"),
    ),
}
SENTENCES = {"zh": "{0}：用于{1}，保存{2}", "en": "{0}: for {1}, kept for {2}"}


def as_markdown_with_table(lang: str) -> bytes:
    head, *body = TABLES[lang]
    table = "\n".join("| " + " | ".join(row) + " |" for row in (head, ("---",) * 3, *body))
    return _lines(lang, "## ", table, "\n\n")


def as_text_with_list(lang: str) -> bytes:
    listed = "\n".join("· " + SENTENCES[lang].format(*row) for row in TABLES[lang][1:])
    return _lines(lang, "", listed, "\n")


def _lines(lang: str, head: str, table: str, between: str) -> bytes:
    said = [table if line == "@" else line.replace("#", head) for line in (ZH if lang == "zh" else EN)]
    title = "# " if head else ""
    return (title + between.join(said) + "\n").encode()


def as_html_with_table(lang: str) -> bytes:
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in TABLES[lang])
    table = table.replace("<td>", "<th>", 3).replace("</td>", "</th>", 3)
    title, *said = ZH if lang == "zh" else EN
    body = [
        f"<table>{table}</table>"
        if line == "@"
        else f"<h2>{line[1:]}</h2>"
        if line[0] == "#"
        else f"<p>{line}</p>"
        for line in said
    ]
    return f"<!doctype html><meta charset=utf-8><title>x</title><h1>{title}</h1>{''.join(body)}".encode()


def as_word_with_list(lang: str) -> bytes:
    made = docx.Document()
    title, *said = ZH if lang == "zh" else EN
    made.add_heading(title, 1)
    for line in said:
        if line == "@":
            for row in TABLES[lang][1:]:
                made.add_paragraph(SENTENCES[lang].format(*row), style="List Bullet")
        elif line[0] == "#":
            made.add_heading(line[1:], 2)
        else:
            made.add_paragraph(line)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


FORMS = {
    "md": as_markdown_with_table,
    "txt": as_text_with_list,
    "html": as_html_with_table,
    "docx": as_word_with_list,
}
SAYS = (
    ("姓名和电话", "Name and telephone"),
    ("银行卡后四位", "Last four digits"),
    ("车牌号", "Licence plate"),
    ("报送登记信息", "to the police only"),
    ("清洁服务", "Cleaning"),
    ("查阅、更正", "see, correct"),
    ("网信部门", "cyberspace"),
    ("qingshi", "qingshi"),
    ("我们收集什么", "What we collect"),
    ("提供给谁", "Who receives"),
    ("您的权利", "Your rights"),
    ("联系我们", "Contact"),
)


def read(suffix: str, lang: str) -> Document:
    path = f"content/{lang}/qingshi/privacy/undated.{suffix}"
    found = read_document(
        FORMS[suffix](lang), path, VersionId("qingshi", "privacy", lang, "undated"), Sidecar()
    )
    assert isinstance(found, Document)
    return found


def holding(found: Document, words: str) -> set[str]:
    said = ((clause.id, f"{clause.title or ''} {clause.text}") for clause in found.version.walk())
    return {id_ for id_, text in said if words in text}


@pytest.mark.parametrize(("ours", "theirs"), list(product(FORMS, FORMS)))
def test_editions_of_two_formats_pair_a_table_with_a_list(ours: str, theirs: str) -> None:
    left, right = read(ours, "zh"), read(theirs, "en")
    pairs = align_editions(left, right).pairs
    for zh, en in SAYS:
        sides = holding(left, zh), holding(right, en)
        assert all(sides), (zh, en)
        assert any(sides[0] & set(pair.left) and sides[1] & set(pair.right) for pair in pairs), (zh, en)
