from collections.abc import Callable

from noticepress.model.clause import Clause
from noticepress.model.notice import Version

Parsed = Callable[..., Version]


def test_title_is_the_printed_one(version: Parsed) -> None:
    assert version("Acme Ltd.\nPrivacy Notice\n\n1. Data\n\nWe keep names.").title == "Privacy Notice"


def test_title_else_is_the_first_words(version: Parsed) -> None:
    title = version("We keep names " + "and more " * 30 + ".").title
    assert title.startswith("We keep names and more")
    assert len(title) <= 80


def test_notice_without_a_heading_is_a_warning(version: Parsed) -> None:
    problems = version("We keep names.\n\nWe delete them.").problems
    assert [(problem.code, problem.severity) for problem in problems] == [("no-heading", "warning")]


def test_notice_with_a_heading_is_none(version: Parsed) -> None:
    assert version("1. Names\n\nWe keep names.").problems == ()


def test_definitions_say_their_term(version: Parsed) -> None:
    clauses = version("1. Definitions\n\n“Data” means all of it.\n").walk()
    assert [clause.fields for clause in clauses if clause.kind == "definition"] == [{"term": "Data"}]


def test_records_say_their_fields(version: Parsed) -> None:
    text = "Cookies\n\nName: a\nPurpose: login\nUse:\n• one\n• two\n\nName: b\nPurpose: language\nUse: all\n"
    fields = [clause.fields for clause in version(text).walk() if clause.kind == "record"]
    assert fields == [
        {"Name": "a", "Purpose": "login", "Use": "one two"},
        {"Name": "b", "Purpose": "language", "Use": "all"},
    ]


def test_rows_say_their_fields_by_the_header(version: Parsed) -> None:
    text = "# Privacy notice\n\n## Cookies\n\n| Name | Use |\n|---|---|\n| sid | login |\n"
    fields = [clause.fields for clause in version(text, "md").walk() if clause.kind == "record"]
    assert fields == [None, {"Name": "sid", "Use": "login"}]


def test_the_heading_row_of_a_table_is_a_text_of_its_own(version: Parsed) -> None:
    def rows(head: str) -> list[Clause]:
        text = (
            f"# Privacy notice\n\n## Cookies\n\n| Name | {head} |\n|---|---|\n| sid | login |\n| | none |\n"
        )
        return [clause for clause in version(text, "md").walk() if clause.kind == "record"]

    one, other = rows("Use"), rows("No use")
    assert [(c.id, c.text, c.heads_table) for c in one] == [
        ("cookies-h1", "Name Use", True),
        ("cookies-r1", "sid login", False),
        ("cookies-r2", "none", False),
    ]
    assert [[(cell.column, c.text[cell.start : cell.end]) for cell in c.cells] for c in one] == [
        [(0, "Name"), (1, "Use")],
        [(0, "sid"), (1, "login")],
        [(1, "none")],
    ]
    assert [a.digest == b.digest for a, b in zip(one, other, strict=True)] == [False, True, True]


def test_bold_words_keep_their_place(version: Parsed) -> None:
    clauses = version("# Privacy\n\nWe **never** sell it.\n", "md").walk()
    clause = next(clause for clause in clauses if clause.kind == "clause")
    assert [clause.text[mark.start : mark.end] for mark in clause.emphasis] == ["never"]


def test_decisions_tell_the_rule_and_its_lines(version: Parsed) -> None:
    clauses = version("6. Rights\nAccess\nYou may ask us.\n").walk()
    decisions = next(clause.decisions for clause in clauses if clause.title == "Access")
    assert [(decision.rule, decision.lines) for decision in decisions] == [("standalone-heading", (2, 2))]


def test_residue_says_why(version: Parsed) -> None:
    found = version("一、收集\n[bookmark: _GoBack]我们收集手机号。\n第1页\n我们收集邮箱。\n").walk()
    assert [clause.reason for clause in found if clause.kind == "boilerplate"] == [
        "word-processor",
        "page-number",
    ]


def test_text_can_be_put_together_again(version: Parsed) -> None:
    text = "\n\n 一、 收集\r\n我们收集，\n手机号。\n\n---\n\n(1) 一；\n\n"
    parsed = version(text)
    spans = sorted((span.start, span.end) for clause in parsed.walk() for span in clause.own)
    assert "".join(parsed.source.text[start:end] for start, end in spans) == text
