"""What a template puts into a text: ``{{ site.name }}``, ``${company}``, ``%{email}``."""

from __future__ import annotations

from .regex import regex

FORM = r"\{\{[^{}\n]{1,80}\}\}|[$%]\{[^{}\n]{1,60}\}"
PLACEHOLDER = regex(FORM)


def blanked(text: str) -> str:
    """The text with every placeholder blank, offsets kept: the name of a variable says nothing."""
    if "{" not in text:
        return text
    return PLACEHOLDER.sub(lambda found: " " * len(found[0]), text)
