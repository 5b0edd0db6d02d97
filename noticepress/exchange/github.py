"""Remarks as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions: ``%``, CR and LF are escaped
in the message, ``:`` and ``,`` in properties, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from noticepress.messages import say
from noticepress.model.finding import Severity

from .remark import Remark

_COMMANDS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def github(remarks: Iterable[Remark], lang: str) -> str:
    """A line a remark, sentences in ``lang``; what a person let be is left out."""
    return "".join(_line(remark, lang) for remark in remarks if remark.settled is None)


def _line(remark: Remark, lang: str) -> str:
    first, last = remark.place.lines
    places = {
        "file": remark.place.path,
        "line": str(max(first, 1)),
        "endLine": str(max(first, last, 1)),
        "title": f"{remark.rule.id} {say(remark.rule.title, lang)}",
    }
    properties = ",".join(f"{name}={_property(value)}" for name, value in places.items())
    return f"::{_COMMANDS[remark.severity]} {properties}::{_data(say(remark.message, lang))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
