"""Word with tracked changes: accepting all gives the new text, rejecting all the old one."""

from __future__ import annotations

import random
import shutil
import subprocess
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pairs import DAY, EN, OTHER, TABLE, ZH, as_printed, document, pairs, redline
from resolving import W, part, resolved
from structure import faults, misplaced_text

from noticepress.model.notice import Document
from noticepress.pipeline.comparing import report
from noticepress.pipeline.redlining import report_docx

PAIRS = list(pairs())
NAMES = [name for name, _, _ in PAIRS]
OFFICE, BRIDGE = shutil.which("soffice"), Path("/usr/bin/python3")


@pytest.mark.parametrize(("old", "new"), [pair[1:] for pair in PAIRS], ids=NAMES)
def test_accepting_gives_the_new_and_rejecting_the_old_text(old: Document, new: Document) -> None:
    data = redline(old, new)
    assert resolved(data, "accepted") == as_printed(new)
    assert resolved(data, "rejected") == as_printed(old)


@pytest.mark.parametrize("text", [EN, ZH, OTHER])
def test_a_plain_text_is_printed_line_by_line(text: str) -> None:
    """Heading and text that share a line share a paragraph; labels, bullets and colons stay."""
    assert as_printed(document(text, "a.txt")) == [line for line in text.splitlines() if line]


