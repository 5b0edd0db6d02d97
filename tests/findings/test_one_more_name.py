"""One recipient more sets off what recipients set off, and is told by its name alone."""

from __future__ import annotations

import pytest
from test_edits import judged, rules

OTHERS = ("cn.kinds.added", "cn.recipient.changed_use", "cn.purpose.changed", "own.major.service_model")


@pytest.mark.parametrize(
    ("file", "old", "new", "name"),
    [
        ("liwanshufang", "与顺丰速运共享", "与顺丰速运、京东物流共享", "京东物流"),
        ("liwanshufang", "| 中通快递 |", "| 中通快递、京东物流 |", "京东物流"),
        ("kestrelbooks", "| SF Express |", "| SF Express, DHL |", "DHL"),
    ],
)
def test_one_recipient_more(file: str, old: str, new: str, name: str) -> None:
    report = judged(file, old, new)
    assert rules(report).isdisjoint(OTHERS)
    told = {ground.trigger for row in report.changes for ground in row.grounds}
    assert told == {name}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("liwanshufang", "| 收货地址 |", "| 收货地址、手机号码 |"),
        ("kestrelbooks", "| Postal address |", "| Postal address, phone number |"),
    ],
)
def test_one_kind_of_data_more_in_its_column_is_no_recipient(file: str, old: str, new: str) -> None:
    assert "cn.recipient.added" not in rules(judged(file, old, new))
