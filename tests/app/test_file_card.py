"""What is said of the open video."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from kinetrace.app.main_window import MainWindow
from kinetrace.core.kinematics.cleaning import _too_slow
from kinetrace.core.video.probe import probe


@pytest.mark.parametrize(
    ("rate", "said"), [(1, "1 frame a second"), (Fraction(3, 2), "1.5 frames a second")]
)
def test_one_frame_a_second_is_one(
    window: MainWindow, write_video: Callable[..., Path], rate: Fraction | int, said: str
) -> None:
    facts = window.card.facts(probe(write_video("slow.mp4", count=5, rate=rate)))
    assert f"· {said} ·" in facts


def test_so_it_is_where_there_is_no_low_pass() -> None:
    assert "1 frame a second is too few" in _too_slow(1.0, 6.0)
    assert "2 frames a second are too few" in _too_slow(2.0, 6.0)
