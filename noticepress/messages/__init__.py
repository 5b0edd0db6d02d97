"""How a message (an id and values) becomes a sentence of a language, through gettext catalogues."""

from .catalogues import (
    bind_catalogues,
    bound_catalogue,
    bound_digest,
    catalogue,
    catalogue_file,
    is_right_to_left,
    languages,
    locale_of,
)
from .formats import listing, long_day
from .language_names import language_name
from .sentence import say, shown
from .territories import territory

__all__ = [
    "bind_catalogues",
    "bound_catalogue",
    "bound_digest",
    "catalogue",
    "catalogue_file",
    "is_right_to_left",
    "language_name",
    "languages",
    "listing",
    "locale_of",
    "long_day",
    "say",
    "shown",
    "territory",
]
