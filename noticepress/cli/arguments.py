"""Kinds of arguments and options that the command-line library lacks."""

from __future__ import annotations

from datetime import datetime

import click

from noticepress.messages import say
from noticepress.model.message import msg

from .language import here


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
