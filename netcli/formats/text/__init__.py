"""Encodings and tables of text files."""
