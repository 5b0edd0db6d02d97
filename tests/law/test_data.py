from __future__ import annotations

from pathlib import Path

import yaml

from noticepress import law
from noticepress.law.check import faults, nested


def test_data_are_well_formed() -> None:
    assert faults() == ()


def test_an_alternative_inside_another_would_never_be_found() -> None:
    wordings = ("store(s) {it|them}", "notice (on our {site|app})", "（电话）{号码|号}")
    assert list(nested("x", wordings)) == ["x: brackets inside brackets: notice (on our {site|app})"]


def test_every_id_stands_once_in_the_files() -> None:
    data = Path(law.__file__).parent / "data"
    rules = yaml.safe_load((data / "change_rules.yaml").read_text("utf-8"))
    ids = [rule["id"] for rule in rules["rules"] + rules["not_major"]]
    topics = yaml.safe_load((data / "topics.yaml").read_text("utf-8"))["topics"]
    ids += [topic["id"] for topic in topics] + [sub["id"] for topic in topics for sub in topic["subtopics"]]
    assert len(ids) == len(set(ids))


def test_a_half_remembered_source_is_not_verified() -> None:
    rules = law.change_rules().rules
    checked = {source.article["en"]: source.verified for r in rules.values() for source in r.sources}
    assert checked["PIPL art. 14(2)"]
    assert not checked["GDPR art. 13(1)-(2)"]
    assert not checked["WP260 rev.01 para 29"]


def test_citations_speak_both_languages() -> None:
    source = law.change_rules().rules["cn.kinds.added"].sources[0]
    assert source.article == {"en": "PIPL art. 14(2)", "zh": "《个人信息保护法》第十四条第二款"}


def test_taxonomy_knows_subtopics_by_their_full_id() -> None:
    assert law.topics().subtopics["rights_access.copy"].name["zh"] == "复制与副本"


def test_simplified_forms_agree_with_the_glossary() -> None:
    forms = law.simplified()
    for row in law.glossary():
        if len(row.zh) == len(row.zh_hant):
            assert row.zh_hant.translate(dict(forms)) == row.zh.translate(dict(forms)), row
