"""Word ``.docx``: the text as Word shows it, one paragraph a line."""

from .document import read_word

__all__ = ["read_word"]
