"""How the pages tell whether a translation renders the text that holds."""

from __future__ import annotations

from noticepress.model.message import Message, msg
from noticepress.model.staleness import Staleness
from noticepress.render.words import Words

from .standing import told_version


def standing_told(found: Staleness, words: Words) -> Message:
    """One sentence on the text that was translated."""
    told = {"language": words.language(found.of.lang), "version": told_version(found.of.version, words)}
    match found.standing:
        case "current":
            return msg("It translates the {language} text that holds ({version}).", **told)
        case "superseded":
            return msg("A newer {language} text is in force than the one translated ({version}).", **told)
        case "edited":
            return msg("The {language} text ({version}) is no longer the one that was translated.", **told)
        case "absent":
            return msg("It translates a {language} version that is not here ({version}).", **told)


def work(found: Staleness) -> Message | None:
    """What a translator has to do because the source changed; None where nothing is known of it."""
    if not found.clauses:
        return None
    whys = [clause.why for clause in found.clauses]
    return msg(
        "since then clauses changed: {changed}, new: {added}, gone: {removed}; to translate: {amount}",
        changed=whys.count("text"),
        added=whys.count("added"),
        removed=whys.count("removed"),
        amount=found.total.told,
    )
