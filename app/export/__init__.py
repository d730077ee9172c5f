"""Choosing what to write, and writing it."""
