"""Random views of a batch: one affine warp and a little colour, vectorised on the device.

All random numbers are drawn on the CPU from a generator that the caller seeds by the step,
so that a batch is the same on every device and after a resume.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from ..keypoints import INDEX, MIRROR
from ..network.efficientpose import IMAGENET_MEAN, IMAGENET_STD


@dataclass(frozen=True)
class Augmentation:
    """How far views may vary.

    Attributes
    ----------
    framing : side of the view over the joints' box before scaling
    scale : least and largest enlargement of the person
    rotation_deg : largest turn, either way
    wild_share, wild_rotation_deg : share of views that may turn further, and how far
    upright_deg : persons whose trunk leans more than this are first turned upright; 180 never
    shift : largest shift as a share of the view's side
    flip : share of mirrored views
    colour : strength of brightness, contrast, saturation and hue changes
    blur, occlusion : share of blurred views and of views with a covered patch
    cut : share of views that end within the body, as a picture does that somebody walks into
    """

    framing: float = 1.45
    scale: tuple[float, float] = (0.75, 1.25)
    rotation_deg: float = 30.0
    wild_share: float = 0.1
    wild_rotation_deg: float = 60.0
    upright_deg: float = 180.0
    shift: float = 0.06
    flip: float = 0.5
    colour: float = 0.25
    blur: float = 0.2
    occlusion: float = 0.3
    cut: float = 0.0


class View(NamedTuple):
    """What the network is shown and where the keypoints are in it."""

    pictures: Tensor
    """(B, 3, S, S) normalised"""
    xy: Tensor
    """(B, 16, 2) pixels of the view, NaN without a label, ∞ where known to be out of view"""


def plain_view(crops: Tensor, xy: Tensor, zoom: float, size: int) -> View:
    """Return the centre of each crop without any randomness.

    Parameters
    ----------
    crops : (B, C, C, 3) uint8 RGB, xy : (B, 16, 2) pixels of the crops
    zoom : side of the crop over the side of the view
    size : side of the view in pixels
    """
    matrix = torch.eye(2, device=crops.device).repeat(len(crops), 1, 1) / zoom
    pictures, moved = _warp(
        crops, xy, matrix, torch.zeros(len(crops), 2, device=crops.device), size
    )
    return View(normalised(pictures), moved)


def random_view(
    crops: Tensor, xy: Tensor, zoom: float, size: int, how: Augmentation, random: torch.Generator
) -> View:
    """Return one random view of each crop, left and right exchanged where mirrored.

    Keypoints that leave the view become ∞. Parameters as of `plain_view`; zoom is that of
    an unscaled view.
    """
    count, device = len(crops), crops.device
    flip = torch.rand(count, generator=random) < how.flip
    angle = _angles(count, how, random) + _straightening(xy.cpu(), how.upright_deg)
    low, high = (math.log(v) for v in how.scale)
    enlarge = torch.exp(low + (high - low) * torch.rand(count, generator=random))
    shift = (2 * torch.rand(count, 2, generator=random) - 1) * how.shift
    # view → crop: mirror, turn, shrink
    cos, sin = torch.cos(angle), torch.sin(angle)
    turn = torch.stack([torch.stack([cos, -sin], -1), torch.stack([sin, cos], -1)], -2)
    mirror = torch.diag_embed(torch.stack([1.0 - 2.0 * flip, torch.ones(count)], -1))
    matrix = turn @ mirror / (zoom * enlarge)[:, None, None]
    pictures, moved = _warp(crops, xy, matrix.to(device), (shift / zoom).to(device), size)
    moved = torch.where(flip.to(device)[:, None, None], moved[:, list(MIRROR)], moved)
    moved = _out_of_view(moved, (moved < 0) | (moved >= size))
    pictures = _recolour(pictures, how.colour, random)
    pictures = _blur(pictures, how.blur, random)
    pictures = _occlude(pictures, moved, how.occlusion, random)
    if how.cut:
        pictures, moved = _cut(pictures, moved, how.cut, random)
    return View(normalised(pictures), moved)


def trunk_lean(xy: Tensor) -> Tensor:
    """Return the trunk's lean in radians, (B,): 0 upright, + towards x, 0 where unknown.

    The trunk runs from the labelled hips' middle to the labelled shoulders', xy (B, 16, 2).
    """
    shoulders = xy[:, [INDEX["left_shoulder"], INDEX["right_shoulder"]]].nanmean(1)
    hips = xy[:, [INDEX["left_hip"], INDEX["right_hip"]]].nanmean(1)
    up = shoulders - hips
    return torch.nan_to_num(torch.atan2(up[:, 0], -up[:, 1]))


def normalised(pictures: Tensor) -> Tensor:
    """Return pictures (B, 3, S, S) of 0 … 255 with ImageNet's mean and deviation removed."""
    mean = torch.tensor(IMAGENET_MEAN, device=pictures.device)[:, None, None] * 255
    std = torch.tensor(IMAGENET_STD, device=pictures.device)[:, None, None] * 255
    return (pictures - mean) / std


