"""The tracks under the picture."""
