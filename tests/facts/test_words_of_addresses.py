"""What stands in a web or e-mail address speaks of no topic."""

from __future__ import annotations

import pytest
from plain import version_of

from noticepress.facts.mentions import find_mentions
from noticepress.facts.topics import assign
from noticepress.text.addresses import without_addresses

SAID = ["Write to {} for more.", "更多内容见{}，谢谢。"]
ADDRESSES = [
    "https://elm.example/cookies?security=children",
    "www.security-elm.example/retention",
    "complaints@cookies.elm.example",
]


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_speak_of_nothing(said: str, address: str) -> None:
    version, plain = (version_of(said.format(put)) for put in (address, without_addresses(address)))
    assert assign(version) == assign(plain)
    assert [m.topic for m in find_mentions(version)] == [m.topic for m in find_mentions(plain)]


def test_what_is_no_address_stays() -> None:
    text = "按照https协议传输，privacy @ 我们；a://b"
    assert without_addresses(text) == text
    assert without_addresses("或privacy@elm.example投诉") == "或xxxxxxx@xxx.xxxxxxx投诉"


def test_https_as_a_word_is_a_measure_of_security() -> None:
    text = "We transmit all data by https and encrypt it."
    assert assign(version_of(text))["p1"][0] == "security_measures"