def _warp(
    crops: Tensor, xy: Tensor, matrix: Tensor, shift: Tensor, size: int
) -> tuple[Tensor, Tensor]:
    """Return views and keypoints; matrix and shift map the view's −1 … 1 to the crop's."""
    grid = F.affine_grid(
        torch.cat([matrix, shift.unsqueeze(-1)], -1),
        [len(crops), 3, size, size],
        align_corners=False,
    )
    pictures = F.grid_sample(
        crops.permute(0, 3, 1, 2).float(), grid, mode="bilinear", align_corners=False
    )
    side = crops.shape[1]
    unit = xy / side * 2 - 1 - shift[:, None]
    moved = (unit @ torch.linalg.inv(matrix).transpose(1, 2) + 1) / 2 * size
    return pictures, moved


def _angles(count: int, how: Augmentation, random: torch.Generator) -> Tensor:
    """Return turns in radians, most within the usual range."""
    wild = torch.rand(count, generator=random) < how.wild_share
    limit = torch.where(wild, how.wild_rotation_deg, how.rotation_deg) * (math.pi / 180)
    return (2 * torch.rand(count, generator=random) - 1) * limit


def _straightening(xy: Tensor, upright_deg: float) -> Tensor:
    """Return the turn that brings a strongly leaning trunk upright, 0 for the others."""
    lean = trunk_lean(xy)
    return torch.where(lean.abs() > math.radians(upright_deg), lean, 0.0)


def _recolour(pictures: Tensor, strength: float, random: torch.Generator) -> Tensor:
    count = len(pictures)

    def around_one(*shape: int) -> Tensor:
        drawn = 2 * torch.rand(count, *shape, generator=random) - 1
        return torch.exp(strength * drawn).to(pictures.device)

    grey = pictures.mean(1, keepdim=True)
    level = grey.mean((2, 3), keepdim=True)
    pictures = grey + (pictures - grey) * around_one(1, 1, 1) ** 2
    pictures = level + (pictures - level) * around_one(1, 1, 1)
    gain = around_one(1, 1, 1) ** 1.5 * around_one(3, 1, 1) ** 0.4
    return (pictures * gain).clamp(0, 255)


def _blur(pictures: Tensor, share: float, random: torch.Generator) -> Tensor:
    chosen = (torch.rand(len(pictures), generator=random) < share).to(pictures.device)
    soft = F.avg_pool2d(pictures, 3, stride=1, padding=1, count_include_pad=False)
    return torch.where(chosen[:, None, None, None], soft, pictures)


def _occlude(pictures: Tensor, xy: Tensor, share: float, random: torch.Generator) -> Tensor:
    """Return views some of which have a patch of the next picture near a keypoint."""
    count, size = len(pictures), pictures.shape[-1]
    chosen = torch.rand(count, generator=random) < share
    which = torch.randint(xy.shape[1], (count,), generator=random)
    half = (0.05 + 0.12 * torch.rand(count, 2, generator=random)) * size
    jitter = (torch.rand(count, 2, generator=random) - 0.5) * 0.2 * size
    centre = xy[torch.arange(count), which.to(xy.device)] + jitter.to(xy.device)
    axis = torch.arange(size, device=pictures.device) + 0.5
    near = (axis - centre.unsqueeze(-1)).abs() < half.to(xy.device).unsqueeze(-1)  # (B, 2, S)
    patch = near[:, 1, :, None] & near[:, 0, None, :] & chosen.to(xy.device)[:, None, None]
    return torch.where(patch[:, None], pictures.roll(1, 0), pictures)


def _cut(
    pictures: Tensor, xy: Tensor, share: float, random: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Return views some of which are black beyond a line through the body, from either side."""
    count, size = len(pictures), pictures.shape[-1]
    chosen = torch.rand(count, generator=random) < share
    across = torch.randint(2, (count,), generator=random)  # 0: beyond an x, 1: beyond a y
    far = torch.randint(2, (count,), generator=random) * 2.0 - 1  # −1: what lies before the line
    depth = 0.1 + 0.5 * torch.rand(count, generator=random)
    rows, device = torch.arange(count), xy.device
    place = xy[rows, :, across.to(device)]  # (B, 16)
    known = torch.isfinite(place)
    low = torch.where(known, place, torch.inf).amin(1)
    high = torch.where(known, place, -torch.inf).amax(1)
    far, depth = far.to(device), depth.to(device)
    line = torch.where(far < 0, low + depth * (high - low), high - depth * (high - low))
    chosen = chosen.to(device) & torch.isfinite(line)
    axis = torch.arange(size, device=device) + 0.5
    beyond = (far[:, None] * (axis - line[:, None]) > 0) & chosen[:, None]  # (B, S)
    by_x = (across == 0).to(device)[:, None, None]
    black = torch.where(by_x, beyond[:, None, :], beyond[:, :, None])
    gone = (far[:, None] * (place - line[:, None]) > 0) & chosen[:, None]
    return torch.where(black[:, None], 0.0, pictures), _out_of_view(xy, gone[..., None])


def _out_of_view(xy: Tensor, gone: Tensor) -> Tensor:
    """Return keypoints of which those that are known and gone, (B, 16, 1 or 2), are ∞."""
    return torch.where(gone.any(-1, keepdim=True) & ~torch.isnan(xy), torch.inf, xy)
