"""Which rules apply: by the regimes chosen, and by what the older version itself defined and promised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from noticepress.law import Citation, Rule
from noticepress.model.change import FORCE, OWN
from noticepress.model.fact import Fact, Term
from noticepress.model.promise import Promises

_FAMILY = {
    "cn_app": "pipl", "cn_ndsr": "pipl", "cn_children": "pipl", "cn_civil": "pipl", "cn_ecl": "pipl",
    "cn_sc": "pipl",     "wp260": "gdpr", "uk_gdpr": "gdpr", "caloppa": "ccpa",
}  # fmt: skip
"""Regulations that come with a regime: choosing ``pipl`` chooses its implementing rules."""


class Basis(Struct, frozen=True):
    """On what a rule rests in this case."""

    ground: str
    """``own``, a regime id or ``general``."""
    clause: Fact | None = None
    """The older version's criterion or promise."""
    cite: Citation | None = None
    beside: Fact | None = None
    """The older version's words on the matter, where the row itself has no older clause."""


class Yardstick(Struct, frozen=True, kw_only=True):
    """What a step between two versions is measured by."""

    regimes: tuple[str, ...]
    promises: Promises

    def basis(self, rule: Rule) -> Basis | None:
        """On what the rule rests; None where it does not apply."""
        test, _, value = rule.applies_when.partition(":")
        match test:
            case "notice_defines":
                fact = _named(self.promises.criteria, value) or _named(self.promises.criteria, "any_change")
                return Basis(OWN, fact) if fact else None
            case "notice_promises":
                fact = _named(self.promises.consent, value)
                return Basis(OWN, fact) if fact else None
            case "regime":
                return self._law(rule) if value in self.regimes else None
            case "any":
                return self._law(rule) or self._words(rule)
            case _:  # a reviewer's flag: nobody set it
                return None

    def _words(self, rule: Rule) -> Basis | None:
        """A rule about the notice's own promises rests on those; any other on force and form alone."""
        if not _is_own(rule):
            return None
        if rule.group != "own_notice":
            return Basis(FORCE)
        told = self.promises
        about: Mapping[str, Iterable[Fact]] = {
            "own.update_clause.channel_weaker": (*told.major_channels, *told.channels),
            "own.update_clause.definition_narrower": told.criteria,
            "own.promise.service_stop": (f for f in told.consent if _is_named(f, "service_stop_notice")),
        }
        return Basis(OWN, beside=next(iter(about.get(rule.id, ())), None))

    def _law(self, rule: Rule) -> Basis | None:
        if rule.group == "own_notice" and _is_own(rule):
            return None
        for source in rule.sources:
            family = _FAMILY.get(source.regime, source.regime)
            if family in self.regimes:
                return Basis(family, cite=source)
        return None


def _named(facts: Iterable[Fact], name: str) -> Fact | None:
    return next((fact for fact in facts if _is_named(fact, name)), None)


def _is_named(fact: Fact, name: str) -> bool:
    return isinstance(fact.value, Term) and fact.value.id == name


def _is_own(rule: Rule) -> bool:
    return any(source.regime in ("own_notice", "practice") for source in rule.sources)
