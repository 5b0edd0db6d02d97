"""Reviewed law and language data, each entry with its source and a verified mark; and its loaders."""
