"""Linting notices: a module for each family of checks, described in ``law/data/checks.toml``."""

from .editions import Editions
from .residue import of_file
from .run import check_notices, check_text, ordered
from .subject import Subject

__all__ = ["Editions", "Subject", "check_notices", "check_text", "of_file", "ordered"]
