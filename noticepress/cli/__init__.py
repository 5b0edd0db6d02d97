"""The command line: declares and delegates. Each command is a file of its own."""

from .group import cli

__all__ = ["cli"]
