"""An edition as Markdown source: written anew, or mended in the places that changed."""

from .inline import inline
from .mended import Change, Mended, mended, same
from .patch import Patch, patched
from .whole import Said, block, borrowed, edition_markdown

__all__ = [
    "Change",
    "Mended",
    "Patch",
    "Said",
    "block",
    "borrowed",
    "edition_markdown",
    "inline",
    "mended",
    "patched",
    "same",
]
