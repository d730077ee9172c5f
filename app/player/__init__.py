"""Picture, buttons and timeline as one column."""
