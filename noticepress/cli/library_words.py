"""What the command-line library itself says, so that it speaks the person's language too.

click looks its sentences up in gettext's global domain. They are named here, as click 8.5 writes them, for
Babel to extract; the catalogue has no other way to know them.
"""

from __future__ import annotations

import os


def N_(text: str, *_forms: str) -> str:  # noqa: N802 - the name under which Babel looks for messages
    """The text itself."""
    return text


WORDS = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("Show this message and exit."),
    N_("Aborted!"),
    N_("Error: {message}"),
    N_("Try '{command} {option}' for help."),
    N_("Missing command."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
    N_("Option {name!r} does not take a value."),
    N_("default: {default}"),
    N_("{name} {filename!r} does not exist."),
)


def ngettext(one: str, many: str, number: int) -> str:
    """The form for ``number`` in English."""
    return one if number == 1 else many


COUNTED = (
    ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1),
    ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 2),
    ngettext(
        "{value!r} does not match the format {format}.", "{value!r} does not match the formats {formats}.", 1
    ),
    ngettext("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", 1),
    ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 1),
)


def teach_library(lang: str) -> None:
    """Let click speak ``lang`` from our compiled catalogue; without one it speaks English."""
    if lang == "en":
        return
    import gettext  # noqa: PLC0415 - only for who reads another language

    from noticepress.messages.catalogues import DOMAIN, LOCALE_DIR  # noqa: PLC0415

    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain(DOMAIN, str(LOCALE_DIR))
    gettext.textdomain(DOMAIN)
