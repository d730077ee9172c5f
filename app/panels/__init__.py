"""The panels beside the picture: curves, cycles, parameters, notes."""
