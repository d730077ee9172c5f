"""The open document: what was recorded and decided, kept, checked, and carried over."""
