"""EfficientPose as a PyTorch network, read top to bottom: the whole first, then its parts.

Groos, Ramampiaro, Ihlen: EfficientPose: Scalable single-person pose estimation. Applied
Intelligence 51, 2518-2533 (2021), doi 10.1007/s10489-020-01918-7. Figure 2 and table 1.

Shapes: B pictures, S side of the input, s = S / 8 side of the maps, C = `Variant.channels`.
"""

from typing import Any, NamedTuple

import av.logging
import timm
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..keypoints import KEYPOINTS, LIMBS
from .variants import Variant

# torchvision before 0.26, which timm imports, has FFmpeg's threads report errors to Python: while
# a damaged video is closed Python waits for those threads, and they for Python
av.logging.set_level(None)

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)
STRIDE = 8
"""Input pixels for each pixel of the maps that the passes predict."""


class Maps(NamedTuple):
    """All outputs of the network, in the order in which they are computed."""

    limbs: Tensor | None
    """(B, 28, s, s) part-affinity vectors, x and y of each limb; None without that pass"""
    detections: list[Tensor]
    """(B, 16, s, s) heatmaps of each detection pass"""
    heatmaps: Tensor
    """(B, 16, S, S) the last of them, upscaled; (B, 16, s, s) without upscaling"""


class EfficientPose(nn.Module):
    """The network of one variant, with random weights.

    Parameters
    ----------
    variant : the numbers of its architecture

    Raises
    ------
    ValueError : fewer than one detection pass
    """

    def __init__(self, variant: Variant) -> None:
        super().__init__()
        if variant.detection_passes < 1:
            raise ValueError(
                f"detection_passes: expected 1 or more, got {variant.detection_passes}"
            )
        self.variant = variant
        self.high_trunk = trunk(variant.high_trunk, stages=3)
        self.low_trunk = trunk(variant.low_trunk, stages=2) if variant.low_trunk else None
        if self.low_trunk is not None:
            # the published graph taps this trunk before the last residual addition
            self.low_trunk[-1][-1].has_skip = False  # type: ignore[index]

        shared = trunk_channels(self.high_trunk) + trunk_channels(self.low_trunk)
        width, depth = variant.channels, variant.depth
        inputs = shared
        self.skeleton_pass = None
        if variant.skeleton_pass:
            self.skeleton_pass = Pass(inputs, width, depth, outputs=2 * len(LIMBS))
            inputs = shared + 3 * width
        self.detection_passes = nn.ModuleList()
        for _ in range(variant.detection_passes):
            self.detection_passes.append(Pass(inputs, width, depth, outputs=len(KEYPOINTS)))
            inputs = shared + 3 * width
        self.upscaling = upscaling(len(KEYPOINTS)) if variant.upscaling else None

    def forward(self, image: Tensor) -> Maps:
        """Return every map for pictures normalised by `normalise`, (B, 3, S, S)."""
        shared = self.features(image)
        limbs, x = None, shared
        if self.skeleton_pass is not None:
            features = self.skeleton_pass(x)  # (B, 3C, s, s)
            limbs = self.skeleton_pass.head(features)
            x = torch.cat([features, shared], dim=1)
        detections = []
        for detection in self.detection_passes:
            features = detection(x)  # (B, 3C, s, s)
            detections.append(detection.head(features))  # type: ignore[operator]
            x = torch.cat([features, shared], dim=1)
        final = detections[-1]
        heatmaps = self.upscaling(final) if self.upscaling is not None else final
        return Maps(limbs, detections, heatmaps)

    def detect(self, image: Tensor) -> Tensor:
        """Return the last pass' heatmaps, (B, 16, s, s): what measuring needs and no more.

        The predictions of the earlier passes feed nothing (their features go on), and the
        sub-pixel peak is found without upscaling.
        """
        x = shared = self.features(image)
        if self.skeleton_pass is not None:
            x = torch.cat([self.skeleton_pass(x), shared], dim=1)
        for detection in self.detection_passes[:-1]:
            x = torch.cat([detection(x), shared], dim=1)
        last = self.detection_passes[-1]
        return last.head(last(x))  # type: ignore[no-any-return, operator]

    def features(self, image: Tensor) -> Tensor:
        """Return the features that all passes share, high before low resolution."""
        high = self.high_trunk(image)  # (B, 40 … 80, s, s)
        if self.low_trunk is None:
            return high  # type: ignore[no-any-return]
        low = self.low_trunk(F.avg_pool2d(image, 2))  # (B, 24 … 32, s, s)
        return torch.cat([high, low], dim=1)


def normalise(image: Tensor, scale: tuple[Tensor, Tensor] | None = None) -> Tensor:
    """Return uint8 RGB pictures (B, S, S, 3) as the network's input (B, 3, S, S).

    Parameters
    ----------
    scale : `input_scale` of the pictures' device, where it is at hand
    """
    mean, std = scale or input_scale(image.device)
    return ((image.float() - mean) / std).permute(0, 3, 1, 2)


