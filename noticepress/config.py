"""``site.toml`` and sidecars: read, checked whole, resolved."""
