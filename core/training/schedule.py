"""Learning rates, widths of the targets and the optimisers of both recipes.

"paper": SGD with momentum 0.9 and triangular cyclical rates that decay (section 4.1 and
appendix B of doi 10.1007/s10489-020-01918-7). "adamw": AdamW with warm-up and a cosine.
Everything is a pure function of the step, so that a resumed run needs no state of its own.
"""

import math
from collections.abc import Iterable

import torch
from torch import nn

PAPER_RATIO = 3000.0
"""λmax / λmin of the paper's cycles."""


def cosine_rate(done: float, peak: float, floor: float = 0.01) -> float:
    """Return the rate of a half cosine from `peak` to `floor` × `peak`.

    Parameters
    ----------
    done : share of the run that is done, 0 … 1

    >>> cosine_rate(0.0, 1.0), round(cosine_rate(0.5, 1.0, floor=0.0), 3)
    (1.0, 0.5)
    """
    return float(peak * (floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))))


def final_rate(peak: float, sigma_start: float, sigma_end: float) -> float:
    """Return λ∞ = 10^((log λmax + log λmin) / 2) · 2^(σ0 − σ∞) (formula 5, λmin = λmax / 3000).

    >>> round(final_rate(0.3, 1.5, 1.5), 6)
    0.005477
    """
    middle: float = 10 ** ((math.log10(peak) + math.log10(peak / PAPER_RATIO)) / 2)
    return middle * float(2.0 ** (sigma_start - sigma_end))


def triangular_rate(step: int, cycle: int, done: float, peak: float, final: float) -> float:
    """Return the rate of triangular cycles from λmin to λmax and back, decaying to `final`.

    Both bounds move geometrically from λmax and λmax / 3000 to `final`, so that the last
    cycle ends at λ∞. The paper gives the bounds and the end; the geometric way between is
    ours.

    Parameters
    ----------
    step : steps done, cycle : steps of one cycle (3 epochs in the paper)
    done : share of the run that is done, 0 … 1
    peak : λmax, final : λ∞
    """
    upper = peak ** (1 - done) * final**done
    lower = (peak / PAPER_RATIO) ** (1 - done) * final**done
    place = (step % cycle) / cycle
    return float(lower + (upper - lower) * (1 - abs(2 * place - 1)))


def stepwise_sigma(done: float, start: float, end: float, steps: int) -> float:
    """Return σ after the share `done` of the run: `steps` equal stairs from `start` to `end`.

    >>> [stepwise_sigma(d, 2.0, 1.0, 3) for d in (0.0, 0.5, 1.0)]
    [2.0, 1.5, 1.0]
    """
    if steps < 2:
        return end
    stair = min(steps - 1, int(done * steps))
    return start + (end - start) * stair / (steps - 1)


def make_optimiser(
    name: str, parameters: Iterable[nn.Parameter], decay: float
) -> torch.optim.Optimizer:
    """Return the optimiser of a recipe; weights of convolutions decay, the others do not.

    Raises
    ------
    ValueError : unknown recipe
    """
    parameters = [p for p in parameters if p.requires_grad]
    groups = [
        {"params": [p for p in parameters if p.ndim > 1], "weight_decay": decay},
        {"params": [p for p in parameters if p.ndim <= 1], "weight_decay": 0.0},
    ]
    if name == "paper":
        return torch.optim.SGD(groups, lr=0.0, momentum=0.9)
    if name == "adamw":
        return torch.optim.AdamW(groups, lr=0.0, betas=(0.9, 0.99))
    raise ValueError(f"recipe: expected 'paper' or 'adamw', got {name!r}")
