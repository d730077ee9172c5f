"""The window for two recordings side by side."""
