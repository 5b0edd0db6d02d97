"""``site.toml`` and sidecars: read, checked whole, resolved."""

from .settings import load_settings
from .sidecar import read_sidecar

__all__ = ["load_settings", "read_sidecar"]
