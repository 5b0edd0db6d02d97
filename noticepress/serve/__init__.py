"""The live preview: watch, rebuild, serve."""
