"""Parts of windows that know nothing of recordings: looks, columns, fields, long names."""
