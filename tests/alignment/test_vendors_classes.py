"""What kinds of clauses of two vendors answer each other, and what must stay apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from qinghe import document

from noticepress.alignment import align_vendors
from noticepress.alignment.encoder import Encoder, LexiconOnly, default_encoder

CHINESE = """# 隐私政策

## 1. 我们收集的信息

当你注册帐号时，我们会收到：

- 邮箱和昵称

登陆日志会记录你的IP地址。

## 2. 信息使用

我们将收集的信息用于以下目的：

- 提供和维护服务
- 改进产品

## 3. 信息披露

我们不会出售你的信息。

## 4. 安全与跨境

我们采取访问控制等措施，但任何系统都不能保证绝对安全。信息可能在你所在国家以外的地区处理。

## 5. 变更与联系

我们可能会更改本政策，并更新本页的日期。如有疑问，请发邮件至 a@example.com。
"""
ENGLISH = """# Privacy notice

## 1. What we gather

When you sign up for an account, we receive:

- your e-mail address and a display name

Our server logs keep your IP address.

## 2. How we use it

We use what we gather in order to:

- provide and maintain the service
- make the product better

## 3. Selling

We never sell or rent your data.

## 4. Keeping it safe

We have technical and organisational measures in place.

No method of storage is 100% secure.

## 5. Other countries

Your data may be processed outside your country.

## 6. Changes

We may revise this notice; the date at the top of this page will change with it.

## 7. Questions

If you have any questions, e-mail b@example.org.

## 8. Pets

Dogs are welcome in our office.
"""
LEFT, RIGHT = document("zh", CHINESE, vendor="a"), document("en", ENGLISH, vendor="b")
SIGNS = {
    "the lead of a list": ("当你注册帐号时", "When you sign up"),
    "what a lead announces": ("邮箱和昵称", "your e-mail address"),
    "logs, in another spelling": ("登陆日志", "Our server logs"),
    "a lead that names purposes": ("我们将收集的信息用于", "We use what we gather"),
    "a purpose": ("提供和维护服务", "provide and maintain"),
    "sale": ("我们不会出售", "We never sell"),
    "one clause on several things: measures": ("我们采取访问控制", "We have technical"),
    "one clause on several things: no certainty": ("我们采取访问控制", "No method of storage"),
    "one clause on several things: abroad": ("我们采取访问控制", "Your data may be processed outside"),
    "changes": ("我们可能会更改本政策", "We may revise"),
    "heading on what is collected": ("我们收集的信息", "What we gather"),
    "heading on use": ("信息使用", "How we use it"),
}
APART = {
    "what only one says": ("我们可能会更改本政策", "Dogs are welcome"),
    "sale and logs": ("我们不会出售", "Our server logs"),
    "logs and purposes": ("登陆日志", "make the product better"),
    "purposes and changes": ("改进产品", "We may revise"),
    "headings on different things": ("信息披露", "Other countries"),
}
METHODS = {"meaning": default_encoder, "words": LexiconOnly}


def linked(encoder: Callable[[], Encoder]) -> set[tuple[str, str]]:
    """The links, by what the clauses say."""
    said = [{one.id: f"{one.title or ''}{one.text}" for one in side.version.walk()} for side in (LEFT, RIGHT)]
    pairs = align_vendors(LEFT, RIGHT, encoder=encoder).pairs
    return {(said[0][a], said[1][b]) for pair in pairs for a in pair.left for b in pair.right}


@pytest.fixture(scope="module", params=METHODS)
def links(request: pytest.FixtureRequest) -> set[tuple[str, str]]:
    return linked(METHODS[request.param])


def holds(links: set[tuple[str, str]], ours: str, theirs: str) -> bool:
    return any(left.startswith(ours) and right.startswith(theirs) for left, right in links)


@pytest.mark.parametrize("kind", SIGNS)
def test_clauses_on_the_same_matter_answer_each_other(kind: str, links: set[tuple[str, str]]) -> None:
    assert holds(links, *SIGNS[kind])


@pytest.mark.parametrize("kind", APART)
def test_clauses_on_different_matters_stay_apart(kind: str, links: set[tuple[str, str]]) -> None:
    assert not holds(links, *APART[kind])
