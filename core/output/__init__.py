"""Tables, figures, videos, reports and other programs' files."""
