"""Kinds of arguments and options that the command-line library lacks."""

from __future__ import annotations

from datetime import datetime

import click

from noticepress.messages import say
from noticepress.model.message import msg

from .language import here, known_language


class Closing(click.Argument):
    """The last of several arguments that may be left out together: its name ends the bracket of the usage."""

    def get_error_hint(self, ctx: click.Context | None) -> str:
        """Its name without that bracket."""
        return super().get_error_hint(ctx).replace("]", "")


class Day(click.DateTime):
    """A day as ``YYYY-MM-DD``."""

    def __init__(self) -> None:
        """The one form."""
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Told without the codes of ``strftime`` where it is none."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            told = msg("{value} is no date: write it as YYYY-MM-DD.", value=str(value))
            self.fail(say(told, here()), param, ctx)


class Tongue(click.ParamType[str]):
    """A language that messages can be in."""

    name = "tag"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """``zh`` or ``en``, of whatever script or country."""
        known = known_language(str(value))
        if known is None:
            told = msg("messages are in zh and en, not in {tag}; try --lang en", tag=str(value))
            self.fail(say(told, here()), param, ctx)
        return known
