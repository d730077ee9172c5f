"""How large a network is and how much it computes, counted on the live network.

The paper's figures are those of the inference graph: the prediction layers of all passes but
the last are pruned (their features go on, their maps feed nothing), batch-norm statistics are
parameters. Its FLOPs are those of TensorFlow's profiler: two for each multiply-add, and one
for each element of an addition, a multiplication, a bias or a mean. The profiler has no
count for a sigmoid or for a batch norm in one operation, so these are free there and here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING, Any

from .variants import ABLATIONS, PUBLISHED, VARIANTS, Published, Variant

if TYPE_CHECKING:
    from .efficientpose import EfficientPose


@dataclass(frozen=True)
class Complexity:
    """The size and the work of one network.

    Attributes
    ----------
    parameters : of the inference graph, batch-norm statistics included: the paper's count
    whole_parameters : of the whole network, batch-norm statistics included
    trainable_parameters : of the whole network, what training changes by gradient
    multiply_adds : of the convolutions of the inference graph, for one picture
    elementwise : the element-wise operations that TensorFlow's profiler counts beside them
    """

    parameters: int
    whole_parameters: int
    trainable_parameters: int
    multiply_adds: int
    elementwise: int

    @property
    def flops(self) -> int:
        """Return the floating-point operations for one picture, as the paper counts them."""
        return 2 * self.multiply_adds + self.elementwise


@dataclass(frozen=True)
class Row:
    """A network counted here, beside what the paper prints for it.

    Attributes
    ----------
    name : RT, I, II, III or IV
    change : what an ablation changes; empty for the five variants themselves
    note : why the two differ, where they do
    """

    name: str
    change: str
    counted: Complexity
    published: Published
    note: str = ""

    @property
    def flops_difference(self) -> float:
        """Return how far the counted FLOPs are from the paper's, as a share of these."""
        return self.counted.flops / (self.published.flops_g * 1e9) - 1


def rows() -> Iterator[Row]:
    """Yield the five variants, then the paper's ablations, each as soon as it is counted."""
    for name, variant in VARIANTS.items():
        yield Row(name, "", complexity(variant), PUBLISHED[name])
    for ablation in ABLATIONS:
        yield Row(
            name=ablation.variant.name,
            change=ablation.change,
            counted=complexity(ablation.variant),
            published=ablation.published,
            note=ablation.note,
        )


def complexity(variant: Variant) -> Complexity:
    """Return the size and the work of a variant's network; no picture is computed.

    The network is built on torch's meta device, which knows shapes and holds no numbers.
    """
    import torch

    from .efficientpose import EfficientPose

    with torch.device("meta"):
        network = EfficientPose(variant).eval()
    trainable = sum(parameter.numel() for parameter in network.parameters())
    whole = trainable + sum(
        buffer.numel()
        for name, buffer in network.named_buffers()
        if not name.endswith("num_batches_tracked")
    )
    return Complexity(
        parameters=whole - _auxiliary_parameters(network),
        whole_parameters=whole,
        trainable_parameters=trainable,
        multiply_adds=_count(network) // 2,
        elementwise=_count(network, _elementwise_counts()),
    )


def _auxiliary_parameters(network: "EfficientPose") -> int:
    """Return the parameters of the prediction layers that inference does not need."""
    passes: list[Any] = [network.skeleton_pass, *network.detection_passes]
    heads = [each.head for each in passes[:-1] if each is not None]
    return sum(parameter.numel() for head in heads for parameter in head.parameters())


def _count(network: "EfficientPose", counts: dict[Any, Callable[..., int]] | None = None) -> int:
    """Return the operations of the inference graph, by torch's own counts or by the given."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    side = network.variant.input_size
    counter = FlopCounterMode(display=False, custom_mapping=counts)
    with counter, torch.no_grad():
        maps = network.detect(torch.empty(1, 3, side, side, device="meta"))
        if network.upscaling is not None:
            network.upscaling(maps)
    return int(counter.get_total_flops())


def _elementwise_counts() -> dict[Any, Callable[..., int]]:
    """Return what TensorFlow's profiler counts for each element-wise operation.

    E-swish is two multiplications and a sigmoid, swish is one and a sigmoid. A mean costs
    one for each input, a pooling one for each input of each of its windows, a bias one for
    each output of its convolution (whose multiply-adds are counted elsewhere).
    """
    import torch

    def each_output(*args: Any, out_shape: Any, **kwargs: Any) -> int:
        return int(prod(out_shape))

    def each_input(shape: Any, *args: Any, **kwargs: Any) -> int:
        return int(prod(shape))

    def each_window(shape: Any, kernel: Any, *args: Any, out_shape: Any, **kwargs: Any) -> int:
        return int(prod(out_shape) * prod(kernel))

    def each_bias(x: Any, weight: Any, bias: Any, *args: Any, out_shape: Any, **kwargs: Any) -> int:
        return int(prod(out_shape)) if bias is not None else 0

    aten = torch.ops.aten
    outputs = (aten.add, aten.add_, aten.mul, aten.mul_, aten.silu, aten.silu_)
    return dict.fromkeys(outputs, each_output) | {
        aten.mean: each_input,
        aten.avg_pool2d: each_window,
        aten.convolution: each_bias,
    }