def test_the_heads_of_a_table_are_printed() -> None:
    lines = ["Willow", "We share:", "Company Kept", "Reed Bank 1 year"]
    assert as_printed(document(TABLE, "a.html")) == lines


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_however_the_lines_are_thrown_about(seed: int) -> None:
    rand = random.Random(seed)  # noqa: S311 - the same text for the same seed
    lines = (EN + ZH).splitlines()
    for _ in range(rand.randint(1, 12)):
        at = rand.randrange(len(lines))
        match rand.randrange(4):
            case 0:
                lines.insert(rand.randrange(len(lines)), lines.pop(at))
            case 1:
                lines[at] = lines[at][len(lines[at]) // 3 :] + "x"
            case 2:
                lines.insert(at, lines[rand.randrange(len(lines))])
            case _:
                lines[at : at + 2] = ["".join(lines[at : at + 2])]
    old, new = document(EN + ZH, "a.txt"), document("\n".join(lines), "b.txt")
    data = redline(old, new)
    assert resolved(data, "accepted") == as_printed(new)
    assert resolved(data, "rejected") == as_printed(old)


def test_moves_are_pairs_of_named_ranges() -> None:
    data = redline(*next(pair[1:] for pair in PAIRS if pair[0] == "moved-and-modified"))
    root = part(data)
    ranges = {
        kind: [e.get(f"{W}name") for e in root.iter(f"{W}{kind}RangeStart")]
        for kind in ("moveFrom", "moveTo")
    }
    assert ranges["moveFrom"]
    assert sorted(ranges["moveFrom"]) == sorted(ranges["moveTo"])
    for kind in ("moveFrom", "moveTo"):
        starts = [e.get(f"{W}id") for e in root.iter(f"{W}{kind}RangeStart")]
        assert sorted(starts) == sorted(e.get(f"{W}id") for e in root.iter(f"{W}{kind}RangeEnd"))
    assert "eighteen" in "".join(t.text or "" for t in root.iterfind(f".//{W}ins//{W}t")), (
        "edits in what moved show"
    )


def test_a_new_number_is_tracked() -> None:
    root = part(redline(*next(pair[1:] for pair in PAIRS if pair[0] == "renumbered")))
    assert [t.text for t in root.iter(f"{W}delText")] == ["(b) ", "3. "]


def test_every_tracked_change_has_author_day_and_a_number_of_its_own() -> None:
    for _, old, new in PAIRS:
        marks = [e for e in part(redline(old, new)).iter() if e.get(f"{W}author")]
        assert {(e.get(f"{W}author"), e.get(f"{W}date")) for e in marks} <= {
            ("noticepress", f"{DAY}T0{n}:00:00Z") for n in (0, 1)
        }
        assert max(Counter(e.get(f"{W}id") for e in marks).values(), default=1) == 1


def test_a_lost_bold_is_tracked_as_formatting() -> None:
    old, new = (
        document(text, "a.md")
        for text in ("Willow\n\nWe **never** sell data.\n", "Willow\n\nWe never sell data.\n")
    )
    change = part(redline(old, new)).find(f".//{W}rPrChange/{W}rPr/{W}b")
    assert change is not None


def test_rows_of_the_report_are_comments() -> None:
    old, new = document(ZH, "old.txt"), document(ZH.replace("六个月", "十二个月"), "new.txt")
    judged = report(old, new)
    data = report_docx(judged, "zh", DAY)
    texts = ["".join(t.text or "" for t in c.iter(f"{W}t")) for c in part(data, "word/comments.xml")]
    assert len(texts) == 1 + len(judged.changes)
    assert judged.changes[0].change.id in texts[1]
    assert judged.changes[0].grounds[0].rule in texts[1]
    starts = [e.get(f"{W}id") for e in part(data).iter(f"{W}commentRangeStart")]
    assert sorted(starts) == sorted(c.get(f"{W}id") for c in part(data, "word/comments.xml"))


def test_chinese_has_its_font_and_language() -> None:
    properties = part(redline(document(ZH, "a.txt"), document(ZH, "b.txt"))).find(f".//{W}r/{W}rPr")
    assert properties is not None
    assert properties.find(f"{W}rFonts").get(f"{W}eastAsia") == "SimSun"
    assert properties.find(f"{W}lang").get(f"{W}eastAsia") == "zh-CN"


def test_same_input_same_bytes() -> None:
    for _, old, new in PAIRS[:4]:
        first = redline(old, new)
        assert first == redline(old, new)
        assert {entry.date_time for entry in zipfile.ZipFile(BytesIO(first)).infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }


def test_what_xml_cannot_hold_is_replaced() -> None:
    text = "Willow\n\nWe keep\x01 orders & <names>.\n"
    assert as_printed(document(text, "a.txt"))[-1] == "We keep\ufffd orders & <names>."


@pytest.mark.parametrize(("old", "new"), [pair[1:] for pair in PAIRS], ids=NAMES)
def test_every_part_keeps_to_the_order_of_the_standard(old: Document, new: Document) -> None:
    data = report_docx(report(old, new), "zh", DAY)
    names = ("document", "comments", "styles", "header1", "footer1", "settings")
    for name in names:
        assert not list(faults(part(data, f"word/{name}.xml"))), name
    assert not list(misplaced_text(part(data)))


@pytest.mark.parametrize(
    ("xml", "fault"),
    [
        ("<w:p><w:r/><w:pPr/></w:p>", "pPr not first in p"),
        ("<w:pPr><w:rPr/><w:ind/></w:pPr>", "pPr: ['rPr', 'ind']"),
        ("<w:p><w:t/></w:p>", "t in p"),
        ("<w:rPr><w:b/><w:b/></w:rPr>", "rPr twice: ['b', 'b']"),
    ],
)
def test_a_departure_from_the_order_would_be_seen(xml: str, fault: str) -> None:
    root = etree.fromstring(f'<w:body xmlns:w="{W.strip("{}")}">{xml}</w:body>')
    assert fault in list(faults(root))


def test_the_parts_name_each_other() -> None:
    """Each part has a content type and each relation leads to a part."""
    with zipfile.ZipFile(BytesIO(redline(*PAIRS[0][1:]))) as archive:
        names = set(archive.namelist())
    data = redline(*PAIRS[0][1:])
    types = {e.get("PartName", "").lstrip("/") for e in part(data, "[Content_Types].xml")} - {""}
    assert types <= names
    assert {n for n in names if n.endswith(".xml") and n != "[Content_Types].xml"} == types
    related = {f"word/{e.get('Target')}" for e in part(data, "word/_rels/document.xml.rels")}
    assert related == types - {"word/document.xml", "docProps/core.xml"}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every pair as LibreOffice resolves it."""
    if (
        not OFFICE
        or subprocess.run([BRIDGE, "-c", "import uno"], check=False, capture_output=True).returncode
    ):
        pytest.skip("no LibreOffice found (Debian: apt install libreoffice-writer python3-uno)")
    folder = tmp_path_factory.mktemp("office")
    for name, old, new in PAIRS:
        (folder / f"{name}.docx").write_bytes(redline(old, new))
    script = Path(__file__).with_name("accept_in_libreoffice.py")
    subprocess.run([BRIDGE, script, folder], check=True, timeout=110, capture_output=True)
    return folder


@pytest.mark.parametrize(("name", "old", "new"), PAIRS, ids=NAMES)
def test_in_libreoffice(opened: Path, name: str, old: Document, new: Document) -> None:
    for outcome, version in (("accepted", new), ("rejected", old)):
        text = (opened / f"{name}.{outcome}.txt").read_text("utf-8-sig")
        assert text.rstrip("\n").split("\n") == as_printed(version), outcome
