"""Everything that the program can say, it says in every language."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from noticepress.messages import catalogues, languages, maintain


@pytest.fixture(scope="module")
def template() -> Catalog:
    return maintain.used()


def calls() -> Iterator[tuple[str, ast.Call]]:
    for file in sorted((maintain.ROOT / "noticepress").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "msg":
                yield f"{file.relative_to(maintain.ROOT)}:{node.lineno}", node


def test_messages_are_found_in_code_and_templates(template: Catalog) -> None:
    places = {place for entry in template for place, _ in entry.locations}
    assert any(place.endswith(".py") for place in places)
    assert any(place.endswith(".html") for place in places)


@pytest.mark.parametrize("lang", languages())
def test_a_catalogue_is_whole_and_holds_nothing_else(lang: str, template: Catalog) -> None:
    assert not list(maintain.faults(lang, template)), "run: make messages, then translate what it names"


def test_chinese_sets_what_is_counted_apart() -> None:
    """3 处变更, 第 5 行; times and ages stand as notices print them: 15个工作日, 7日."""
    counter = r"(?:[项处条份行段页次]|个(?!月|工作日|自然日))"
    tight = re.compile(rf"(?:\}}|\d){counter}|[\u4e00-\u9fff](?:\{{\w+\}}|\d+) {counter}")
    catalogue = maintain.ROOT / "noticepress/messages/locale/zh/LC_MESSAGES/noticepress.po"
    with catalogue.open("rb") as file:
        entries = [entry.string for entry in read_po(file) if entry.id]
    said = (form for text in entries for form in ([text] if isinstance(text, str) else text))
    assert [form for form in said if tight.search(form)] == []


def test_messages_are_literals_and_their_places_have_values() -> None:
    wrong = []
    for place, call in calls():
        text = call.args[0]
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            wrong.append(f"{place}: no literal")
            continue
        given = {keyword.arg for keyword in call.keywords}
        asked = {name.strip("{}") for name in maintain.PLACE.findall(text.value)}
        if given != asked and None not in given:
            wrong.append(f"{place}: {sorted(asked ^ given)} of {text.value!r}")
    assert not wrong, "\n".join(wrong)


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for catalogues of our own, so that faults can be made."""
    for lang, plural in (("en", "nplurals=2; plural=(n != 1);"), ("zh", "nplurals=1; plural=0;")):
        po = tmp_path / lang / "LC_MESSAGES" / "noticepress.po"
        po.parent.mkdir(parents=True)
        po.write_text(f'msgid ""\nmsgstr ""\n"Language: {lang}\\n"\n"Plural-Forms: {plural}\\n"\n', "utf-8")
    for module in (catalogues, maintain):
        monkeypatch.setattr(module, "LOCALE_DIR", tmp_path)
    catalogues.catalogue.cache_clear()
    yield tmp_path
    catalogues.catalogue.cache_clear()


def entry(scratch: Path, text: str) -> Path:
    po = scratch / "zh" / "LC_MESSAGES" / "noticepress.po"
    po.write_text(po.read_text("utf-8") + text, "utf-8")
    return po


def asking(*ids: str | tuple[str, str]) -> Catalog:
    catalog = Catalog()
    for id_ in ids:
        catalog.add(id_)
    return catalog


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "not translated: 'line {n}'"),
        ('\nmsgid "line {n}"\nmsgstr ""\n', "not translated: 'line {n}'"),
        ('\nmsgid "line {n}"\nmsgstr "第 {m} 行"\n', "places differ"),
        ('\nmsgid "line {n}"\nmsgstr "行"\n', "places differ"),
        ('\n#, fuzzy\nmsgid "line {n}"\nmsgstr "第 {n} 行"\n', "fuzzy"),
        ('\nmsgid "line {n}"\nmsgstr "第 {n} 行"\n\nmsgid "old"\nmsgstr "旧"\n', "no longer used: 'old'"),
        ('\nmsgid "line {n}"\nmsgstr "第 {n} 行"\n\n#~ msgid "old"\n#~ msgstr "旧"\n', "obsolete: 'old'"),
    ],
)
def test_faults_are_named(scratch: Path, text: str, fault: str) -> None:
    entry(scratch, text)
    assert any(fault in line for line in maintain.faults("zh", asking("line {n}")))


def test_an_update_keeps_takes_and_drops(scratch: Path) -> None:
    po = entry(scratch, '\nmsgid "kept"\nmsgstr "留"\n\nmsgid "dropped"\nmsgstr "弃"\n')
    today = asking("kept", "new", ("one file", "%(n)s files"))
    po.write_bytes(maintain.update("zh", today, [("new", "新"), ("one file|%(n)s files", "%(n)s 个文件")]))
    assert not list(maintain.faults("zh", today))
    assert po.read_bytes() == maintain.update("zh", today)
    told = catalogues.catalogue("zh")
    assert (told.gettext("kept"), told.gettext("new"), told.gettext("dropped")) == ("留", "新", "dropped")
    assert told.ngettext("one file", "%(n)s files", 1) == "%(n)s 个文件"


def test_a_language_begins_as_an_empty_folder(scratch: Path) -> None:
    (scratch / "zh-Hant" / "LC_MESSAGES").mkdir(parents=True)
    po = scratch / "zh-Hant" / "LC_MESSAGES" / "noticepress.po"
    po.write_bytes(maintain.update("zh-Hant", asking("new"), [("new", "新")]))
    entry(scratch, '\nmsgid "new"\nmsgstr "又"\n\nmsgid "general"\nmsgstr "通"\n')
    told = catalogues.catalogue("zh-Hant-HK")
    assert (told.gettext("new"), told.gettext("general")) == ("新", "通")


def test_a_compiled_catalogue_speaks_only_while_it_is_fresh(scratch: Path) -> None:
    po = entry(scratch, '\nmsgid "old"\nmsgstr "旧"\n')
    mo = po.with_suffix(".mo")
    mo.write_bytes(catalogues.compile_catalogue(po))
    po.write_text(po.read_text("utf-8").replace("旧", "更新"), "utf-8")
    assert told_at(mo, po.stat().st_mtime - 9) == "更新"
    assert told_at(mo, po.stat().st_mtime + 9) == "旧"


def told_at(mo: Path, time: float) -> str:
    os.utime(mo, (time, time))
    catalogues.catalogue.cache_clear()
    return catalogues.catalogue("zh").gettext("old")


def test_speaking_is_cheap_until_it_is_asked_for() -> None:
    code = "import sys, noticepress.messages; print(*(m for m in sys.modules if m in {'babel', 'gettext'}))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == ""
