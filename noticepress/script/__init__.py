"""Chinese in one script for all that compares words: read in simplified characters, told in its own.

Word lists and patterns are written in simplified characters. What parses, annotates, aligns or checks a text
in traditional ones asks here for its reading, which has every character in the same place, and hands what it
found back in the characters of the text.
"""

from .conversion import as_long, is_traditional
from .documents import document_in_one_script, version_in_one_script, with_words
from .own import AS_WRITTEN, Own, WordsOf
from .sources import source_in_one_script

__all__ = [
    "AS_WRITTEN",
    "Own",
    "WordsOf",
    "as_long",
    "document_in_one_script",
    "is_traditional",
    "source_in_one_script",
    "version_in_one_script",
    "with_words",
]