def input_scale(device: torch.device) -> tuple[Tensor, Tensor]:
    """Return mean and standard deviation of ImageNet's bytes, (3,) each."""
    mean = torch.tensor(IMAGENET_MEAN, device=device) * 255
    std = torch.tensor(IMAGENET_STD, device=device) * 255
    return mean, std


class Pass(nn.Module):
    """A detection block of D Mobile DenseNets and the layer that predicts its maps."""

    def __init__(self, inputs: int, width: int, depth: int, outputs: int) -> None:
        super().__init__()
        self.block = nn.ModuleList(
            MobileDenseNet(inputs if n == 0 else 3 * width, width) for n in range(depth)
        )
        self.head = nn.Conv2d(3 * width, outputs, kernel_size=1)

    def forward(self, x: Tensor) -> Tensor:
        x = self.block[0](x)
        for dense in self.block[1:]:
            x = x + dense(x)
        return x  # (B, 3C, s, s)


class MobileDenseNet(nn.Module):
    """Three E-MBConvs whose outputs are stacked: 3C channels."""

    def __init__(self, inputs: int, width: int) -> None:
        super().__init__()
        self.conv1 = EMBConv(inputs, width)
        self.conv2 = EMBConv(width, width)
        self.conv3 = EMBConv(2 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        a = self.conv1(x)
        b = torch.cat([self.conv2(a), a], dim=1)  # (B, 2C, s, s)
        return torch.cat([self.conv3(b), b], dim=1)  # (B, 3C, s, s)


class EMBConv(nn.Module):
    """E-MBConv6(5×5): inverted bottleneck of 6C channels with E-swish and squeeze-excitation.

    The expansion is six times the output's width, whatever the input's.
    """

    def __init__(self, inputs: int, width: int) -> None:
        super().__init__()
        wide = 6 * width
        self.expand_conv = nn.Conv2d(inputs, wide, 1, bias=False)
        self.expand_bn = nn.BatchNorm2d(wide, eps=1e-3, momentum=0.01)
        self.depthwise_conv = nn.Conv2d(wide, wide, 5, padding=2, groups=wide, bias=False)
        self.depthwise_bn = nn.BatchNorm2d(wide, eps=1e-3, momentum=0.01)
        self.se_reduce = nn.Conv2d(wide, width // 4, 1)
        self.se_expand = nn.Conv2d(width // 4, wide, 1)
        self.project_conv = nn.Conv2d(wide, width, 1, bias=False)
        self.project_bn = nn.BatchNorm2d(width, eps=1e-3, momentum=0.01)

    def forward(self, x: Tensor) -> Tensor:
        x = e_swish(self.expand_bn(self.expand_conv(x)))  # (B, 6C, s, s)
        x = e_swish(self.depthwise_bn(self.depthwise_conv(x)))
        squeezed = x.mean((2, 3), keepdim=True)  # (B, 6C, 1, 1)
        x = x * torch.sigmoid(self.se_expand(e_swish(self.se_reduce(squeezed))))
        return self.project_bn(self.project_conv(x))  # type: ignore[no-any-return]


def e_swish(x: Tensor) -> Tensor:
    """Return 1.25 · x · sigmoid(x) (Alcaide 2018, β = 1.25)."""
    return 1.25 * F.silu(x)


def trunk(name: str, stages: int) -> nn.Sequential:
    """Return the stem and the first stages of a TensorFlow EfficientNet, random weights."""
    net: Any = timm.create_model(f"tf_efficientnet_{name}", pretrained=False, bn_momentum=0.01)
    return nn.Sequential(net.conv_stem, net.bn1, *net.blocks[:stages])


def trunk_channels(net: Any) -> int:
    """Return the width of a trunk's features, 0 without a trunk."""
    return int(net[-1][-1].bn3.num_features) if net is not None else 0


def upscaling(channels: int) -> nn.Sequential:
    """Return ×8 upscaling: three transposed convolutions that start as bilinear ones.

    All channels may mix, but in the published weights each is still the plain bilinear
    kernel of its own channel.
    """
    layers = []
    for _ in range(3):
        layer = nn.ConvTranspose2d(channels, channels, 4, stride=2, padding=1)
        nn.init.zeros_(layer.weight)
        nn.init.zeros_(layer.bias)  # type: ignore[arg-type]
        profile = torch.tensor([0.25, 0.75, 0.75, 0.25])
        with torch.no_grad():
            for channel in range(channels):
                layer.weight[channel, channel] = torch.outer(profile, profile)
        layers.append(layer)
    return nn.Sequential(*layers)
