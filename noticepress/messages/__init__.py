"""How a message (an id and values) becomes a sentence of a language, through gettext catalogues."""

from .catalogues import catalogue, languages, locale_of
from .sentence import say, shown
from .territories import territory

__all__ = ["catalogue", "languages", "locale_of", "say", "shown", "territory"]
