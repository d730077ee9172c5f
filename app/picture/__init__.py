"""The frame on show with all that is drawn on it, and choosing a person in it."""
