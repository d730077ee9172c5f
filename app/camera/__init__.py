"""The window of the camera."""
