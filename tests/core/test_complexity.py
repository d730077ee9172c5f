"""Sizes and FLOPs against the paper's tables and counts of the published graphs."""

from dataclasses import replace

import pytest
from kinetrace.core.commands import variants as command
from kinetrace.core.network.complexity import Row, complexity, rows
from kinetrace.core.network.variants import ABLATIONS, VARIANTS

COUNTED = {
    "RT": (460_284, 465_608, 453_336, 0.4283),
    "I": (719_736, 726_116, 708_596, 0.8206),
    "II": (1_732_944, 1_740_380, 1_704_236, 3.7845),
    "III": (3_229_772, 3_238_264, 3_178_440, 11.4918),
    "IV": (6_560_938, 6_571_542, 6_471_206, 35.9696),
}
"""Counted in the published graphs: parameters of the inference graph, of the whole network,
of its trainable kind; multiply-adds of the inference graph in G."""


@pytest.fixture(scope="module")
def table() -> list[Row]:
    return list(rows())


@pytest.mark.slow
def test_parameters_are_exactly_those_of_the_published_graphs(table: list[Row]) -> None:
    counted = {row.name: row.counted for row in table if not row.change}
    got = {
        name: (each.parameters, each.whole_parameters, each.trainable_parameters)
        for name, each in counted.items()
    }
    assert got == {name: numbers[:3] for name, numbers in COUNTED.items()}


@pytest.mark.slow
def test_multiply_adds_are_those_of_the_published_graphs(table: list[Row]) -> None:
    for row in table:
        if not row.change:
            assert row.counted.multiply_adds / 1e9 == pytest.approx(COUNTED[row.name][3], abs=5e-5)


def test_flops_of_rt_and_i_are_what_tensorflows_profiler_counts() -> None:
    assert complexity(VARIANTS["RT"]).flops / 1e9 == pytest.approx(0.8750, abs=5e-5)
    assert complexity(VARIANTS["I"]).flops / 1e9 == pytest.approx(1.6748, abs=5e-5)


@pytest.mark.slow
def test_flops_are_within_one_percent_of_the_paper_or_the_reason_is_told(table: list[Row]) -> None:
    for row in table:
        assert abs(row.flops_difference) < 0.01 or row.note, row
    assert not any(row.note for row in table if not row.change)


@pytest.mark.slow
def test_parameters_round_to_the_papers_or_the_reason_is_told(table: list[Row]) -> None:
    for row in table:
        rounded = round(row.counted.parameters / 1e6, 2)
        assert rounded == row.published.parameters_m or row.note, row


@pytest.mark.parametrize("name", ["I", "II"])
def test_without_skeleton_the_paper_counts_the_shared_features_twice(name: str) -> None:
    ablation = next(
        each for each in ABLATIONS if each.variant == replace(VARIANTS[name], skeleton_pass=False)
    )
    counted = complexity(ablation.variant)
    shared = {"I": 48 + 24, "II": 56 + 24}[name]
    again = shared * 6 * ablation.variant.channels
    positions = (ablation.variant.input_size // 8) ** 2
    flops = counted.flops + 2 * again * positions
    assert round(flops / 1e9, 2) == ablation.published.flops_g
    assert round((counted.parameters + again) / 1e6, 2) == ablation.published.parameters_m


@pytest.mark.parametrize("name", ["I", "II"])
def test_without_upscaling_the_paper_counts_the_unpruned_graph(name: str) -> None:
    ablation = next(
        each for each in ABLATIONS if each.variant == replace(VARIANTS[name], upscaling=False)
    )
    counted = complexity(ablation.variant)
    assert round(counted.whole_parameters / 1e6, 2) == ablation.published.parameters_m
    auxiliary = counted.whole_parameters - counted.parameters  # weights and one bias a map
    flops = counted.flops + 2 * auxiliary * (ablation.variant.input_size // 8) ** 2
    assert flops / 1e9 == pytest.approx(ablation.published.flops_g, rel=0.007)


def test_upscaling_is_the_only_cost_of_large_maps() -> None:
    with_it, without = (
        complexity(VARIANTS["RT"]),
        complexity(replace(VARIANTS["RT"], upscaling=False)),
    )
    kernels = 3 * (16 * 16 * 4 * 4 + 16)
    assert with_it.parameters - without.parameters == kernels
    positions = 28**2 + 56**2 + 112**2
    assert with_it.multiply_adds - without.multiply_adds == 16 * 16 * 4 * 4 * positions


@pytest.mark.slow
def test_the_table_of_the_command_has_a_column_for_each_number(table: list[Row]) -> None:
    assert all(len(command.values(row)) == len(command.HEADER) for row in table)
    assert len(table) == len(VARIANTS) + len(ABLATIONS)
