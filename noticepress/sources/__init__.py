"""Bytes → Source: discovering, decoding, and cutting each format into blocks."""

from .discover import Discovered, Found, discover
from .reading import SUFFIXES, read

__all__ = ["SUFFIXES", "Discovered", "Found", "discover", "read"]
