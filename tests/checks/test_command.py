"""``check`` and ``waive`` as a person meets them."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result

from noticepress.cli.group import cli

SITE = Path(__file__).parent.parent / "sites" / "bilingual"
ZH = Path("content/zh/qinghe/privacy/2025-03-01.txt")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return copytree(SITE, tmp_path / "site")


def run(site: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, [*words, "--site", str(site), "--as-of", "2026-11-28"])


def found(site: Path, *words: str) -> list[dict[str, object]]:
    done = run(site, "check", *words, "--format", "json")
    told = json.loads(done.stdout)
    assert told["schema"] == "noticepress.findings/1"
    return told["findings"]


def test_json_has_the_promised_keys_in_order(site: Path) -> None:
    for finding in found(site):
        assert list(finding)[:11] == [
            "id", "code", "name", "severity", "path", "lines", "clause", "message", "evidence", "element",
            "waived",
        ]  # fmt: skip
        assert set(finding["message"]) == {"en", "zh"}
        assert finding["message"]["en"] != finding["message"]["zh"]
        assert (site / finding["path"]).is_file()
        for place in finding["evidence"]:
            assert list(place) == ["path", "lines", "quote"]


def test_the_same_site_gives_the_same_bytes(site: Path) -> None:
    assert run(site, "check", "--format", "json").stdout == run(site, "check", "--format", "json").stdout


def test_what_changed_since_is_stale_with_both_places_and_no_drift_as_well(site: Path) -> None:
    by_code = {finding["code"]: finding for finding in found(site)}
    stale = by_code["D201"]
    assert stale["path"].startswith("content/en/qinghe")
    assert {place["path"].split("/")[1] for place in stale["evidence"]} == {"en", "zh"}
    assert "D104" not in by_code
    assert "D205" in by_code


def test_exit_codes(site: Path) -> None:
    assert run(site, "check").exit_code == 1
    assert run(site, "check", "meadow/cookie@current:en").exit_code == 0
    assert run(site, "check", "meadow/cookie@current:en", "--fail-on", "warning").exit_code == 1
    assert run(site, "check", "nobody/nothing@current").exit_code == 2
    assert run(site, "check", "--format", "yaml").exit_code == 2


def test_no_site_is_exit_2(tmp_path: Path) -> None:
    assert run(tmp_path, "check").exit_code == 2


def test_a_file_outside_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.md"
    path.write_text("# 隐私政策\n\n## 联系我们\n\n客服电话：020-8378288。\n", "utf-8")
    done = CliRunner().invoke(cli, ["check", str(path), "--format", "json"])
    assert "F102" in {finding["code"] for finding in json.loads(done.stdout)["findings"]}
    assert done.exit_code == 1


def test_only_what_concerns_the_text_named(site: Path) -> None:
    named = found(site, "meadow/cookie@current:en")
    assert named
    assert all("meadow" in finding["path"] for finding in named)


@pytest.mark.parametrize(
    ("form", "sign"), [("sarif", '"version": "2.1.0"'), ("github", "::error file=content/")]
)
def test_formats_for_other_tools(site: Path, form: str, sign: str) -> None:
    done = run(site, "check", "--format", form)
    assert done.exit_code == 1
    assert sign in done.stdout


def test_text_names_file_line_code_and_id(site: Path) -> None:
    done = run(site, "check", "--lang", "zh")
    assert str(ZH) in done.stdout
    assert "D201" in done.stdout


def test_a_waiver_holds_until_the_words_change(site: Path) -> None:
    target = next(f for f in found(site) if f["code"] == "D201" and "21" in f["message"]["en"])
    done = run(site, "waive", target["id"][:8], "--by", "王芳", "--reason", "翻译已在进行")
    assert done.exit_code == 0, done.stderr
    kept = (site / "waivers/qinghe/privacy.toml").read_text("utf-8")
    assert "翻译已在进行" in kept
    assert "2026-11-28" in kept
    again = {finding["id"]: finding for finding in found(site)}
    assert again[target["id"]]["waived"] == "翻译已在进行"
    path = site / ZH
    path.write_text(path.read_text("utf-8").replace("十二个月", "十八个月"), "utf-8")
    after = [f for f in found(site) if f["code"] == "D201" and f["clause"] == target["clause"]]
    assert [(finding["waived"], finding["lapsed"]) for finding in after] == [(None, "翻译已在进行")]


def test_what_was_let_be_does_not_fail(site: Path) -> None:
    run(
        site,
        "waive",
        *[f["id"] for f in found(site) if f["severity"] == "error"],
        "--by",
        "A",
        "--reason",
        "B",
    )
    assert run(site, "check").exit_code == 0
    assert run(site, "check", "--fail-on", "info").exit_code == 1


def test_an_unknown_id_is_exit_2_and_nothing_is_kept(site: Path) -> None:
    first = found(site)[0]["id"]
    assert run(site, "waive", first, "zzz", "--by", "A", "--reason", "B").exit_code == 2
    assert not (site / "waivers").exists()


def test_what_is_let_be_already_is_not_kept_again(site: Path) -> None:
    first = found(site)[0]["id"]
    run(site, "waive", first, first, "--by", "A", "--reason", "B")
    (file,) = (site / "waivers").glob("*/*.toml")
    kept = file.read_text("utf-8")
    assert kept.count("[[waiver]]") == 1
    again = run(site, "waive", first, "--by", "A", "--reason", "B")
    assert (again.exit_code, "already" in again.stderr, "Kept" in again.stderr) == (0, True, False)
    assert file.read_text("utf-8") == kept
    assert "Kept" in run(site, "waive", first, "--by", "A", "--reason", "another").stderr


@pytest.mark.parametrize("words", [(), ("qinghe/privacy@current:zh",)], ids=["the site", "a text"])
@pytest.mark.parametrize("folder", ["pins", "reviews"])
def test_a_broken_file_of_decisions_is_a_finding(site: Path, folder: str, words: tuple[str, ...]) -> None:
    (site / folder / "qinghe").mkdir(parents=True)
    (site / folder / "qinghe" / "privacy.toml").write_text("x\n", "utf-8")
    told = [one for one in found(site, *words) if one["path"] == f"{folder}/qinghe/privacy.toml"]
    assert [(one["code"], one["severity"]) for one in told] == [("R301", "error")]
    assert run(site, "check", *words).exit_code == 1


def test_a_broken_file_of_waivers_is_told_with_its_line(site: Path) -> None:
    (site / "waivers").mkdir()
    (site / "waivers/a.toml").write_text('[[waiver]]\ncode = "X"\n', "utf-8")
    done = run(site, "check")
    assert done.exit_code == 2
    assert "waivers/a.toml:2" in done.stderr


def test_a_broken_file_elsewhere_keeps_no_text_from_being_checked(site: Path) -> None:
    (site / "content/en/meadow/cookie/2024-01-01.html").write_bytes(b"")
    done = run(site, "check", str(site / ZH), "--format", "json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["findings"]
    assert "empty-file" in done.stderr


def test_a_file_that_cannot_be_read_is_an_error_among_the_findings_of_the_others(site: Path) -> None:
    before = found(site)
    broken = "content/en/meadow/cookie/2024-01-01.html"
    (site / broken).write_bytes(b"")
    after = found(site)
    (told,) = (finding for finding in after if finding["code"] == "R301")
    assert (told["path"], told["severity"]) == (broken, "error")
    kept = {finding["id"] for finding in before if "meadow" not in finding["path"]}
    assert kept
    assert kept <= {finding["id"] for finding in after}
    assert run(site, "check").exit_code == 1


def test_a_broken_file_of_pins_keeps_no_text_from_being_checked(site: Path) -> None:
    (site / "pins/qinghe").mkdir(parents=True)
    (site / "pins/qinghe/privacy.toml").write_text('[[pin]]\nlink = "glue"\n', "utf-8")
    told = found(site)
    assert {f["path"] for f in told if f["code"] == "R301"} == {"pins/qinghe/privacy.toml"}
    assert "D201" in {f["code"] for f in told}


def test_nothing_readable_is_exit_2(site: Path) -> None:
    for path in (site / "content").rglob("*.*"):
        if path.is_file():
            path.write_bytes(b"")
    assert run(site, "check").exit_code == 2


def texts(folder: Path, **editions: str) -> Path:
    (folder / "site.toml").write_text('title = "T"\nlanguages = ["zh", "en"]\n', "utf-8")
    for lang, text in editions.items():
        place = folder / "content" / lang.replace("_", "-") / "acme" / "privacy"
        place.mkdir(parents=True)
        (place / "undated.md").write_text(text, "utf-8")
    return folder


CHINESE = "# 隐私政策\n\n" + "".join(
    f"## {n} 标题{n}\n\n我们收集您的姓名、地址和电话号码，用于提供第{n}项服务，并依法保护您的信息。\n\n"
    for n in range(1, 8)
)
TRADITIONAL = CHINESE.translate(str.maketrans("隐标题们务并护", "隱標題們務並護"))
ENGLISH = "# Privacy Policy\n\n" + "".join(
    f"## {n} Heading {n}\n\nWe collect your name, address and telephone number to provide service {n}, and "
    "protect your information as the law asks.\n\n"
    for n in range(1, 8)
)


def of_language(site: Path) -> list[tuple[object, object]]:
    return [(f["code"], f["path"]) for f in found(site) if f["code"] in ("R201", "R202")]


def test_a_text_in_the_folder_of_another_language_is_told_though_it_is_the_only_one(tmp_path: Path) -> None:
    root = texts(tmp_path, zh=ENGLISH)
    path = "content/zh/acme/privacy/undated.md"
    assert of_language(root) == [("R202", path)]
    for command in (["inspect", "acme/privacy@undated:zh"], ["build", "--out", str(tmp_path / "public")]):
        done = run(root, *command)
        assert done.exit_code == 0
        assert "text in en, in the folder of zh" in done.stderr


def test_each_text_of_another_language_is_told_once_and_at_its_own_file(tmp_path: Path) -> None:
    root = texts(tmp_path, zh=CHINESE, zh_Hant=TRADITIONAL, en=CHINESE)
    path = "content/en/acme/privacy/undated.md"
    assert of_language(root).count(("R202", path)) == 1
    assert {told for _, told in of_language(root)} == {path}
    clauses = [finding["clause"] for finding in found(root) if finding["code"] == "R201"]
    assert clauses
    assert len(clauses) == len(set(clauses))


def test_the_good_edition_is_not_blamed_for_the_wrong_one(tmp_path: Path) -> None:
    root = texts(tmp_path, zh=ENGLISH, zh_Hant=TRADITIONAL, en=ENGLISH)
    assert {path for _, path in of_language(root)} == {"content/zh/acme/privacy/undated.md"}


def test_texts_in_their_own_folders_are_not_told(tmp_path: Path) -> None:
    assert of_language(texts(tmp_path, zh=CHINESE, zh_Hant=TRADITIONAL, en=ENGLISH)) == []
