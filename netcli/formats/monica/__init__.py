"""Exports of Monica 4."""
