"""Movements other than walking: squat, sit-to-stand, jump, running, range of motion."""
