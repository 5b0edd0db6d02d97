"""The five real notices against what a first reading of them found (tests/law/seed_promises.yaml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from noticepress.facts import annotate, promises
from noticepress.model.fact import Fact, Term
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.model.source import Source
from noticepress.parsing import parse
from noticepress.sources import read

ROOT = Path(__file__).parents[2]
EXPECTED = {
    row["seed"]: row
    for row in yaml.safe_load((ROOT / "tests/law/seed_promises.yaml").read_text("utf-8"))["seed_promises"]
}
PLACES = {
    "000": "en/smartee/privacy/undated.txt",
    "001": "en/smartee/cookie/undated.txt",
    "002": "en/shimmer/sts/2021-12-01.txt",
    "003": "en/smartbt/privacy/2022-12-16.txt",
    "004": "zh/delun/privacy/undated.txt",
}


@cache
def document(seed: str) -> Document:
    place = PLACES[seed]
    lang, vendor, notice, version = place.split("/")
    source = read((ROOT / "content" / place).read_bytes(), f"content/{place}", lang=lang)
    assert isinstance(source, Source)
    return annotate(parse(source, VersionId(vendor, notice, lang, version.removesuffix(".txt")), Sidecar()))


def ids(facts: tuple[Fact, ...]) -> list[str | None]:
    return [fact.value.id for fact in facts if isinstance(fact.value, Term)]


def found(seed: str, kind: str) -> set[str | None]:
    return {f.value.id for f in document(seed).facts if f.kind == kind and isinstance(f.value, Term)}


@pytest.mark.parametrize("seed", PLACES)
def test_criteria(seed: str) -> None:
    assert ids(promises(document(seed)).criteria) == EXPECTED[seed].get("major", [])


@pytest.mark.parametrize("seed", PLACES)
def test_channels(seed: str) -> None:
    made = promises(document(seed))
    assert {*ids(made.channels), *ids(made.major_channels)} == set(EXPECTED[seed]["channels"])


@pytest.mark.parametrize("seed", PLACES)
def test_promises(seed: str) -> None:
    made = promises(document(seed))
    ours = set(ids(made.consent))
    theirs = {promise.replace("stop_15_days", "stop_notice") for promise in EXPECTED[seed]["promises"]}
    # that a successor stays bound is no promise that the reading listed
    assert ours - {"successor_bound"} == theirs
    assert made.in_advance == EXPECTED[seed]["advance_notice"]
    assert made.lead is None


@pytest.mark.parametrize("seed", ["000", "002", "003", "004"])
def test_deemed_acceptance(seed: str) -> None:
    assert promises(document(seed)).deemed_acceptance


def test_channels_of_major_changes_are_apart() -> None:
    made = promises(document("004"))
    assert ids(made.channels) == ["page_post"]
    assert ids(made.major_channels) == ["site_announcement", "popup"]


def test_the_six_stand_where_they_are_printed() -> None:
    delun = [f.lines[0] for f in promises(document("004")).criteria]
    smartbt = [f.clause for f in promises(document("003")).criteria]
    assert delun == [117, 118, 119, 120, 121, 122]
    assert smartbt == [f"VII-3-{n}" for n in range(1, 7)]


def test_kinds_of_data() -> None:
    assert {"phone_number", "name", "age", "bank_account"} <= found("004", "data_type")
    assert {"imei", "mac_address", "ip_address", "face", "license_plate"} <= found("003", "data_type")
    assert {"face", "fingerprint"} <= found("003", "sensitive_data_type")
    assert {"birth_date", "social_account", "xray", "stl"} <= found("000", "data_type")
    assert "oral_images" in found("002", "sensitive_data_type")


def test_rights() -> None:
    assert {"access", "correction", "deletion", "copy", "withdraw_consent", "account_cancellation"} <= found(
        "004", "right"
    )
    assert {"restriction", "objection", "portability"} <= found("000", "right")
