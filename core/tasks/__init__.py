"""Movements other than gait, each in a file; `choice` has them as a table."""
