"""From keypoints over time to angles: filters, facing, definitions."""
