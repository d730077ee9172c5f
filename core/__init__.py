"""Kinetrace's computing half: network, video pipeline, kinematics. Knows no Qt."""
