"""Fixtures that several tests share: the test data and small videos made on the spot."""

import os
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest
from av.video.frame import PictureType
from pattern_frames import pattern


@pytest.fixture(scope="session")
def test_data() -> Path:
    """The folder of recordings and synthetic walkers that is not part of the repository."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    folder = Path(os.environ.get("KINETRACE_TEST_DATA", beside))
    if not folder.is_dir():
        pytest.skip(f"no test data in {folder}; set KINETRACE_TEST_DATA to its folder")
    return folder


@pytest.fixture(scope="session", autouse=True)
def own_cache(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Keep the tests' converted networks out of the user's cache, and from one run to the next."""
    kept = getattr(pytestconfig, "cache", None)
    folder = kept.mkdir("converted") if kept is not None else tmp_path_factory.mktemp("converted")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield


@pytest.fixture
def write_video(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes a small video of `pattern` frames and returns its path."""

    def write(
        name: str = "clip.mp4",
        *,
        count: int = 30,
        size: tuple[int, int] = (192, 108),
        rate: Fraction | int = 30,
        ticks: Sequence[int] | None = None,
        time_base: Fraction | None = None,
        codec: str = "libx264",
        pixel_format: str = "yuv420p",
        pixel_aspect: Fraction | None = None,
        options: dict[str, str] | None = None,
        container_options: dict[str, str] | None = None,
        forward: int = 0,
    ) -> Path:
        """Write `count` frames at `rate`, or one at each of `ticks` of `time_base`.

        The first `forward` ones refer to none that comes later.
        """
        if codec not in av.codecs_available:
            pytest.skip(f"this build of PyAV has no encoder {codec}")
        path = tmp_path / name
        tick = time_base or 1 / Fraction(rate)
        with av.open(str(path), "w", container_options=container_options or {}) as container:
            stream: Any = container.add_stream(codec, rate=Fraction(rate))
            stream.width, stream.height, stream.pix_fmt = *size, pixel_format
            stream.time_base = stream.codec_context.time_base = tick
            stream.codec_context.options = options or {}
            if pixel_aspect is not None:
                stream.codec_context.sample_aspect_ratio = pixel_aspect
            for index, pts in enumerate(range(count) if ticks is None else ticks):
                frame = av.VideoFrame.from_ndarray(pattern(index, *size), format="rgb24")
                frame = frame.reformat(format=pixel_format)
                frame.pts, frame.time_base = pts, tick
                if index < forward:
                    frame.pict_type = PictureType.P
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        return path

    return write
