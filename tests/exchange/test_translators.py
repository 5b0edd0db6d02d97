"""Out to translators and back in, as they meet it: align --format tmx|xliff, export xliff, import xliff."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from noticepress.cli.group import cli

SITE = Path(__file__).parent.parent / "sites" / "bilingual"
CONTENT = Path(__file__).parent.parent.parent
ZH, EN = "qinghe/privacy@2024-01-01:zh", "qinghe/privacy@2024-01-01:en"
EDITION = Path("content/en/qinghe/privacy/2024-01-01.md")
SOURCE = Path("content/zh/qinghe/privacy/2024-01-01.txt")
HEAD = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en"'
XLF = "{urn:oasis:names:tc:xliff:document:2.0}"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return copytree(SITE, tmp_path / "site")


def run(site: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, [*words, "--site", str(site), "--as-of", "2026-11-28"])


def exported(site: Path, left: str = ZH, right: str = EN, form: str = "xliff") -> str:
    done = run(site, "align", left, right, "--format", form, "--quiet")
    assert done.exit_code == 0, done.stderr
    return done.stdout


def handed_back(site: Path, text: str | bytes, *words: str) -> Result:
    file = site / "back.xlf"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return run(site, "import", "xliff", str(file), *words)


def states(text: str) -> dict[str, list[tuple[str | None, str | None]]]:
    found: dict[str, list[tuple[str | None, str | None]]] = {}
    for unit in etree.fromstring(text.encode()).iter(f"{XLF}unit"):
        found[unit.get("id")] = [(s.get("state"), s.get("subState")) for s in unit.iter(f"{XLF}segment")]
    return found


def all_states(text: str) -> set[tuple[str | None, str | None]]:
    return {state for found in states(text).values() for state in found}


def test_a_unit_a_clause_with_label_heading_and_line(site: Path) -> None:
    root = etree.fromstring(exported(site).encode())
    assert (root.tag, root.get("version"), root.get("srcLang"), root.get("trgLang")) == (
        f"{XLF}xliff", "2.1", "zh", "en",
    )  # fmt: skip
    units = list(root.iter(f"{XLF}unit"))
    assert len({unit.get("id") for unit in units}) == len(units)
    notes = {note.get("category"): note.text for note in units[2].iter(f"{XLF}note")}
    assert {"clause", "label", "heading", "lines"} <= set(notes)
    for segment in root.iter(f"{XLF}segment"):
        assert [child.tag for child in segment] == [f"{XLF}source", f"{XLF}target"]


def test_a_current_translation_is_translated_throughout(site: Path) -> None:
    assert all_states(exported(site)) == {("translated", None)}


def test_what_changed_since_comes_as_work_to_do(site: Path) -> None:
    found = states(exported(site, left="qinghe/privacy@2025-03-01:zh"))
    changed = {id_ for id_, all_ in found.items() if ("initial", "noticepress:source-changed") in all_}
    assert len(changed) == 3
    assert sum(("translated", None) in all_ for all_ in found.values()) > 5


def test_without_a_mark_of_translation_all_is_in_doubt(site: Path) -> None:
    path = site / EDITION
    path.write_text(re.sub(r"(?s)^---.*?---\n", "", path.read_text("utf-8")), "utf-8")
    assert all_states(exported(site)) == {("initial", "noticepress:source-unknown")}


def test_out_and_in_changes_nothing(site: Path) -> None:
    before = {path: path.read_bytes() for path in (site / "content").rglob("*.*")}
    done = handed_back(site, exported(site))
    assert done.exit_code == 0
    assert "Nothing to change" in done.stderr
    assert {path: path.read_bytes() for path in (site / "content").rglob("*.*")} == before


@pytest.mark.parametrize(
    ("notice", "source", "target"),
    [
        ("delun/privacy@undated", "zh", "en"),
        ("smartbt/privacy@2022-12-16", "en", "zh"),
        ("smartee/cookie@undated", "en", "zh"),
        ("smartee/privacy@undated", "en", "zh"),
        ("shimmer/sts@2021-12-01", "en", "zh"),
    ],
)
def test_an_edition_written_anew_exports_the_same_units(
    tmp_path: Path, notice: str, source: str, target: str
) -> None:
    copytree(CONTENT / "content", tmp_path / "content")
    (tmp_path / "site.toml").write_bytes((CONTENT / "site.toml").read_bytes())
    names = f"{notice}:{source}", f"{notice}:{target}"
    out = exported(tmp_path, *names)
    place, _, version = notice.partition("@")
    (tmp_path / "content" / target / place / f"{version}.md").unlink()
    (tmp_path / "content" / target / place / f"{version}.toml").unlink()
    done = handed_back(tmp_path, out)
    assert done.exit_code == 0, done.stderr
    assert exported(tmp_path, *names) == out


def test_nothing_is_overwritten_without_saying_so(site: Path) -> None:
    changed = exported(site).replace("nickname", "pen name")
    before = (site / EDITION).read_bytes()
    done = handed_back(site, changed)
    assert done.exit_code == 1
    assert "-1. When you register, we collect your mobile number and nickname." in done.stdout
    assert "+1. When you register, we collect your mobile number and pen name." in done.stdout
    assert (site / EDITION).read_bytes() == before
    assert handed_back(site, changed, "--force").exit_code == 0
    after = (site / EDITION).read_bytes()
    assert after == before.replace(b"nickname", b"pen name"), "only what changed"
    assert exported(site) == changed


def test_another_file_leaves_the_site_alone(site: Path) -> None:
    before = (site / EDITION).read_bytes()
    changed = exported(site).replace("nickname", "pen name")
    assert handed_back(site, changed, "-o", str(site / "new.md")).exit_code == 0
    assert "pen name" in (site / "new.md").read_text("utf-8")
    assert (site / EDITION).read_bytes() == before


def test_a_translation_brought_up_to_date(site: Path) -> None:
    out = exported(site, left="qinghe/privacy@2025-03-01:zh")
    done_over = (
        out.replace('state="initial" subState="noticepress:source-changed"', 'state="translated"')
        .replace("six months", "twelve months")
        .replace("delivery address", "delivery address and precise location")
        .replace("January 1, 2024", "March 1, 2025")
    )
    done = handed_back(site, done_over)
    assert done.exit_code == 0, done.stderr
    new = (site / "content/en/qinghe/privacy/2025-03-01.md").read_text("utf-8")
    assert "twelve months" in new
    assert sha256((site / "content/zh/qinghe/privacy/2025-03-01.txt").read_bytes()).hexdigest() in new
    told = json.loads(run(site, "check", "--format", "json").stdout)["findings"]
    assert not [
        finding for finding in told if finding["code"].startswith("D2") and "qinghe" in finding["path"]
    ]


def test_a_translation_half_done_still_renders_the_earlier_text(site: Path) -> None:
    out = exported(site, left="qinghe/privacy@2025-03-01:zh")
    done = handed_back(site, out.replace("six months", "twelve months"))
    assert "3 of" in done.stderr
    new = (site / "content/en/qinghe/privacy/2025-03-01.md").read_text("utf-8")
    assert sha256((site / SOURCE).read_bytes()).hexdigest() in new


def test_a_changed_source_comes_back_for_review(site: Path) -> None:
    out = exported(site)
    path = site / SOURCE
    path.write_text(path.read_text("utf-8").replace("六个月", "九个月"), "utf-8")
    done = handed_back(site, out.replace("nickname", "pen name"), "--force")
    assert done.exit_code == 0
    assert "has changed since the export" in done.stderr
    assert ("initial", "noticepress:source-unknown") in {
        s for all_ in states(exported(site)).values() for s in all_
    }


def test_a_new_clause_goes_behind_the_one_before_it_and_a_gone_one_is_taken_out(site: Path) -> None:
    path = site / "content/zh/qinghe/privacy/2025-03-01.txt"
    text = path.read_text("utf-8")
    second = next(line for line in text.splitlines() if "下单" in line)
    more = f"{second}\n3、为防范欺诈，我们收集您的设备型号。"
    path.write_text(text.replace(second, more), "utf-8")
    out = exported(site, left="qinghe/privacy@2025-03-01:zh")
    fresh = re.sub(
        r'(state=")initial(">\s*<source>为防范欺诈，我们收集您的设备型号。</source>)',
        r"\1translated\2\n    <target>To prevent fraud, we collect your device model.</target>",
        out,
    )
    assert handed_back(site, fresh).exit_code == 0
    rows = (site / "content/en/qinghe/privacy/2025-03-01.md").read_text("utf-8").splitlines()
    at = rows.index("3. To prevent fraud, we collect your device model.")
    assert rows[at - 1].startswith("2. When you order")
    path.write_text(text.replace(second + "\n", ""), "utf-8")
    (site / "content/en/qinghe/privacy/2025-03-01.md").unlink()
    shorter = exported(site, left="qinghe/privacy@2025-03-01:zh").replace("</target>", " (new)</target>", 1)
    assert handed_back(site, shorter).exit_code == 0
    assert "When you order" not in (site / "content/en/qinghe/privacy/2025-03-01.md").read_text("utf-8")


def test_a_language_that_is_not_there_yet(site: Path) -> None:
    out = run(site, "export", "xliff", "meadow/cookie@current:en", "--to", "zh").stdout
    assert all_states(out) == {("initial", None)}
    filled = re.sub(
        r'state="initial">\s*<source>([^<]*)</source>',
        lambda found: f'state="final"><source>{found[1]}</source><target>译：{found[1]}</target>',
        out,
    )
    done = handed_back(site, filled)
    assert done.exit_code == 0, done.stderr
    assert "译：" in (site / "content/zh/meadow/cookie/2023-06-30.md").read_text("utf-8")
    again = exported(site, "meadow/cookie@current:en", "meadow/cookie@current:zh")
    assert all_states(again) == {("translated", None)}


def test_files_as_translation_editors_leave_them(site: Path) -> None:
    out = exported(site)
    prefixed = re.sub(r"<(/?)(?!\?|!)(\w+)", r"<\1x:\2", out).replace("xmlns=", "xmlns:x=")
    noted = out.replace("   <notes>", '   <notes><note id="n9" appliesTo="target">ok?</note>', 3)
    reordered = out.replace('srcLang="zh" trgLang="en"', 'trgLang="en" srcLang="zh"').replace(
        'version="2.1"', 'version="2.0"'
    )
    reduced = re.sub(r'<note category="(?:lines|label|heading)">[^<]*</note>', "", out)
    wrapped = out.replace('original="', 'canResegment="yes" original="').replace(
        "<segment id", "<ignorable><source> </source></ignorable><segment id", 1
    )
    indented = re.sub(r"<target>([^<]+)</target>", r"<target>\n     \1\n    </target>", out)
    for text in (prefixed, noted, reordered, reduced, wrapped, indented, "\ufeff" + out):
        done = handed_back(site, text)
        assert done.exit_code == 0, (text[:300], done.stderr)
        assert "Nothing to change" in done.stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "XLIFF 1.2"),
        ("<html/>", "html"),
        ("not xml", "well-formed"),
        ("", "well-formed"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "DOCTYPE"),
        (
            '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en"/>',
            "0",
        ),
        (f'<xliff {HEAD}><file id="f" original="content/zh/nobody/none/undated.txt"/></xliff>', "nobody"),
    ],
)
def test_what_is_no_such_file_is_refused(site: Path, text: str, told: str) -> None:
    done = handed_back(site, text)
    assert done.exit_code == 2
    assert told in done.stderr
    assert "error[xliff" in done.stderr


@pytest.mark.parametrize("lang", ["fr", "en-US", "EN", "../../../tmp", "english", "x y"])
def test_another_target_language_is_told_and_nothing_written(site: Path, lang: str) -> None:
    before = _content(site)
    done = handed_back(site, exported(site).replace('trgLang="en"', f'trgLang="{lang}"'), "--force")
    assert done.exit_code == 2
    assert lang in done.stderr
    assert _content(site) == before


def _content(site: Path) -> dict[Path, bytes]:
    """All beside the file that came back and what the program remembers."""
    found = (path for path in site.parent.rglob("*") if path.is_file())
    return {p: p.read_bytes() for p in found if p.name != "back.xlf" and ".noticepress" not in p.parts}


def test_sentences_that_an_editor_cut_apart_keep_the_space_between_them(site: Path) -> None:
    out = exported(site)
    first, cut = "We keep what you order.", "<target>We keep what you order.</target>"
    segment = re.search(r'<segment id="text"[^>]*>\s*<source>([^<]*)</source>\s*<target>[^<]*</target>', out)
    assert segment
    source = segment[1]
    parts = (
        f'<segment id="s1" state="translated"><source>{source[:4]}</source>{cut}</segment>'
        "<ignorable><source></source><target> </target></ignorable>"
        f'<segment id="s2" state="translated"><source>{source[4:]}</source>'
        "<target>We keep it for a year.</target>"
    )
    assert handed_back(site, out.replace(segment[0], parts), "--force").exit_code == 0
    assert f"{first} We keep it for a year." in (site / EDITION).read_text("utf-8")


@pytest.mark.parametrize("code", ["", "zz", "D800", "110000", "-1", "F" * 40])
def test_a_code_point_that_is_none_is_no_crash(site: Path, code: str) -> None:
    broken = re.sub(r"<target>", f'<target><cp hex="{code}"/>', exported(site), count=1)
    done = handed_back(site, broken)
    assert done.exit_code == 1, done.stderr
    assert "Traceback" not in done.stderr


def test_no_file_is_exit_2(site: Path) -> None:
    assert run(site, "import", "xliff", str(site / "none.xlf")).exit_code == 2


def test_unknown_and_missing_units_are_told_together(site: Path) -> None:
    out = exported(site)
    ids = re.findall(r'<unit id="([^"]+)"', out)
    broken = out.replace(f'<unit id="{ids[2]}"', '<unit id="c-strange"').replace(
        f'<unit id="{ids[4]}"', f'<unit id="{ids[5]}"'
    )
    done = handed_back(site, broken, "--force")
    assert done.exit_code == 2
    for told in ("c-strange", f"{ids[5]} twice", ids[2], ids[4]):
        assert told in done.stderr


def test_a_lost_mark_is_told(tmp_path: Path) -> None:
    copytree(CONTENT / "content", tmp_path / "content")
    (tmp_path / "site.toml").write_bytes((CONTENT / "site.toml").read_bytes())
    path = tmp_path / "content/en/smartee/cookie/undated.txt"
    assert path.exists()
    bold = tmp_path / "content/zh/qinghe/privacy/2024-01-01.md"
    bold.parent.mkdir(parents=True)
    bold.write_text("# 政策\n\n我们**从不**出售您的信息。\n", "utf-8")
    out = run(tmp_path, "export", "xliff", "qinghe/privacy@2024-01-01:zh", "--to", "en").stdout
    assert 'subType="xlf:b"' in out
    plain = re.sub(
        r'(<segment id="text" state=")initial(">\s*<source>我们.*?</source>)',
        r"\1translated\2<target>We never sell your information.</target>",
        out,
    )
    assert "lacks the marks" in handed_back(tmp_path, plain).stderr
    kept = plain.replace("We never sell", 'We <pc id="t1">never</pc> sell')
    assert handed_back(tmp_path, kept, "--force").exit_code == 0
    made = (tmp_path / "content/en/qinghe/privacy/2024-01-01.md").read_text("utf-8")
    assert "We **never** sell your information." in made


def test_formats_for_editions_refuse_two_vendors(site: Path) -> None:
    for form in ("tmx", "xliff"):
        done = run(site, "align", ZH, "meadow/cookie@current:en", "--format", form)
        assert done.exit_code == 2
        assert "no-editions" in done.stderr


def test_tmx_has_the_structure_of_1_4(site: Path) -> None:
    root = etree.fromstring(exported(site, form="tmx").encode())
    assert (root.tag, root.get("version")) == ("tmx", "1.4")
    header, body = root
    for needed in (
        "creationtool",
        "creationtoolversion",
        "segtype",
        "o-tmf",
        "adminlang",
        "srclang",
        "datatype",
    ):
        assert header.get(needed)
    assert len({tu.get("tuid") for tu in body}) == len(body)
    for tu in body:
        assert [child.tag for child in tu if child.tag != "prop"] == ["tuv", "tuv"]
        langs = [tuv.get("{http://www.w3.org/XML/1998/namespace}lang") for tuv in tu.iter("tuv")]
        assert langs == ["zh", "en"]
        assert all(seg.text.strip() for seg in tu.iter("seg"))
        whole = any(seg.text.count("。") > 1 for seg in tu.iter("seg"))
        assert tu.get("segtype") == ("paragraph" if whole else None)
    said = [[seg.text for seg in tu.iter("seg")] for tu in body]
    assert [
        "我们保存您的订单信息六个月，到期后删除。",
        "We keep your order information for six months and then delete it.",
    ] in said


def test_drift_is_marked_in_a_memory(site: Path) -> None:
    out = exported(site, left="qinghe/privacy@2025-03-01:zh", form="tmx")
    assert '<prop type="x-drift">number</prop>' in out


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_side_by_side_stands_alone(site: Path, lang: str) -> None:
    done = run(
        site, "align", "qinghe/privacy@2025-03-01:zh", EN, "--format", "html", "--lang", lang, "--quiet"
    )
    page = BeautifulSoup(done.stdout, "html5lib")
    policy = page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    style = page.style.string
    assert f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in policy
    assert not page.select("script, link, img, iframe")
    assert all(a["href"].startswith("#") for a in page.select("a"))
    remarks = page.select(".remark")
    assert remarks
    assert all(remark.get_text(strip=True) for remark in remarks)
    for row in page.select(".pair:not(.names)"):
        sides = row.select(".first, .second")
        assert len(sides) == 2
        assert all(side.get_text(strip=True) for side in sides), "a gap is told in words"


def test_two_vendors_side_by_side(site: Path) -> None:
    done = run(site, "align", ZH, "meadow/cookie@current:en", "--format", "html", "--quiet")
    assert done.exit_code == 0
    assert BeautifulSoup(done.stdout, "html5lib").select(".gap")


WORDS = st.text(
    st.sampled_from("abc XYZ 0-9.,;:!?()“”'*_`[]<>&#+~=|\\/éñ我们您的，。"), min_size=1, max_size=30
)


@settings(deadline=None, max_examples=12, database=None)
@given(st.lists(WORDS.map(lambda text: " ".join(text.split())).filter(bool), min_size=3, max_size=3))
def test_what_comes_in_goes_out_the_same(said: list[str]) -> None:
    """Whatever a translator writes: taken in, it is what the next export gives."""
    with TemporaryDirectory() as folder:
        site = copytree(SITE, Path(folder) / "site")
        came = out = exported(site)
        targets = ["mobile number and nickname", "delivery address", "We keep your order information"]
        for old, new in zip(targets, said, strict=True):
            came = came.replace(old, f"{old} x{escape(new)}x")
        done = handed_back(site, came, "--force")
        assert done.exit_code == 0, done.stderr
        assert exported(site) == came
        handed_back(site, out, "--force")
        assert exported(site) == out


TABLE = """# Cookie Notice

