"""Clauses laid against clauses, across languages and vendors; and drift between editions."""

from .kin import same_notice
from .languages import align_editions
from .vendors import align_vendors

__all__ = ["align_editions", "align_vendors", "same_notice"]
