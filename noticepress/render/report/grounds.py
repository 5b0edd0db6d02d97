"""Why a row is flagged: by the older version's own words, by law, by force and form; never mixed."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from noticepress.law import change_rules
from noticepress.model.change import FORCE, OWN, ChangeReport, Ground, ground_order
from noticepress.model.message import DataText, Sentence, msg
from noticepress.render import report_words
from noticepress.render.words import Words


class GroundView(Struct, frozen=True, kw_only=True):
    """One ground. ``quote`` is in the older version's language."""

    rule: str
    name: str
    duty: str
    basis: str
    """Article and what it says; empty for the notice's own words."""
    unverified: bool
    trigger: str
    place: str
    quote: str
    lead: str


class GroundsView(Struct, frozen=True, kw_only=True):
    """All grounds of one kind."""

    title: str
    grounds: tuple[GroundView, ...]


def grounds(found: Iterable[Ground], report: ChangeReport, words: Words) -> tuple[GroundsView, ...]:
    """The notice's own words, then each regime: both stand even where one is empty; then force and form."""
    by = dict[str, list[GroundView]]({OWN: []})
    for ground in found:
        by.setdefault(ground.ground, []).append(_ground(ground, report, words))
    if not by.keys() - {OWN, FORCE}:
        by["law"] = []
    titles = {
        OWN: msg("By the older version's own words"),
        "law": msg("By law"),
        FORCE: msg("By force and form of the words: neither the notice itself nor a law asks for it"),
    }
    return tuple(
        GroundsView(
            title=words.say(
                titles.get(name) or msg("By law: {regime}", regime=report_words.regime_name(name))
            ),
            grounds=tuple(views),
        )
        for name, views in sorted(by.items(), key=lambda held: ground_order(held[0])[0])
    )


def _ground(ground: Ground, report: ChangeReport, words: Words) -> GroundView:
    lines = report_words.line_range(ground.lines) if ground.lines else ""
    place = msg("clause {clause}, line {lines}", clause=ground.clause or "", lines=lines)
    return GroundView(
        rule=ground.rule,
        name=words.say(report_words.rule_name(ground.rule)),
        duty=words.say(report_words.duty_name(ground.duty)),
        basis=words.say(_cited(ground)) if ground.cite else "",
        unverified=ground.cite is not None and not ground.verified,
        trigger=ground.trigger,
        place=words.say(place) if ground.clause else "",
        quote=report_words.quoted_clause(report, ground.clause) if ground.clause else "",
        lead=_lead(ground.rule, words),
    )


def _cited(ground: Ground) -> Sentence:
    """The article and, from the rule's own list of sources, what it says in a few words."""
    rule = change_rules().rules.get(ground.rule)
    cited = dict(ground.cite.texts) if isinstance(ground.cite, DataText) else {}
    sources = rule.sources if rule else ()
    says = next((source.says for source in sources if dict(source.article) == cited), {})
    cite = ground.cite or report_words.regime_name(ground.ground)
    return msg("{about}: {details}", about=cite, details=DataText(tuple(says.items()))) if says else cite


def _lead(rule: str, words: Words) -> str:
    """The number of days that the rule gives, with what it rests on."""
    known = change_rules().rules.get(rule)
    if known is None or known.lead_days is None:
        return ""
    basis = report_words.lead_basis(known.lead_basis or "")
    return words.say(msg("{days} days ({basis})", days=known.lead_days, basis=basis))
