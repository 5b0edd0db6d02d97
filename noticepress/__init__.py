"""noticepress: a compiler for privacy notices."""

__version__ = "0.1.0"
