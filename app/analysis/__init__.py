"""Choosing a network, looking at a video before, and the analysis itself."""
