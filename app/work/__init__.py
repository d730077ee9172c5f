"""Long work off the UI thread."""
