"""Images that carry a frame's index, so that a test sees which frame it got."""

from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

_BITS = 12
"""width of the code: indices up to 4095"""


def pattern(index: int, width: int, height: int) -> NDArray[np.uint8]:
    """Return an RGB image that carries `index` in its upper half as black and white bars.

    The lower half is a colour that changes with the index.
    """
    image = np.zeros((height, width, 3), np.uint8)
    edges = np.linspace(0, width, _BITS + 1).astype(int)
    for bit in range(_BITS):
        image[: height // 2, edges[bit] : edges[bit + 1]] = 235 if index >> bit & 1 else 20
    image[height // 2 :] = (40 + index * 7 % 160, 200 - index * 5 % 160, 90)
    return image


def read_index(image: NDArray[np.uint8]) -> int:
    """Return the index that `pattern` put into an image, also after lossy compression."""
    edges = np.linspace(0, image.shape[1], _BITS + 1)
    row = image[image.shape[0] // 4].mean(axis=1)
    middles = ((edges[:-1] + edges[1:]) / 2).astype(int)
    return sum(1 << bit for bit, x in enumerate(middles) if row[x] > 128)


def tagged(path: Path, **tags: str) -> Path:
    """Return a copy of an MP4 file that says this of itself, as telephones write it."""
    copy = path.with_name(f"tagged_{path.name}")
    keep = {"movflags": "use_metadata_tags"}
    with av.open(str(path)) as source, av.open(str(copy), "w", container_options=keep) as target:
        target.metadata.update(tags)
        stream = target.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(source.streams.video[0]):
            if packet.size:
                packet.stream = stream
                target.mux(packet)
    return copy
