"""Drafts of what readers are told, for each channel promised, made of accepted rows alone."""

from .draft import announcements, ready
from .printed import draft_text

__all__ = ["announcements", "draft_text", "ready"]
