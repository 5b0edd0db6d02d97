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
from .sentence import say, shown
from .territories import territory

__all__ = [
    "bind_catalogues",
    "bound_catalogue",
    "bound_digest",
    "catalogue",
    "catalogue_file",
    "is_right_to_left",
    "languages",
    "locale_of",
    "say",
    "shown",
    "territory",
]
