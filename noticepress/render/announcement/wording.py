"""The sentences of an announcement. They state what the texts and the plan say, and promise nothing new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticepress.messages import language_name
from noticepress.model.change import ChangeReport
from noticepress.model.fact import Contact, Phone
from noticepress.model.message import DataText, Message, Value, msg
from noticepress.render.views.accepted import accepted_rows

from .changed import edition_in, new_text, page_link

_CONTACTS = frozenset({"contact", "complaints_remedies", "rights_procedure"})
"""Topics of clauses whose addresses are for readers."""


def title(report: ChangeReport, lang: str) -> Message:
    """Says when, where a day is stated."""
    return next(titles(report, lang))


def titles(report: ChangeReport, lang: str) -> Iterator[Message]:
    """Fullest first."""
    notice, vendor = _notice(report, lang), _vendor(report)
    if vendor:
        yield msg("{vendor}: change of the {notice}", vendor=vendor, notice=notice)
    yield msg("Change of the {notice}", notice=notice)
    yield msg("Privacy notice changed")


def opening(report: ChangeReport, form: str, lang: str) -> Iterator[Message]:
    """What happens, from when, and what comes next."""
    notice, day = _notice(report, lang), report.plan.effective
    if form == "letter":
        yield msg("Dear reader,")
    if day:
        yield msg("We are changing the {notice}. The new text applies from {day}.", notice=notice, day=day)
    else:
        yield msg("We are changing the {notice}.", notice=notice)
    yield msg("What changes:")


def more(count: int) -> Message:
    """Rows that had no room."""
    return msg("And 1 more change.") if count == 1 else msg("And {count} more changes.", count=count)


def choices(report: ChangeReport) -> Iterator[Message]:
    """What the reader can do."""
    contacts, consents = _contacts(report), _consents(report)
    if consents:
        yield _consent(consents)
    if contacts:
        yield msg("Questions or objections reach us at {contacts}.", contacts=contacts)
    else:
        yield msg("Questions or objections reach us by the contacts that the text names.")


def _consents(report: ChangeReport) -> frozenset[str]:
    """That accepted rows call for; the plan also counts rows that wait."""
    asked = set[str]()
    for row in accepted_rows(report):
        set_by_hand = row.review.duty if row.review else None
        asked |= {set_by_hand} if set_by_hand else {ground.duty for ground in row.grounds}
    return frozenset(duty for duty in asked if duty.endswith("_consent"))


def _consent(consents: frozenset[str]) -> Message:
    """Until a person agrees, the old rules hold for that person's data: PIPL art. 14(2), law.md section 4."""
    if "guardian_consent" in consents:
        return msg(
            "Where a change needs consent, we ask you, or the guardian of a child, for it separately. Until "
            "it is given, what applied before goes on applying to your data."
        )
    return msg(
        "Where a change needs your consent, we ask you for it separately. Until you give it, what applied "
        "before goes on applying to your data."
    )


def links(report: ChangeReport, lang: str) -> Iterator[Message]:
    """To the whole new text, and that the text in ``lang`` has not followed; none outside a site."""
    text = new_text(report, lang)
    where, own = page_link(report, text), edition_in(report, lang)
    if where and text.lang.partition("-")[0] == lang.partition("-")[0]:
        yield msg("The whole new text: {link}", link=where)
    elif where:
        language = language_name(text.lang, lang)
        yield msg("The whole new text, in {language}: {link}", language=language, link=where)
    if where and own and own.is_behind:
        yield msg(
            "The text in {language} does not have these changes yet.", language=language_name(lang, lang)
        )


def buttons(report: ChangeReport) -> Message:
    """Of a window. A consent is asked apart from the notice, never by closing it."""
    return (
        msg("[Read what changes] [Go on to consent] [Later]")
        if _consents(report)
        else msg("[Read what changes] [Close]")
    )


def sender(report: ChangeReport) -> Iterator[Message]:
    """Who writes, and when, where known."""
    vendor, day = _vendor(report), report.plan.announced
    if vendor:
        yield msg("{vendor}", vendor=vendor)
    if day and report.plan.announced_basis != "as_of":
        yield msg("{day}", day=day)


def alerts(report: ChangeReport, topics: Sequence[str], lang: str) -> Iterator[Message]:
    """One sentence with all topics, with fewer, with none; then without the day."""
    notice, day = _notice(report, lang), report.plan.effective
    for count in range(len(topics), 0, -1):
        about: tuple[Value, ...] = (*topics[:count], *((msg("others"),) if count < len(topics) else ()))
        if day:
            yield msg(
                "The {notice} changes on {day}: {topics}. Open to read more.",
                notice=notice,
                day=day,
                topics=about,
            )
        else:
            yield msg("The {notice} changes: {topics}. Open to read more.", notice=notice, topics=about)
    if day:
        yield msg("The {notice} changes on {day}. Open to read more.", notice=notice, day=day)
    yield msg("The {notice} changes. Open to read more.", notice=notice)


def _notice(report: ChangeReport, lang: str) -> Value:
    """As the site names it in the language; else as the text in it prints it; else a plain word.

    A title in another language would be read as a mistake.
    """
    new, circumstances = report.comparison.new, report.plan.circumstances
    base = lang.partition("-")[0]
    titles = dict(circumstances.publisher.title) if circumstances.publisher else {}
    if named := titles.get(lang) or titles.get(base):
        return named
    if new.id.lang in {lang, base}:
        return new.version.title
    others = (state.title for state in circumstances.editions if state.lang in {lang, base} and state.title)
    return next(others, msg("privacy notice"))


def _vendor(report: ChangeReport) -> DataText | None:
    publisher = report.plan.circumstances.publisher
    return DataText(publisher.vendor) if publisher and publisher.vendor else None


def _contacts(report: ChangeReport) -> tuple[str, ...]:
    """Addresses that are valid, as the newer version names them for readers."""
    new = report.comparison.new
    found = dict[str, None]()
    for fact in new.facts:
        if not _CONTACTS.intersection(new.topics.get(fact.clause, ())):
            continue
        match fact.value:
            case Contact(address=address, valid=True) if fact.kind == "email":
                found[address] = None
            case Phone(e164=str(), valid=True, as_printed=printed):
                found[printed] = None
            case _:
                pass
    return tuple(found)
