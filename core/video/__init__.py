"""Video in and out, by each frame's own time."""
