"""Versions laid against each other, across languages and across vendors."""
