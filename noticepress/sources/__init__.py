"""Bytes → Source: discovering, decoding, and cutting each format into blocks."""
