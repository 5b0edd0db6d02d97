"""XLIFF 2.1 (OASIS standard of 2018-02-13), core only: out to translation editors, and back in."""

from .reading import Received, ReceivedUnit, read_xliff
from .writing import xliff

__all__ = ["Received", "ReceivedUnit", "read_xliff", "xliff"]
