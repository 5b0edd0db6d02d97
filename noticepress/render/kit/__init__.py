"""The notice kit: what a vendor puts on its own pages so that users hear of a change once."""

from .files import kit_files

__all__ = ["kit_files"]
