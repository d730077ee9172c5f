"""What the published EfficientPose weights call the tensors of our network.

They exist in two spellings: the Keras layers of the released ``.h5`` files, and plain
hierarchical names of safetensors made from them. Both are built from our own names, so
that one rule covers all five variants.
"""

import re
from typing import NamedTuple


class PublishedName(NamedTuple):
    """The published spellings of one tensor."""

    plain: str
    layer: str
    weight: str


_SEPARABLE = {
    "conv_dw": "depthwise_conv",
    "bn1": "depthwise_bn",
    "se.conv_reduce": "se_reduce",
    "se.conv_expand": "se_expand",
    "conv_pw": "project_conv",
    "bn2": "project_bn",
}
_INVERTED = {
    "conv_pw": "expand_conv",
    "bn1": "expand_bn",
    "conv_dw": "depthwise_conv",
    "bn2": "depthwise_bn",
    "se.conv_reduce": "se_reduce",
    "se.conv_expand": "se_expand",
    "conv_pwl": "project_conv",
    "bn3": "project_bn",
}
_TRUNK_LAYERS = {"depthwise_conv": "dwconv", "depthwise_bn": "bn"}
_PASS_LAYERS = {
    "expand_conv": "conv1",
    "expand_bn": "conv1_bn",
    "depthwise_conv": "dconv1",
    "depthwise_bn": "dconv1_bn",
    "se_reduce": "se_se_squeeze_conv",
    "se_expand": "se_se_excite_conv",
    "project_conv": "conv2",
    "project_bn": "conv2_bn",
}
_NORM_WEIGHTS = {
    "weight": "gamma",
    "bias": "beta",
    "running_mean": "moving_mean",
    "running_var": "moving_variance",
}


def published_name(key: str) -> PublishedName:
    """Return the published spellings of one key of `EfficientPose.state_dict`.

    >>> published_name("detection_passes.0.block.1.conv2.expand_conv.weight").layer
    'pass2_block2_mbconv2_detection1_conv1'
    >>> published_name("low_trunk.3.1.conv_dw.weight").layer
    'block2b_dwconv_res2'
    """
    path, kind = key.rsplit(".", 1)
    part, _, rest = path.partition(".")
    if part in ("high_trunk", "low_trunk"):
        return _trunk_name(part.removesuffix("_trunk"), rest, kind)
    if part == "upscaling":
        number = int(rest) + 1
        layer = "upscaled_confs" if number == 3 else f"upscaled_deconv{number}"
        return PublishedName(f"upscale.up{number}.{kind}", layer, _weight("conv", kind))
    if part == "skeleton_pass":
        return _pass_name(1, "skeleton", rest, kind)
    index, _, rest = rest.partition(".")
    return _pass_name(int(index) + 2, f"detection{int(index) + 1}", rest, kind)


def _trunk_name(trunk: str, rest: str, kind: str) -> PublishedName:
    suffix = {"high": "res1", "low": "res2"}[trunk]
    if rest in ("0", "1"):
        op = ("conv", "bn")[int(rest)]
        plain = f"{trunk}_backbone.stem.{op}.{kind}"
        return PublishedName(plain, f"stem_{op}_{suffix}", _weight(op, kind))
    stage, block, name = rest.split(".", 2)
    op = (_SEPARABLE if stage == "2" else _INVERTED)[name]
    where = f"block{int(stage) - 1}{'abcdefghijklm'[int(block)]}"
    layer = f"{where}_{_TRUNK_LAYERS.get(op, op)}_{suffix}"
    return PublishedName(f"{trunk}_backbone.{where}.{op}.{kind}", layer, _weight(op, kind))


def _pass_name(number: int, title: str, rest: str, kind: str) -> PublishedName:
    if rest == "head":
        maps = "pafs" if title == "skeleton" else "confs"
        return PublishedName(
            f"pass{number}.head.{kind}", f"pass{number}_{title}_{maps}", _weight("conv", kind)
        )
    match = re.fullmatch(r"block\.(\d+)\.conv(\d)\.(\w+)", rest)
    if match is None:
        raise ValueError(f"expected a tensor of a pass, got {rest!r}")
    block, conv, op = int(match[1]) + 1, match[2], match[3]
    layer = f"pass{number}_block{block}_mbconv{conv}_{title}_{_PASS_LAYERS[op]}"
    plain = f"pass{number}.md{block}.conv{conv}.{op}.{kind}"
    return PublishedName(plain, layer, _weight(op, kind))


def _weight(op: str, kind: str) -> str:
    if op.endswith("bn"):
        return _NORM_WEIGHTS[kind]
    if kind == "bias":
        return "bias"
    return "depthwise_kernel" if op == "depthwise_conv" else "kernel"