## 1. Cookies

We set these:

| Cookie | Purpose | Kept |
|---|---|---|
| sid | session | 1 day |
| ads | | 2 years |

## 2. Contact

Write to cookies@meadow.example.
"""
MEADOW = Path("content/en/meadow/cookie")


def filled(out: str, ids: str = ".*") -> str:
    """The translator writes 译 behind each line of the units named."""

    def unit(found: re.Match[str]) -> str:
        return re.sub(r'state="initial">\s*<source>(.*?)</source>', _said, found[0])

    return re.sub(rf'(?s)<unit id="c-(?:{ids})" .*?</unit>', unit, out)


def _said(found: re.Match[str]) -> str:
    said = found[1].replace("<ph", "译<ph") + "译"
    return f'state="final"><source>{found[1]}</source><target>{said}</target>'


def with_table(site: Path, text: str = TABLE, version: str = "2023-06-30") -> str:
    """The notice with a table in the place of its own, out to translators."""
    for path in (site / MEADOW).iterdir():
        path.unlink()
    (site / MEADOW / f"{version}.md").write_text(text, "utf-8")
    return run(site, "export", "xliff", f"meadow/cookie@{version}:en", "--to", "zh", "--quiet").stdout


def test_a_table_goes_out_cell_by_cell_and_comes_back_as_a_table(site: Path) -> None:
    out = with_table(site)
    assert "c-1-p1-h1" in states(out)
    assert handed_back(site, filled(out)).exit_code == 0
    made = (site / "content/zh/meadow/cookie/2023-06-30.md").read_text("utf-8")
    assert "| Cookie译 | Purpose译 | Kept译 |\n|---|---|---|\n| sid译 | session译 | 1 day译 |\n" in made
    assert "| ads译 |  | 2 years译 |\n" in made
    again = exported(site, "meadow/cookie@2023-06-30:en", "meadow/cookie@2023-06-30:zh")
    assert all_states(again) == {("translated", None)}
    assert "Nothing to change" in handed_back(site, again).stderr
    assert handed_back(site, again.replace("session译", "A|B"), "--force").exit_code == 0
    mended = (site / "content/zh/meadow/cookie/2023-06-30.md").read_text("utf-8")
    assert mended == made.replace("session译", "A\\|B")


def test_a_new_row_and_a_new_head_go_into_the_table_that_is_there(site: Path) -> None:
    assert handed_back(site, filled(with_table(site))).exit_code == 0
    changed = TABLE.replace("Kept", "Kept at least").replace(
        "2 years |", "2 years |\n| fb | social | 90 days |"
    )
    (site / MEADOW / "2025-01-01.md").write_text(changed, "utf-8")
    out = exported(site, "meadow/cookie@2025-01-01:en", "meadow/cookie@2023-06-30:zh")
    fresh = filled(out.replace(' subState="noticepress:source-changed"', ""))
    assert handed_back(site, re.sub('state="initial"', 'state="final"', fresh)).exit_code == 0
    made = (site / "content/zh/meadow/cookie/2025-01-01.md").read_text("utf-8")
    assert "| Cookie译 | Purpose译 | Kept at least译 |\n|---|---|---|\n" in made
    assert "| 2 years译 |\n| fb译 | social译 | 90 days译 |\n" in made


def test_a_row_whose_lines_are_not_its_cells_is_told(site: Path) -> None:
    torn = re.sub(r"<target>sid译<ph[^>]*>", "<target>sid译 ", filled(with_table(site)))
    done = handed_back(site, torn)
    assert "unit c-1-p1-r1: 2 lines for 3 cells" in done.stderr


def test_nothing_translated_is_nothing_to_take_in(site: Path) -> None:
    out = run(site, "export", "xliff", "meadow/cookie@current:en", "--to", "zh", "--quiet").stdout
    done = handed_back(site, out)
    assert done.exit_code == 2
    assert "no unit that is translated" in done.stderr
    assert not (site / "content/zh/meadow").exists()


def test_an_old_translation_of_a_new_text_that_comes_back_untouched_writes_nothing(site: Path) -> None:
    done = handed_back(site, exported(site, left="qinghe/privacy@2025-03-01:zh"))
    assert done.exit_code == 0
    assert "no unit is translated anew" in done.stderr
    assert "3 of" in done.stderr
    assert not (site / "content/en/qinghe/privacy/2025-03-01.md").exists()


def test_a_new_language_half_done_claims_no_text_and_keeps_its_headings(site: Path) -> None:
    out = with_table(site)
    done = handed_back(site, filled(out, "1-p1-r2|2-p1"))
    assert done.exit_code == 0
    assert "stand in en" in done.stderr
    made = site / "content/zh/meadow/cookie/2023-06-30.md"
    assert not made.with_suffix(".toml").exists()
    assert made.read_text("utf-8") == (
        "## 1. Cookies\n\n| Cookie | Purpose | Kept |\n|---|---|---|\n| ads译 |  | 2 years译 |\n\n"
        "## 2. Contact\n\nWrite to cookies@meadow.example.译\n"
    )
    assert handed_back(site, filled(out), "--force").exit_code == 0
    assert "sha256" in made.with_suffix(".toml").read_text("utf-8")


@pytest.mark.parametrize("lang", ["en", "../x", "klingonnn", "EN", ""])
def test_a_language_to_begin_is_one_that_is_not_there(site: Path, lang: str) -> None:
    done = run(site, "export", "xliff", "meadow/cookie@current:en", "--to", lang)
    assert (done.exit_code, done.stdout) == (2, "")


def test_a_language_that_is_there_goes_out_with_its_translation(site: Path) -> None:
    done = run(site, "export", "xliff", "qinghe/privacy@2025-03-01:zh", "--to", "en")
    assert done.exit_code == 2
    assert "align qinghe/privacy@2025-03-01:zh qinghe/privacy@2024-01-01:en" in done.stderr


def test_an_empty_translation_that_is_called_one_is_told(site: Path) -> None:
    out = exported(site)
    done = handed_back(site, re.sub(r"<target>[^<]*nickname[^<]*</target>", "<target></target>", out))
    assert "its translation is empty" in done.stderr
    assert "1 of" in done.stderr


LABELLED_ZH = """白鹭相册隐私政策

