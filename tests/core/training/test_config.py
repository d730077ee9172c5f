from pathlib import Path

import pytest
from kinetrace.core.training.config import read_config
from kinetrace.core.training.dataset import DatasetError

GOOD = """
variant = "RT"
output = "out"
cache = "cache"
sources = [{ kind = "coco", path = "a.json" }]
stages = [{ size = 96, epochs = 2 }]
[augmentation]
scale = [0.9, 1.1]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "run.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    config = read_config(written(tmp_path, GOOD))
    assert config.output == tmp_path / "out"
    assert config.sources[0].path == tmp_path / "a.json"
    assert config.augmentation.scale == (0.9, 1.1)
    assert config.stages[0].batch == 32


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ('variant = "V"', "variant"),
        ('recipe = "sgd"', "recipe"),
        ("stages = [{ size = 100, epochs = 1 }]", "multiple of 8"),
        ("stages = []", "at least one stage"),
        ('sources = [{ kind = "coco", path = "a", share = 0.2 }]', "without a share"),
        ("speed = 3", "unknown entries"),
        ("variant = ", "not a usable"),
        ('rate = "fast"', "rate: expected float, got 'fast'"),
        ("rate = [0.1]", "rate: expected float"),
        ("seed = 1.5", "seed: expected int"),
        ("compile = 1", "compile: expected bool"),
        ("output = 3", "output: expected path"),
        ("sigma_end = 0", "sigma_end"),
        ("average = 1.5", "average"),
        ("seed = -1", "seed: expected 0 or more, below 2.*, got -1"),
        ("threads = -2", "threads"),
        ("threads = 4000000000", "threads"),
        ("crop_size = 10000000", "crop_size"),
        ("stages = [{ size = 96, epochs = 0 }]", "at least one stage with epochs"),
        (r'output = "C:\Users\me"', r"\(at line 1, column 15\); write / in place of \\ in paths"),
        ("initial_share = 0.5", "weights to begin from"),
        ('device = "gpu"', "device"),
        ("scale = [0.9]", "scale: expected float and float"),
        ("scale = [1.2, 0.8]", "least to its greatest"),
        ("cache =", "not a usable"),
        ("stages = [{ size = 96 }]", r"missing entries \['epochs'\]"),
        ("stages = 3", "not a usable"),
    ],
)
def test_impossible_run_says_what_is_wrong(tmp_path: Path, change: str, message: str) -> None:
    key = change.split(" ")[0]
    lines = [line for line in GOOD.splitlines() if not line.startswith(key)]
    lines.insert(len(lines) if key == "scale" else 0, change)
    with pytest.raises(DatasetError, match=message):
        read_config(written(tmp_path, "\n".join(lines)))


def test_mark_of_utf_8_that_an_editor_sets_is_passed_over(tmp_path: Path) -> None:
    assert read_config(written(tmp_path, "\ufeff" + GOOD)) == read_config(written(tmp_path, GOOD))


def test_whole_numbers_do_for_fractions(tmp_path: Path) -> None:
    config = read_config(written(tmp_path, GOOD.replace("[0.9, 1.1]", "[1, 2]")))
    assert config.augmentation.scale == (1.0, 2.0)
    assert isinstance(config.stages[0].epochs, float)


def test_example_configurations_are_readable() -> None:
    import kinetrace.core.training as package

    examples = sorted((Path(package.__file__).parent / "configs").glob("*.toml"))
    assert examples
    for path in examples:
        assert path.name.startswith(read_config(path).variant.lower() + "_")
