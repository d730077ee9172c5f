"""Finding one person in a picture and keeping them in view."""
