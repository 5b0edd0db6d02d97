"""What is said where a language has no words of its own."""

from __future__ import annotations

from gettext import NullTranslations

from .isolation import left_to_right


class Untranslated(NullTranslations):
    """The English of the message ids; on a page from right to left in its own direction."""

    def __init__(self, *, right_to_left: bool) -> None:
        super().__init__()
        self._right_to_left = right_to_left

    def gettext(self, message: str) -> str:
        """The message itself."""
        return left_to_right(message) if self._right_to_left else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """One of the two messages."""
        return self.gettext(msgid1 if n == 1 else msgid2)
