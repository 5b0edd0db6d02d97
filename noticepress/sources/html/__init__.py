"""HTML as found: whole saved pages, Word exports, fragments inside Markdown."""

from .page import fragment_blocks, read_html

__all__ = ["fragment_blocks", "read_html"]
