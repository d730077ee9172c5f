"""EfficientPose: the network, its weights, and how points are read off its maps."""
