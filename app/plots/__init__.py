"""Plots of angles: over time, over the gait cycle, against each other."""
