"""Settings, weights, help and what the program is."""
