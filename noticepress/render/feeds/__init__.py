"""Atom and JSON Feed: what was announced and what took effect, for the site, a language, a notice."""

from .files import feed_files

__all__ = ["feed_files"]
