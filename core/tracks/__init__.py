"""Left and right decided over time, and what was not the highest peak."""
