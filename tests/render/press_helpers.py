"""Small sites for these tests, made of texts written here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from noticepress.findings.plan import notice_plan
from noticepress.model.change import (
    Change,
    ChangeReport,
    ClearedChange,
    Comparison,
    Edit,
    FactChange,
    Ground,
    JudgedChange,
    Verdict,
)
from noticepress.model.change import ClauseRef as Ref
from noticepress.model.fact import Contact, Fact, Period
from noticepress.model.message import msg
from noticepress.model.notice import Document, Edition, Notice, Settings, Sidecar, Vendor, VersionId
from noticepress.model.passage import Span
from noticepress.model.plan import Circumstances
from noticepress.model.promise import Promises
from noticepress.model.site import Site
from noticepress.parsing import parse
from noticepress.pipeline.topics import says
from noticepress.sources import read

ZH = """清禾隐私政策
生效日期：2024年1月1日

一、我们收集的信息
1、注册账号时，我们收集您的手机号码和昵称。
2、下单时，我们收集您的收货地址。

二、信息的保存期限
我们保存您的订单信息三年，到期后删除。

三、联系我们
您可以发送邮件至 privacy@qinghe.example 与我们联系，我们将在15个工作日内回复。
"""
ZH_NEXT = ZH.replace("三年", "五年").replace("2024", "2025")
EN = """Cookie notice

1. What we set
We set two cookies:
- session: keeps you logged in;
- basket: remembers your basket.

2. Questions
Write to cookies@meadow.example.
"""
TODAY = date(2026, 11, 23)


def document(text: str, name: str, sidecar: Sidecar | None = None, suffix: str = "txt") -> Document:
    """``name`` is ``vendor/notice@version:lang``; a section's topic is given by the words in its heading."""
    place, _, lang = name.partition(":")
    path, _, version = place.partition("@")
    vendor, _, notice = path.partition("/")
    source = read(text.encode(), f"content/{lang}/{vendor}/{notice}/{version}.{suffix}", lang=lang)
    parsed = parse(source, VersionId(vendor, notice, lang, version), sidecar or Sidecar())
    topics, facts = {}, []
    for clause in parsed.walk():
        words = f"{clause.title or ''}{clause.text}"
        if "保存" in words:
            topics[clause.id] = ("retention",)
        if "@" in clause.text:
            topics[clause.id] = ("contact", "contact.channels")
            at = clause.text.index("@")
            quote = clause.text[at - 7 : at + 8]
            span = clause.body.span(at - 7, at + 8)
            value = Contact(address=quote, valid=False)
            facts.append(
                Fact(
                    clause=clause.id,
                    kind="email",
                    value=value,
                    quote=quote,
                    lines=clause.own_lines,
                    span=span,
                    found_by="test",
                )
            )
    return Document(version=parsed, topics=topics, facts=tuple(facts))


def notice(name: str, documents: list[Document], **more: object) -> Notice:
    """A notice holding ``documents``, oldest first."""
    vendor, _, id_ = name.partition("/")
    held: dict[str, list[Document]] = {}
    for one in documents:
        held.setdefault(one.id.lang, []).append(one)
    editions = {lang: Edition(lang=lang, versions=tuple(versions)) for lang, versions in held.items()}
    given: dict[str, object] = {
        "vendor": Vendor(id=vendor, name={"zh": "清禾", "en": "Qinghe"}, regimes=("pipl",)),
        "kind": "privacy",
        "title": {"zh": "隐私政策", "en": "Privacy Policy"},
        "authoritative": None,
    }
    return Notice(id=id_, editions=editions, **{**given, **more})


def period(years: int) -> Fact:
    """A retention period of the sample text."""
    value = Period(number=years, unit="year", day_kind=None, bound="exactly", serves="")
    quote = {3: "三年", 5: "五年"}[years]
    return Fact(
        clause="二-p1",
        kind="retention",
        value=value,
        quote=quote,
        lines=(9, 9),
        span=Span(0, 0),
        found_by="test",
    )


def report(old: Document, new: Document) -> ChangeReport:
    """三年 → 五年, judged major, and a renumbering that was cleared."""
    clause = next(c for c in new.version.walk() if "五年" in c.text)
    ref = Ref(id=clause.id, label=None, name=clause.title or clause.text, lines=clause.lines)
    before, after = clause.text.split("五年")
    edits = (Edit("equal", before), Edit("delete", "三年"), Edit("insert", "五年"), Edit("equal", after))
    change = _change(
        ("modified",), ref, (before + "三年" + after, clause.text), edits, (period(3), period(5))
    )
    same = _change(("renumbered",), ref, ("一", "一"), (Edit("equal", "一"),), None)
    ground = Ground(
        rule="cn.retention",
        ground="pipl",
        clause=None,
        lines=None,
        cite=None,
        verified=True,
        duty="notify",
        trigger="五年",
    )
    judged = JudgedChange(
        change=change, significance="major", state="decided", direction="against_reader", grounds=(ground,),
        explanation=msg("Page not found"),
    )  # fmt: skip
    verdict = Verdict(
        significance="major",
        duties=(),
        lead_days=None,
        lead_basis=None,
        channels=(),
        revision="2.0.0",
        open=0,
    )
    comparison = Comparison(old=old, new=new, changes=(change, same), counterparts=())
    cleared = (ClearedChange(change=same, rule="minor.renumber"),)
    plan = notice_plan(comparison, (judged,), verdict, Promises(), Circumstances())
    return ChangeReport(
        comparison=comparison,
        regimes=("pipl",),
        promises=Promises(),
        verdict=verdict,
        changes=(judged,),
        cleared=cleared,
        plan=plan,
    )


def _change(
    ops: tuple[str, ...],
    ref: Ref,
    texts: tuple[str, str],
    edits: tuple[Edit, ...],
    facts: tuple[Fact, Fact] | None,
) -> Change:
    changed = (FactChange(change="changed", kind="retention", old=facts[0], new=facts[1]),) if facts else ()
    return Change(
        id="c1", ops=ops, old=(ref,), new=(ref,), old_text=texts[0], new_text=texts[1], edits=edits,
        topics=("retention",), facts=changed, confidence=1.0, reason=msg("Page not found"),
    )  # fmt: skip


def site(
    notices: list[Notice], reports: Mapping[tuple[str, str], ChangeReport] | None = None, **settings: object
) -> Site:
    """A site with both interface languages and a base URL, unless told otherwise."""
    given: dict[str, object] = {
        "title": {"zh": "隐私声明", "en": "Privacy notices"},
        "base_url": "https://notices.example/",
        "languages": ("zh", "en"),
    }
    return Site(
        settings=Settings(**{**given, **settings}),
        notices=tuple(notices),
        reports=reports or {},
        says=says(notices, TODAY),
        today=TODAY,
    )


def sample() -> Site:
    """One notice in Chinese with a history and one in English: each is missing in the other language."""
    old = document(ZH, "qinghe/privacy@2024-01-01:zh")
    new = document(ZH_NEXT, "qinghe/privacy@2025-01-01:zh")
    later = document(ZH_NEXT, "qinghe/privacy@2027-01-01:zh")
    cookie = document(EN, "meadow/cookie@undated:en")
    return site(
        [
            notice("meadow/cookie", [cookie], kind="cookie", title={"en": "Cookie notice"}),
            notice("qinghe/privacy", [old, new, later], authoritative="zh"),
        ],
        {(str(old.id), str(new.id)): report(old, new)},
    )
