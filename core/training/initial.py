"""Beginning with what a network has learnt, of the same variant or a smaller one, and keeping it.

The smaller one's is grown, after Chen, Goodfellow, Shlens: Net2Net: accelerating learning via
knowledge transfer (ICLR 2016, arXiv 1511.05641): the larger network predicts at first what the
smaller one does, and what it has more of learns from there.
"""

from pathlib import Path

import torch
from torch import Tensor

from ..errors import WeightsError
from ..network.efficientpose import EfficientPose, MobileDenseNet, trunk_channels
from ..network.variants import VARIANTS
from ..network.weights import WeightsFile, load_network


def load_into(network: EfficientPose, path: Path) -> None:
    """Load safetensors weights; layers that the network was built without are left out.

    Weights that say of themselves that they are a smaller variant's are grown (`grow`).

    Raises
    ------
    WeightsError : unreadable, weights of another network, or of a larger one
    """
    variant = network.variant.name
    given = WeightsFile(variant, path, "chosen").metadata.get("variant", variant)
    learnt = load_network(VARIANTS.get(given, network.variant), path)
    if given != variant:
        try:
            grow(learnt, network)
        except ValueError as error:
            raise WeightsError(
                f"{path}: EfficientPose {variant} cannot begin with it ({error})."
            ) from error
        return
    state = learnt.state_dict()
    network.load_state_dict({name: state[name] for name in network.state_dict()})


def check_share(variant: str, path: Path) -> None:
    """Check that a share of weights can stay in a variant's: better known before than after it.

    Raises
    ------
    WeightsError : unreadable, or another variant's
    """
    given = WeightsFile(variant, path, "chosen").metadata.get("variant", variant)
    if given != variant:
        raise WeightsError(
            f"{path}: weights of EfficientPose {given}, and only a share of those of {variant} can "
            "stay in these. Leave 'initial_share' out."
        )


@torch.no_grad()
def mix_in(network: EfficientPose, path: Path, share: float) -> None:
    """Move a network's weights by a share of the way to those that it began with.

    Between the two lie networks that often do better than either on what one of them has learnt
    alone: Wortsman et al.: Robust fine-tuning of zero-shot models (CVPR 2022, arXiv 2109.01903).
    Batch-norm statistics are moved as well.

    Raises
    ------
    WeightsError : unreadable, or weights of another network
    """
    began = load_network(network.variant, path).state_dict()
    for name, value in network.state_dict().items():
        if value.is_floating_point():
            value.lerp_(began[name].to(value), share)


def grow(small: EfficientPose, large: EfficientPose) -> None:
    """Change `large` so that it predicts the same maps as `small` for the same picture.

    Every layer of the smaller network lies within that of the same name. What it computes is not
    fed by channels that are new, and these begin at random; a block that is new adds nothing at
    first. A low trunk that is new begins as the stages that the smaller one's high trunk has in
    common with it.

    Parameters
    ----------
    small, large : variants whose trunks, width and depth do not shrink from one to the other

    Raises
    ------
    ValueError : the other network is not larger throughout
    """
    old, new = small.state_dict(), large.state_dict()
    began = set()
    for name in new:
        source = name
        if name.startswith("low_trunk.") and small.low_trunk is None:
            source = name.replace("low_trunk.", "high_trunk.", 1)
        if source in old:
            _place(old[source], new[name], _inputs(name, small, large), name)
            began.add(name)
    for layer in _silent_at_first(large, set(new) - began):
        new[layer].zero_()
    large.load_state_dict(new)


def _place(old: Tensor, new: Tensor, inputs: list[int] | None, name: str) -> None:
    """Write a layer's values into the larger one's; its new inputs do not count at first."""
    places = inputs or list(range(old.shape[1] if old.dim() > 1 else 0))
    if any(a > b for a, b in zip(old.shape, new.shape, strict=True)):
        raise ValueError(f"{name}: {tuple(old.shape)} does not fit into {tuple(new.shape)}.")
    if old.dim() == 0:
        new.copy_(old)
    elif old.dim() == 1:
        new[: len(old)] = old
    else:
        new[: len(old)] = 0
        new[: len(old), places] = old


def _inputs(name: str, small: EfficientPose, large: EfficientPose) -> list[int] | None:
    """Return where a layer's old inputs lie among the new ones; None: first and in order."""
    c, wide = small.variant.channels, large.variant.channels
    features = [part * wide + channel for part in range(3) for channel in range(c)]
    if name.endswith((".head.weight", ".conv3.expand_conv.weight")):
        return features[: 3 * c] if ".head." in name else features[: 2 * c]
    if not name.endswith(".conv1.expand_conv.weight"):
        return None
    if ".block.0." not in name:
        return features
    before = [] if name.startswith(_first_pass(large)) else features
    shared = 3 * wide if before else 0
    high = [shared + channel for channel in range(trunk_channels(small.high_trunk))]
    low = shared + trunk_channels(large.high_trunk)
    return before + high + [low + channel for channel in range(trunk_channels(small.low_trunk))]


def _first_pass(network: EfficientPose) -> str:
    return "skeleton_pass." if network.skeleton_pass is not None else "detection_passes.0."


def _silent_at_first(network: EfficientPose, begun_at_random: set[str]) -> list[str]:
    """Return the scale and shift of the last norm of each new block that is added to its input."""
    norms = [
        f"{name}.{norm}" for name, part in network.named_modules() for norm in _last_norms(part)
    ]
    layers = [f"{norm}.{value}" for norm in norms for value in ("weight", "bias")]
    return [layer for layer in layers if layer in begun_at_random]


def _last_norms(part: torch.nn.Module) -> list[str]:
    if isinstance(part, MobileDenseNet):
        return ["conv1.project_bn", "conv2.project_bn", "conv3.project_bn"]
    if getattr(part, "has_skip", False):
        return ["bn3" if hasattr(part, "bn3") else "bn2"]
    return []
