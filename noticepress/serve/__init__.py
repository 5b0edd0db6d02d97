"""The live preview: watch, rebuild, serve."""

from .rebuild import Rebuilt
from .server import run

__all__ = ["Rebuilt", "run"]