生效日期：{day}

一、收集

我们收集您的昵称。

二、共享

我们不共享您的照片。

三、联系

邮箱为 hi@egret.example。

公司地址：杭州市西湖区文一路7号。
"""
LABELLED_EN = """# Egret Album Privacy Policy

Effective date: 1 March 2025

## 1. Collection

We collect your nickname.

## 2. Sharing

We do not share your photos.

## 3. Contact

Our e-mail is hi@egret.example.

{address}
"""


def labelled(site: Path, address: str) -> str:
    """A notice whose Chinese edition has a label that is a heading, where the English has one text."""
    zh = LABELLED_ZH.format(day="2025年3月1日")
    digest = sha256(zh.encode()).hexdigest()
    for lang, name, text in (
        ("zh", "2025-03-01.txt", zh),
        ("en", "2025-03-01.md", LABELLED_EN.format(address=address)),
        (
            "en",
            "2025-03-01.toml",
            f'translation_of = {{lang = "zh", version = "2025-03-01", sha256 = "{digest}"}}\n',
        ),
    ):
        path = site / "content" / lang / "egret" / "album" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return exported(site, "egret/album@2025-03-01:zh", "egret/album@2025-03-01:en")


@pytest.mark.parametrize(
    "address", ["Company address: 7 Wenyi Road, Hangzhou.", "We are at home at 7 Wenyi Road in Hangzhou."]
)
def test_a_label_that_one_edition_reads_as_a_heading_leaves_nothing_to_do(site: Path, address: str) -> None:
    out = labelled(site, address)
    assert {state for state, _ in all_states(out)} == {"translated"}
    done = handed_back(site, out)
    assert done.exit_code == 0
    assert "still" not in done.stderr
    assert "empty" not in done.stderr


@pytest.mark.parametrize("address", ["Company address: 7 Wenyi Road.", "We are at home at 7 Wenyi Road."])
def test_a_heading_without_a_place_of_its_own_goes_into_the_line_of_its_text(
    site: Path, address: str
) -> None:
    root = etree.fromstring(labelled(site, address).encode())
    unit = next(u for u in root.iter(f"{XLF}unit") if "文一路" in "".join(u.itertext()))
    for part, said in zip(unit.iter(f"{XLF}segment"), ("Our address", "9 Wenyi Road."), strict=True):
        target = part.find(f"{XLF}target")
        assert target is not None
        target.text = said
        part.attrib.pop("subState", None)
    done = handed_back(site, etree.tostring(root), "--force")
    assert done.exit_code == 0
    assert "no longer tell which" not in done.stderr
    made = (site / "content/en/egret/album/2025-03-01.md").read_text("utf-8")
    assert made.endswith("Our e-mail is hi@egret.example.\n\nOur address: 9 Wenyi Road.\n")


def test_a_source_that_lost_a_clause_makes_no_version_of_an_untouched_translation(site: Path) -> None:
    labelled(site, "Company address: 7 Wenyi Road.")
    newer = LABELLED_ZH.format(day="2026年3月1日").replace(
        "我们不共享您的照片。", "我们不会共享您的任何照片。"
    )
    newer = newer.replace("\n公司地址：杭州市西湖区文一路7号。\n", "").replace("昵称。", "昵称和生日。")
    (site / "content/zh/egret/album/2026-03-01.txt").write_text(newer, "utf-8")
    out = exported(site, "egret/album@2026-03-01:zh", "egret/album@2025-03-01:en")
    made = site / "content/en/egret/album/2026-03-01.md"
    done = handed_back(site, out)
    assert done.exit_code == 0
    assert "no unit is translated anew" in done.stderr
    assert not made.exists()
    bare = re.sub(r"\s*<target>.*?</target>", "", out)
    bare = re.sub(r'state="\w+"( subState="[^"]*")?', 'state="initial"', bare)
    refused = handed_back(site, bare)
    assert refused.exit_code == 2
    assert "no unit that is translated" in refused.stderr
    assert not made.exists()
