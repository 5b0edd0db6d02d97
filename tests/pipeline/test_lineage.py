"""Keys of a site's clauses: the same in every version and language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from noticepress.model.lineage import Lineage
from noticepress.pipeline.reading import read_site

SITE = 'title = {en = "Notices", zh = "声明"}\nlanguages = ["zh", "en"]\n'
ZH = """# 隐私政策

## 一、收集的信息

我们收集您的姓名、电话号码和电子邮箱。

## 二、存储期限

我们在15个工作日内删除您的数据。

## 三、联系我们

请致函 info@example.com。
"""
EN = """# Privacy Policy

## 1. Information we collect

We collect your name, telephone number and e-mail address.

## 2. Retention period

We delete your data within 15 working days.

## 3. Contact us

Please write to info@example.com.

## 4. Notice to readers in California

You may ask us for a list of the categories of data that we have disclosed.
"""


def lineages(tmp_path: Path, **texts: str) -> dict[str, Lineage]:
    (tmp_path / "site.toml").write_text(SITE, "utf-8")
    for name, text in texts.items():
        lang, _, version = name.partition("_")
        place = tmp_path / "content" / lang / "v" / "n" / f"{version.replace('_', '-')}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    site = read_site(tmp_path, date(2026, 1, 1)).site
    assert site
    return {f"{id_.partition(':')[2]} {id_[4:14]}": line for id_, line in site.lineages.items()}


def test_editions_share_keys_and_what_one_alone_says_has_its_own(tmp_path: Path) -> None:
    found = lineages(tmp_path, zh_2024_01_01=ZH, en_2024_01_01=EN)
    zh, en = found["zh 2024-01-01"].keys, found["en 2024-01-01"].keys
    assert all(zh[id_] == en[id_] for id_ in ("1", "2", "3"))
    assert en["4"] not in zh.values()
    assert len(set(en.values())) == len(en)


def test_a_key_is_shared_by_versions_and_languages_alike(tmp_path: Path) -> None:
    longer = ZH.replace("## 二、存", "## 二、儿童\n\n我们不面向儿童提供服务。\n\n## 三、存").replace(
        "## 三、联", "## 四、联"
    )
    found = lineages(tmp_path, zh_2024_01_01=ZH, zh_2025_01_01=longer, en_2024_01_01=EN)
    before, now, en = (found[f"{at}-01-01"].keys for at in ("zh 2024", "zh 2025", "en 2024"))
    assert before["2"] == now["3"] == en["2"]
    assert before["3"] == now["4"] == en["3"]
    assert now["2"] not in before.values()
