"""The window for many recordings one after another."""
