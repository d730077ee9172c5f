"""The exponential moving average of a network's weights, which is what gets evaluated."""

import copy
from typing import Any

import torch

from ..network.efficientpose import EfficientPose


class Average:
    """A copy of a network that follows it slowly.

    The memory grows with the number of updates, min(decay, (1 + n) / (10 + n)), so that the
    random start is soon forgotten. Batch-norm statistics are averaged as well.
    """

    def __init__(self, network: EfficientPose, decay: float) -> None:
        self.network = copy.deepcopy(network).eval().requires_grad_(False)
        self.decay = decay
        self.updates = 0

    @torch.no_grad()
    def update(self, network: EfficientPose) -> None:
        """Move a little towards the network."""
        decay = min(self.decay, (1 + self.updates) / (10 + self.updates))
        self.updates += 1
        ours, theirs = self.network.state_dict(), network.state_dict()
        floating = [name for name, value in ours.items() if value.is_floating_point()]
        torch._foreach_lerp_(
            [ours[name] for name in floating], [theirs[name] for name in floating], 1 - decay
        )

    def state_dict(self) -> dict[str, Any]:
        """Return all that a resumed run needs."""
        return {"network": self.network.state_dict(), "updates": self.updates}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Continue from `state_dict()`."""
        self.network.load_state_dict(state["network"])
        self.updates = state["updates"]
