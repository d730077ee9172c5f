import sys
from dataclasses import fields
from pathlib import Path

import pytest
from kinetrace.core.analysis import engine_facts
from kinetrace.core.network.estimator import Estimator


def test_what_stands_in_for_the_network_when_batches_are_measured_has_all_that_it_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "path", [str(Path(__file__).parents[2] / "packaging"), *sys.path])
    from measure_batch import StandIn

    stand_in = StandIn()
    asked = {field.name for field in fields(Estimator)} | {"device", "runtime", "heatmaps", "begin"}
    assert asked - {"engine"} <= set(dir(stand_in))
    assert engine_facts(stand_in).runtime == "stand-in"  # type: ignore[arg-type]
