"""Formats that other programs read: JSON of the interfaces, SARIF, TMX, XLIFF, CSV, Word."""
