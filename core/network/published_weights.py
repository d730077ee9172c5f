"""The published EfficientPose weights: which files they are, and how to know them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ..errors import WeightsError

REPOSITORY = "daniegr/EfficientPose"
COMMIT = "78e4bd1913780dd565efe35db03a4aec75907e8c"
BASE_URL = f"https://raw.githubusercontent.com/{REPOSITORY}/{COMMIT}"
LICENCE = "Apache-2.0"


@dataclass(frozen=True)
class PublishedFile:
    """One file of the published repository at its pinned commit.

    Attributes
    ----------
    variant : RT, I, II, III or IV
    path : in the repository
    blob_sha1 : the file's name in git: SHA-1 of ``blob SIZE``, a zero byte and the content
    size, sha256 : bytes and SHA-256, None where only git's name of the file is known
    """

    variant: str
    path: str
    blob_sha1: str
    size: int | None = None
    sha256: str | None = None

    @property
    def name(self) -> str:
        """Return the file's name without its folder."""
        return self.path.rsplit("/", 1)[-1]

    @property
    def url(self) -> str:
        """Return the address at which a browser finds the file."""
        return f"{BASE_URL}/{self.path}"

    @property
    def origin(self) -> str:
        """Return in words where the file comes from, for the converted file's metadata."""
        return f"{REPOSITORY}, commit {COMMIT}, {self.path}"


PUBLISHED_FILES: dict[str, PublishedFile] = {
    file.variant: file
    for file in (
        PublishedFile(
            "RT",
            "models/keras/EfficientPoseRT.h5",
            "2a5c0e613054f76bcf82d84e5c17bd0504088c27",
            2_452_288,
            "508943cfdeb1d102d69aff4280b805c023585b0d9ae530344fb4c4fad3a175f1",
        ),
        PublishedFile(
            "I",
            "models/keras/EfficientPoseI.h5",
            "9dbca7eee777314d3a24c8dd9be0071bd6c92fd6",
            3_726_904,
            "003aea100c30c68103fb4c383fb8782f78adbea7a45451af85334327b79fc5bd",
        ),
        PublishedFile(
            "II", "models/keras/EfficientPoseII.h5", "c1b3e207c0ac279e7cb20cf494686e180936a446"
        ),
        PublishedFile(
            "III", "models/keras/EfficientPoseIII.h5", "7715b486793e6f7e10d049a4c4bd72390795f4a4"
        ),
        PublishedFile(
            "IV", "models/keras/EfficientPoseIV.h5", "8ff5fff914aec894699522c84b7e9f29720edc57"
        ),
    )
}
PUBLISHED_PEAK = {"RT": 0.52, "I": 0.56, "II": 0.66}
"""How high the peaks of the published weights are on persons they get right, the 652 held-out ones
of ``kinetrace evaluate WEIGHTS --data FOLDER`` on 6,407 persons of LSP extended and COCO. Of III
and IV it was not measured. Weights trained by Kinetrace say it themselves (``usual_peak``)."""

LITE_BLOBS = {
    "02845a847aabe4894399625e7b8416368dc80cf7": "EfficientPoseRT_LITE.h5",
    "3bf4ccb8d57814c39c1d87054d9ccb3127b46aec": "EfficientPoseI_LITE.h5",
    "e8bfe11f761525a4ccdc8ca262fc7799bd385f02": "EfficientPoseII_LITE.h5",
}
"""Git's names of the published Lite weights, whose architecture is another one."""


def blob_sha1(path: Path) -> str:
    """Return the name that git gives to a file's content.

    Not for secrecy: the published repository is pinned by these names.
    """
    digest = hashlib.sha1(b"blob %d\0" % path.stat().st_size, usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def published_file(path: Path) -> PublishedFile | None:
    """Return which published file this is by its content, None if it is none of them."""
    found = blob_sha1(path)
    return next((file for file in PUBLISHED_FILES.values() if file.blob_sha1 == found), None)


def verify(path: Path, published: PublishedFile) -> None:
    """Check that a file is the published one, byte for byte.

    Raises
    ------
    WeightsError : another size or another checksum; says which
    """
    size = path.stat().st_size
    if published.size is not None and size != published.size:
        raise WeightsError(
            f"{path}: not the published {published.name}: "
            f"expected {published.size} bytes, got {size}."
        )
    if (found := blob_sha1(path)) != published.blob_sha1:
        raise WeightsError(
            f"{path}: not the published {published.name}: "
            f"expected git SHA-1 {published.blob_sha1}, got {found}."
        )
    if published.sha256 is not None:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        if sha256 != published.sha256:
            raise WeightsError(
                f"{path}: not the published {published.name}: "
                f"expected SHA-256 {published.sha256}, got {sha256}."
            )
