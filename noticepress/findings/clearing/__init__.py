"""Clearing a change as cosmetic: only by a rule's name."""

from .by_rule import cleared_by, spelled_out, written_alike

__all__ = ["cleared_by", "spelled_out", "written_alike"]
