import logging

import pytest
import torch
from kinetrace.core.errors import TrainingError
from kinetrace.core.network.efficientpose import EfficientPose
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.training.device import compiled, pick_device
from torch._dynamo.exc import TorchDynamoException


def test_network_that_cannot_be_compiled_is_used_as_it_is(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(pictures: torch.Tensor) -> None:
        raise TorchDynamoException("No working C++ compiler found\n\nmore for developers")

    monkeypatch.setattr(torch, "compile", lambda network, dynamic: fails)
    network = EfficientPose(VARIANTS["RT"]).eval()
    forward, pictures = compiled(network), torch.zeros(1, 3, 64, 64)
    with caplog.at_level(logging.WARNING), torch.no_grad():
        first, second = forward(pictures), forward(pictures)
        assert torch.equal(first.heatmaps, network(pictures).heatmaps)
    assert torch.equal(first.heatmaps, second.heatmaps)
    (said,) = caplog.messages
    assert said.endswith("takes longer: No working C++ compiler found")


def test_missing_graphics_card_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert pick_device("auto").type == "cpu"
    with pytest.raises(TrainingError, match="graphics card"):
        pick_device("cuda")
