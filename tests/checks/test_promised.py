"""The time that a version promised, and the dates of the next one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from noticepress.cli.group import cli

OLD = """# 隐私政策

更新日期：2024年1月1日
生效日期：2024年2月1日

## 一、我们收集的信息

我们收集您的手机号码。

## 二、本政策的变更

我们会在重大变更生效前至少30日，通过弹窗通知您。重大变更包括处理个人信息的目的、种类和方式的变化。
"""
MORE = "我们收集您的手机号码、人脸信息和行踪轨迹，用于广告推送。"


def found(site: Path, updated: str, effective: str, collected: str = MORE) -> list[dict[str, object]]:
    folder = site / "content/zh/qinghe/privacy"
    folder.mkdir(parents=True)
    (site / "site.toml").write_text('[vendor.qinghe]\nregimes = ["pipl"]\n', "utf-8")
    (folder / "2024-02-01.md").write_text(OLD, "utf-8")
    new = OLD.replace("2024年1月1日", updated).replace("2024年2月1日", effective)
    new = new.replace("我们收集您的手机号码。", collected)
    (folder / "2025-06-01.md").write_text(new, "utf-8")
    done = CliRunner().invoke(
        cli, ["check", "--site", str(site), "--format", "json", "--as-of", "2026-11-28"]
    )
    return [f for f in json.loads(done.stdout)["findings"] if f["code"] == "P109"]


def test_a_version_in_force_before_the_time_promised_is_told_with_the_promise(tmp_path: Path) -> None:
    (told,) = found(tmp_path, "2025年5月25日", "2025年6月1日")
    assert "June 24, 2025" in told["message"]["en"]
    assert told["path"].endswith("2025-06-01.md")
    new, old = told["evidence"]
    assert "2025年6月1日" in new["quote"]
    assert old["path"].endswith("2024-02-01.md")
    assert "30日" in old["quote"]


@pytest.mark.parametrize(
    ("updated", "effective", "collected"),
    [
        ("2025年5月1日", "2025年6月1日", MORE),
        ("2025年6月1日", "2025年6月1日", "我们收集您的手机号码。"),
    ],
    ids=["the time is kept", "nothing changed but the dates"],
)
def test_it_stays_silent(tmp_path: Path, updated: str, effective: str, collected: str) -> None:
    assert found(tmp_path, updated, effective, collected) == []
