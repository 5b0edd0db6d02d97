"""Every basis of a lead time in the law data can be said in both languages."""

from noticepress.law import change_rules
from noticepress.messages import say
from noticepress.render.report_words import _LEAD_BASES


def test_no_basis_of_the_rules_is_without_words() -> None:
    bases = {rule.lead_basis for rule in change_rules().rules.values() if rule.lead_basis}
    assert bases
    assert bases <= set(_LEAD_BASES)
    assert all(say(message, "zh") != say(message, "en") for message in _LEAD_BASES.values())
