"""Drift: where two editions of one notice no longer say the same, by facts and form, never by likeness."""

from .collect import drifts

__all__ = ["drifts"]
